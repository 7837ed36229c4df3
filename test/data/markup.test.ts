import { expect } from '@open-wc/testing';
import { linksIn, recordsIn } from '../../src/data/list-markup.js';
import { attributeOf, piecesOf } from '../../src/data/markup.js';
import { jsonLdIn } from '../../src/data/page-data.js';

const tags = (html: string) => piecesOf(html).map(({ tag, text }) => (tag ? `<${tag}>` : text));

describe('pieces of HTML', () => {
  it('are tags and texts', () => {
    expect(tags('a<b>c</b >d<BR/>e')).to.deep.equal(['a', '<b>', 'c', '</b>', 'd', '<br>', 'e']);
    expect(tags('<p\nclass="x">1 < 2 & 3</p>')).to.deep.equal(['<p>', '1 < 2 & 3', '</p>']);
    expect(tags('')).to.deep.equal([]);
  });

  it('are not within quotes, comments and scripts', () => {
    expect(tags('<a title="1 > 2" href=\'<b>\'>x</a>')).to.deep.equal(['<a>', 'x', '</a>']);
    expect(tags('a<!-- <b> -->c<!-- open')).to.deep.equal(['a', 'c']);
    expect(tags('<script>if (a<b) "<i>"</script>c')).to.deep.equal(['<script>', 'if (a<b) "<i>"', '</script>', 'c']);
    expect(tags('<!DOCTYPE html><?xml version="1.0"?>a')).to.deep.equal(['a']);
  });

  it('are found in CDATA', () => {
    expect(tags('<r><![CDATA[<b>a</b>]]></r>')).to.deep.equal(['<r>', '<b>', 'a', '</b>', ']]>', '</r>']);
  });

  it('go on where a quote or a tag is never closed', () => {
    expect(tags('<a href="x>y</a>z')).to.deep.equal(['<a>', 'y', '</a>', 'z']);
    expect(tags('a<b href="x"')).to.deep.equal(['a', '<b>']);
    expect(tags('a<')).to.deep.equal(['a<']);
    expect(tags('<script>open')).to.deep.equal(['<script>', 'open']);
  });

  it('have attributes', () => {
    const [piece] = piecesOf('<a HREF=/x?a=1&amp;b title="it\'s" data-x=\'"\' hidden alt="">');
    expect(attributeOf(piece!, 'href')).to.equal('/x?a=1&amp;b');
    expect(attributeOf(piece!, 'title')).to.equal("it's");
    expect(attributeOf(piece!, 'data-x')).to.equal('"');
    for (const none of ['hidden', 'alt', 'x', 'itle']) expect(attributeOf(piece!, none), none).to.be.undefined;
    expect(attributeOf(piecesOf('<a title="href=/no" href=/yes>')[0]!, 'href')).to.equal('/yes');
  });

  it('are each found once, however broken a long text is', () => {
    for (const part of [
      '<',
      '<a ',
      '<a "',
      '<a href="',
      "<a x='",
      '<!--',
      '<![CDATA[',
      '<script>',
      '<a =',
      '<a b="c" ',
      '<title',
      '="',
      '</',
      '<a>',
      '<li><a href=x>y',
    ]) {
      const hostile = part.repeat(Math.ceil(3e5 / part.length));
      const length = piecesOf(hostile).reduce((sum, { tag, text }) => sum + tag.length + text.length, 0);
      expect(length, part).to.be.at.most(hostile.length);
      linksIn(hostile);
      recordsIn(`<datastore>${hostile}`);
      recordsIn(`<datastore><record>${hostile}`);
      jsonLdIn(`${hostile}application/ld+json`);
    }
  });
});
