/** How the text of an article is set. */
import { expect } from '@open-wc/testing';
import type { ArticleBody } from '../../src/data/article.js';
import { bodyOf } from '../../src/internal/body.js';

const options = { headingLevel: 2, tableLabel: 'Table' };
const set = async (value: unknown, more: Partial<ArticleBody> = {}, other: object = {}): Promise<HTMLElement> =>
  bodyOf({ format: 'html', base: 'https://bay.example/api/', value, ...more }, { ...options, ...other });
const markup = async (value: string, other?: object): Promise<string> => (await set(value, {}, other)).innerHTML;

describe('the text of an article', () => {
  it('belongs to the page, not to a document of its own', async () => {
    const body = await set('<p>A</p>');
    expect(body.ownerDocument).to.equal(document);
    expect(body.firstElementChild!.ownerDocument).to.equal(document);
  });

  it('has links that are relative to where it came from, else to the page', async () => {
    expect((await set('<a href="../x">A</a>')).querySelector('a')!.href).to.equal('https://bay.example/x');
    expect((await set('<a href="x">A</a>', { base: undefined })).querySelector('a')!.href).to.equal(
      new URL('x', document.baseURI).href,
    );
  });

  it('marks links to other sites, whose address is told on paper', async () => {
    const body = await set(
      `<a href="https://other.example/a">A</a> <a href="${location.origin}/b">B</a> <a href="mailto:c@d.example">C</a> ` +
        '<a href="https://other.example/d">other.example/d</a> <a href="https://other.example/e"><img src="/e.png" alt=""></a>',
    );
    expect([...body.querySelectorAll('.away')].map(({ textContent }) => textContent)).to.deep.equal(['A']);
  });

  describe('its headings', () => {
    it('follow the title, whatever levels they had', async () => {
      expect(await markup('<h1>A</h1><h2>B</h2><h1>C</h1>')).to.equal('<h2>A</h2><h3>B</h3><h2>C</h2>');
      expect(await markup('<h4>A</h4><h6>B</h6>')).to.equal('<h2>A</h2><h4>B</h4>');
      expect(await markup('<h3>A</h3>', { headingLevel: 4 })).to.equal('<h4>A</h4>');
    });

    it('go below the sixth level where they have to', async () => {
      expect(await markup('<h1>A</h1><h3>B</h3>', { headingLevel: 5 })).to.equal('<h5>A</h5><h6 aria-level="7">B</h6>');
    });

    it('keep their ids and what is in them', async () => {
      expect(await markup('<h1 id="a"><b>A</b></h1>')).to.equal('<h2 id="civic-a"><b>A</b></h2>');
    });
  });

  describe('its tables', () => {
    it('scroll by themselves, and have a name', async () => {
      const body = await set(
        '<table><tr><td>A</td></tr></table><table><caption> Buses </caption><tr><td>B</td></tr></table>',
      );
      const places = [...body.querySelectorAll('.table')] as HTMLElement[];
      expect(places.map((place) => place.getAttribute('aria-label'))).to.deep.equal(['Table', 'Buses']);
    });

    it('scroll once where one is in another', async () => {
      const body = await set('<table><tr><td><table><tr><td>A</td></tr></table></td></tr></table>');
      expect(body.querySelectorAll('.table')).to.have.length(1);
    });
  });

  describe('its paragraphs', () => {
    it('are left out where they only make room', async () => {
      expect(await markup('<p>A</p><p>&nbsp;</p><p><br></p><div> </div><p>\u3000</p><p>B</p>')).to.equal(
        '<p>A</p><p>B</p>',
      );
      expect(await markup('<p id="x"></p>')).to.contain('civic-x');
    });

    it('stand in the middle where they are pictures', async () => {
      expect((await set('<p><img src="a.png" alt="A"></p>')).querySelector('p')!.className).to.equal('media');
    });

    it('are not indented twice', async () => {
      const [first, second] = (await set('<p>\u3000\u3000一</p><p>二</p>')).querySelectorAll('p');
      expect([first!.className, second!.className]).to.deep.equal(['indented', '']);
    });

    it('begin at the margin where they name those to whom a letter is written', async () => {
      const [first, second] = (await set('<p>各有关单位：</p><p>如下：</p>')).querySelectorAll('p');
      expect([first!.className, second!.className]).to.deep.equal(['addressee', '']);
    });

    it('run in their own direction where a text has two', async () => {
      expect(await markup('<p>نص</p><p>Text</p>')).to.equal('<p dir="auto">نص</p><p dir="auto">Text</p>');
      expect(await markup('<p>Text</p>')).to.equal('<p>Text</p>');
      expect((await set('<p>نص</p><table><tr><td>5550-0130</td></tr></table>')).querySelector('td')!.dir).to.equal('');
      expect(await markup('<p dir="ltr">نص</p>')).to.equal('<p dir="ltr">نص</p>');
    });
  });

  it('leads to places within it also by the address of its page', async () => {
    const url = 'https://bay.example/news/1.html';
    const text = `<a href="${url}#note">1</a><p id="note">Note</p><a href="${url}#other">2</a>`;
    const links = [...(await set(text, {}, { url })).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['#civic-note', `${url}#other`]);
  });

  it('may be Markdown', async () => {
    const body = await set('# A\n\n**B** <script>x()</script>\n\n| C |\n|---|\n| D |', { format: 'markdown' });
    expect(body.querySelector('h2')!.textContent).to.equal('A');
    expect(body.querySelector('strong')!.textContent).to.equal('B');
    expect(body.querySelector('.table td')!.textContent).to.equal('D');
    expect(body.querySelector('script')).to.equal(null);
  });

  it('may be plain text', async () => {
    const body = await set('One <b>\nline\n\nTwo', { format: 'text' });
    expect([...body.querySelectorAll('p')].map((p) => p.innerHTML)).to.deep.equal(['One &lt;b&gt;<br>line', 'Two']);
  });

  it('may be blocks', async () => {
    const body = await set([{ type: 'paragraph', children: [{ type: 'text', text: 'A <b>' }] }], { format: 'blocks' });
    expect(body.querySelector('p')!.textContent).to.equal('A <b>');
  });

  it('is readable whatever it is', async () => {
    for (const value of [null, undefined, 7, {}, [], [[]], { text: 'T' }]) {
      const text = (await set(value, { format: 'unknown' })).textContent!;
      expect(text, JSON.stringify(value)).not.to.match(/object|undefined|null/);
    }
  });
});
