import { expect } from '@open-wc/testing';
import { textToHtml } from '../../src/internal/text-body.js';

const read = (text: string): HTMLElement => new DOMParser().parseFromString(textToHtml(text), 'text/html').body;
const paragraphs = (text: string): string[] => [...read(text).querySelectorAll('p')].map((p) => p.textContent!);
const links = (text: string): string[] => [...read(text).querySelectorAll('a')].map((a) => a.getAttribute('href')!);

describe('textToHtml', () => {
  it('parts paragraphs at blank lines', () => {
    for (const text of ['One\n\nTwo', 'One\r\n\r\nTwo\r\n', '\n\nOne\n \t\n\u3000\n\nTwo\n', 'One\r\rTwo'])
      expect(paragraphs(text), JSON.stringify(text)).to.deep.equal(['One', 'Two']);
  });

  it('keeps the ends of lines within a paragraph', () => {
    expect(textToHtml('Lanwan City\n1 Pier Road\n\nOpen daily')).to.equal(
      '<p>Lanwan City<br>1 Pier Road</p><p>Open daily</p>',
    );
  });

  it('makes every line of a Chinese text with indents a paragraph', () => {
    expect(paragraphs('蓝湾市通知\n\u3000\u3000一、渡轮开航。\n\u3000\u3000二、电车停运。')).to.deep.equal([
      '蓝湾市通知',
      '\u3000\u3000一、渡轮开航。',
      '\u3000\u3000二、电车停运。',
    ]);
    expect(paragraphs('通知\n\n\u3000\u3000一\n\u3000\u3000二').length).to.equal(3);
  });

  it('makes every line of a Chinese text of long lines a paragraph', () => {
    const long = `${'蓝湾市的渡轮从今天起每天早上六点开航，'.repeat(3)}欢迎市民乘坐。`;
    expect(paragraphs(`${long}\n${long}\n市政府`).length).to.equal(3);
    // A poem, an address.
    expect(paragraphs('海上有船，\n船上有人。\n人望远山，\n山在云中。').length).to.equal(1);
  });

  it('shows markup as text', () => {
    const text = `<script>alert("1")</script> & <b title='x'>`;
    expect(read(text).textContent).to.equal(text);
    expect(read(text).querySelector('script, b')).to.equal(null);
  });

  it('makes addresses into links', () => {
    expect(links('See https://lanwan.example/ferry?a=1&b=2#c and http://lanwan.example')).to.deep.equal([
      'https://lanwan.example/ferry?a=1&b=2#c',
      'http://lanwan.example',
    ]);
    expect(links('Write to post.office+ferry@lanwan.example.')).to.deep.equal([
      'mailto:post.office+ferry@lanwan.example',
    ]);
    expect(read('https://lanwan.example/?a=1&b=2').querySelector('a')!.textContent).to.equal(
      'https://lanwan.example/?a=1&b=2',
    );
  });

  it('leaves what closes a sentence out of an address', () => {
    for (const after of ['.', ',', '。', '，请查看', '）', ')', "'", '"', '...', ';', '<br>', '？', '].'])
      expect(links(`https://lanwan.example/a${after}`), after).to.deep.equal(['https://lanwan.example/a']);
    expect(links('https://lanwan.example/pier_(east)')).to.deep.equal(['https://lanwan.example/pier_(east)']);
    expect(links('(https://lanwan.example/pier_(east))')).to.deep.equal(['https://lanwan.example/pier_(east)']);
  });

  it('makes no link of what is none for sure', () => {
    for (const text of [
      'http://',
      'javascript:alert(1)',
      'lanwan.example',
      '@lanwan',
      'a@b',
      'https:///',
      '1@2.3',
      'ftp://a',
    ])
      expect(links(text), text).to.deep.equal([]);
  });

  it('loses no character, whatever there is', () => {
    const pieces = [
      '<',
      '&',
      '"',
      'a',
      '@',
      '.',
      'http://',
      'https://x.example',
      ')',
      '(',
      '\u3000',
      '船',
      'b@c.example',
    ];
    let seed = 1;
    const next = (): number => (seed = (seed * 48271) % 2147483647);
    for (let i = 0; i < 300; i++) {
      let text = 'x';
      for (let n = 0; n < 12; n++) text += pieces[next() % pieces.length];
      expect(read(text).textContent, text).to.equal(text);
    }
  });

  it('is quick with long words', () => {
    for (const piece of ['a', 'a.', 'a@', '@', 'http://', '(', ')', ' ', '\n', 'https://a)'])
      expect(read(`https://a${piece.repeat(20_000)}`).textContent!.slice(0, 9), piece).to.equal('https://a');
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' \n\n ', '\u3000']) expect(textToHtml(text)).to.equal('');
  });
});
