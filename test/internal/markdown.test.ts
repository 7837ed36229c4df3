import { expect } from '@open-wc/testing';
import { markdownToHtml } from '../../src/internal/markdown.js';

/** What a browser makes of it, without running anything. */
const read = (text: string): HTMLElement =>
  new DOMParser().parseFromString(markdownToHtml(text), 'text/html').body as HTMLElement;

describe('markdownToHtml', () => {
  it('knows headings, paragraphs, emphasis and links', () => {
    const body = read(
      '## Lanwan opens a ferry\n\nThe **first** boat leaves at *six*.\nSee [times](/ferry "All times").',
    );
    expect(body.querySelector('h2')!.textContent).to.equal('Lanwan opens a ferry');
    expect(body.querySelectorAll('p').length).to.equal(1);
    expect(body.querySelector('strong')!.textContent).to.equal('first');
    expect(body.querySelector('em')!.textContent).to.equal('six');
    const link = body.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('/ferry');
    expect(link.title).to.equal('All times');
  });

  it('nests lists', () => {
    const body = read('1. Harbour\n   - East pier\n   - West pier\n2. Station');
    expect(body.querySelectorAll('ol > li').length).to.equal(2);
    expect([...body.querySelectorAll('ol > li > ul > li')].map((item) => item.textContent)).to.deep.equal([
      'East pier',
      'West pier',
    ]);
  });

  it('knows tables with their alignment', () => {
    const body = read('| Route | Fare |\n|:--|--:|\n| Ferry | 3 |\n| Tram | 2 |');
    expect([...body.querySelectorAll('th')].map((cell) => cell.textContent)).to.deep.equal(['Route', 'Fare']);
    expect(body.querySelectorAll('tbody tr').length).to.equal(2);
    expect(body.querySelector('td:last-child')!.getAttribute('align')).to.equal('right');
  });

  it('knows pictures, code, quotes and rules', () => {
    const body = read('![The pier](pier.png)\n\n> Mind the gap\n\n```\n<b>\n```\n\n---');
    expect(body.querySelector('img')!.alt).to.equal('The pier');
    expect(body.querySelector('img')!.getAttribute('src')).to.equal('pier.png');
    expect(body.querySelector('blockquote')!.textContent!.trim()).to.equal('Mind the gap');
    expect(body.querySelector('pre code')!.textContent).to.equal('<b>\n');
    expect(body.querySelector('hr')).to.exist;
  });

  it('makes addresses into links, and strikes out', () => {
    const body = read('~~Closed~~ See www.lanwan.example, https://lanwan.example/a_b_c or post@lanwan.example');
    expect(body.querySelector('del')!.textContent).to.equal('Closed');
    expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'http://www.lanwan.example',
      'https://lanwan.example/a_b_c',
      'mailto:post@lanwan.example',
    ]);
  });

  it('shows boxes of a task list as characters', () => {
    const body = read('- [x] Piles\n- [ ] Deck');
    expect(body.querySelector('input')).to.equal(null);
    expect([...body.querySelectorAll('li')].map((item) => item.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(
      ['☑ Piles', '☐ Deck'],
    );
  });

  it('knows strong text beside Chinese marks', () => {
    for (const [text, strong] of [
      ['**重要：**各单位请注意', '重要：'],
      ['请阅读**《蓝湾市渡轮办法》**全文', '《蓝湾市渡轮办法》'],
      ['蓝湾**渡轮**开航', '渡轮'],
      ['**注意！**[全文](/a)', '注意！'],
    ] as const)
      expect(read(text).querySelector('strong')?.textContent, text).to.equal(strong);
    expect(read('2 ** 3 ** 4').querySelector('strong')).to.equal(null);
  });

  it('passes HTML on', () => {
    expect(read('A <b>bold</b> word\n\n<div class="note">Note</div>').querySelector('b')!.textContent).to.equal('bold');
    expect(read('<div class="note">Note</div>').querySelector('div.note')!.textContent).to.equal('Note');
  });

  it('keeps signs that are no markup as text', () => {
    expect(read('3 < 5 & 5 > 3').textContent!.trim()).to.equal('3 < 5 & 5 > 3');
    expect(read('`<script>`').querySelector('code')!.textContent).to.equal('<script>');
  });

  it('shows the text of what is nested too deep', () => {
    for (const mark of ['>', '- ', '*', '[', '1. '])
      expect(read(`${mark.repeat(3000)}Lanwan`).textContent, mark).to.contain('Lanwan');
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' \n\n ']) expect(markdownToHtml(text)).to.equal('');
  });
});
