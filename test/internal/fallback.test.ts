import { expect } from '@open-wc/testing';
import { holdsFallback, holdsMoreThanFallback } from '../../src/internal/fallback.js';
import { put } from '../support/render.js';

const host = (content: string, after = ''): Element => put(`<section>${content}</section>${after}`).firstElementChild!;

describe('holdsFallback', () => {
  it('knows content from white space, comments, and content for slots', () => {
    for (const content of ['Text', '<p></p>', ' <a href="#">News</a> '])
      expect(holdsFallback(host(content)), content).to.equal(true);
    for (const content of ['', ' \n ', '<!-- a comment -->', '<b slot="heading">News</b> '])
      expect(holdsFallback(host(content)), content).to.equal(false);
  });
});

describe('holdsMoreThanFallback', () => {
  it('knows a part of the page that a self-closing tag has swallowed', () => {
    for (const content of ['<h2>Contact</h2>', '<ul></ul><table></table>', '<form></form>', '<p><iframe></iframe></p>'])
      expect(holdsMoreThanFallback(host(content)), content).to.equal(true);
  });

  it('knows what a fallback has', () => {
    for (const content of [
      '',
      '<ul><li><a href="#">News</a></li></ul>',
      '<p>Text</p>',
      '<script type="application/json">{}</script>',
    ])
      expect(holdsMoreThanFallback(host(content)), content).to.equal(false);
  });

  it('knows that nothing is swallowed where something follows', () => {
    expect(holdsMoreThanFallback(host('<h2>Contact</h2>', '<p>Text</p>'))).to.equal(false);
  });
});
