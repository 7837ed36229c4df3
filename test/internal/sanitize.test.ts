/** What gets into a page of an article's markup: by the browser's own sanitiser where it has one, and by DOMPurify. */
import { expect } from '@open-wc/testing';
import type { purify as Purify } from '../../src/internal/purify.js';
import { sanitize } from '../../src/internal/sanitize.js';

const BASE = 'https://bay.example/news/1.html';
const prototype = Object.getPrototypeOf(HTMLElement.prototype) as { setHTML?: unknown };

/** Every way in which this browser can sanitise. */
const engines = 'setHTML' in prototype ? ['setHTML', 'DOMPurify'] : ['DOMPurify'];

for (const engine of engines)
  describe(`an article's markup, by ${engine}`, () => {
    const own = Object.getOwnPropertyDescriptor(prototype, 'setHTML');

    before(() => {
      if (engine === 'DOMPurify' && own) delete prototype.setHTML;
    });
    after(() => {
      if (own) Object.defineProperty(prototype, 'setHTML', own);
    });

    const boxOf = (html: string) => sanitize(html, BASE);
    const clean = async (html: string) => (await boxOf(html)).innerHTML;

    it('keeps what an article is made of', async () => {
      const markup =
        '<h2 id="civic-a">Title</h2><p>Text with <b>bold</b>, <i>italic</i>, <sup>1</sup> and a <a href="https://bay.example/">link</a>.<br></p>' +
        '<ul><li>One</li></ul><ol start="3"><li value="4">Two</li></ol><blockquote>Said</blockquote><pre>Code</pre><hr>' +
        '<table><caption>T</caption><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td colspan="2">C</td></tr></tbody></table>' +
        '<dl><dt>T</dt><dd>D</dd></dl><ruby>漢<rt>kan</rt></ruby><details open=""><summary>S</summary>More</details>' +
        '<p dir="rtl" lang="ar">نص</p><p align="center">Middle</p><time datetime="2026-03-01">1 March</time>';
      expect(await clean(markup.replace('civic-a', 'a'))).to.equal(markup);
    });

    it('has nothing that runs, sends, frames or styles', async () => {
      for (const markup of [
        '<script>x()</script>T',
        '<p onclick="x()">T</p>',
        '<svg onload="x()"><script>x()</script><a xlink:href="javascript:x()">s</a></svg>T',
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">T',
        '<iframe srcdoc="<script>x()</script>"></iframe>T',
        '<object data="x.swf"></object><embed src="x.swf"><applet code="x"></applet>T',
        '<form action="/x"><input name="q"><button formaction="/y">T</button></form>',
        // What takes the place of an element's own members may take its text with it.
        '<form action="/x"><input name="attributes"><input name="parentNode"><input name="getAttributeNames"></form>T',
        '<style>p{color:red}</style><link rel="stylesheet" href="x.css">T',
        '<meta http-equiv="refresh" content="0;url=//x"><base href="//x/">T',
        '<template><script>x()</script></template>T',
        'T<noscript><p title="</noscript><img src=x onerror=x()>">T</noscript>T',
        '<p style="position:fixed;background:url(//x/y)">T</p>',
        '<x-y is="z" slot="s" part="p" popover autofocus accesskey="t" contenteditable tabindex="1">T</x-y>',
        '<a ping="//x" href="/y" download>T</a>',
        '<frameset><frame src="x"></frameset><p>T</p>',
        '<plaintext>T',
        '<xmp>T</xmp>',
        '<table background="//x/y"><tr><td background="//x">T</td></tr></table>',
        '<img src="x" usemap="#m"><map name="m"><area href="javascript:x()"></map>T',
        '<video autoplay onplay="x()" src="/v.mp4"><source src="//x"><track src="//x"></video>T',
        '<input type="image" src="//x">T<select><option>o</select><textarea>a</textarea>',
        '<p/onclick=x()/style=color:red>T</p>',
        '<noembed><img src=x onerror=x()></noembed>T',
      ]) {
        const box = await boxOf(markup);
        expect(box.textContent, markup).to.contain('T');
        for (const element of box.querySelectorAll('*')) {
          expect(element.localName, markup).to.match(
            /^(p|div|a|b|img|span|table|tbody|tr|td|video|col|details|summary)$/,
          );
          expect(element.namespaceURI, markup).to.equal('http://www.w3.org/1999/xhtml');
          for (const { name } of element.attributes)
            expect(name, markup).to.match(/^(href|src|alt|title|loading|decoding|preload|controls|align|rel|id)$/);
        }
      }
    });

    it('has links to safe places only, and keeps the words of the others', async () => {
      for (const [href, expected] of [
        ['https://a.example/x', 'https://a.example/x'],
        ['/y?q=中文', 'https://bay.example/y?q=%E4%B8%AD%E6%96%87'],
        ['2.html', 'https://bay.example/news/2.html'],
        ['mailto:a@b.example', 'mailto:a@b.example'],
        ['tel:+8610', 'tel:+8610'],
        ['javascript:x()', null],
        ['JaVa\tScript:x()', null],
        [' \u0001javascript:x()', null],
        ['vbscript:x', null],
        ['data:text/html,x', null],
        ['intent:x', null],
        ['blob:https://x/y', null],
        ['file:///etc', null],
        ['ftp://x/y', null],
        ['{{ url }}', null],
        ['', null],
        ['#', null],
      ] as const) {
        const box = await boxOf(`<p>A <a href="${href}">word</a></p>`);
        expect(box.querySelector('a')!.getAttribute('href'), href).to.equal(expected);
        expect(box.textContent).to.equal('A word');
      }
    });

    it('has pictures from safe places only, and says what the others showed', async () => {
      for (const [src, expected] of [
        ['a.png', 'https://bay.example/news/a.png'],
        ['http://x.example/a.png', 'http://x.example/a.png'],
        ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
      ]) {
        const image = (await boxOf(`<img src="${src}" alt="Boat" width="3" height="2" onerror="x()">`)).querySelector(
          'img',
        )!;
        expect(image.getAttribute('src')).to.equal(expected);
        expect(image.outerHTML).to.contain('alt="Boat"').and.to.contain('width="3"').and.to.contain('loading="lazy"');
      }
      for (const src of ['javascript:x()', 'data:image/svg+xml,<svg/>', 'data:text/html,x', 'blob:x', ''])
        expect(await clean(`<p><img src="${src}" alt="Boat"></p>`), src).to.equal('<p>Boat</p>');
    });

    it('shows pictures that a script of their site was to fetch', async () => {
      expect(await clean('<img data-src="/b.jpg">')).to.contain('src="https://bay.example/b.jpg"');
      expect(await clean('<img src="data:image/gif;base64,AA==" data-original="/c.jpg">')).to.contain(
        'src="https://bay.example/c.jpg"',
      );
      expect(await clean('<img src="https://a.example/d.jpg" data-src="/e.jpg">')).to.contain('a.example/d.jpg');
    });

    it('resolves the sizes of a picture', async () => {
      const image = (await boxOf('<img src="a.png" srcset="a.png 1x, /b.png 2x, javascript:x() 3x">')).querySelector(
        'img',
      )!;
      expect(image.getAttribute('srcset')).to.equal('https://bay.example/news/a.png 1x, https://bay.example/b.png 2x');
    });

    it('knows sizes of a picture that are written without spaces', async () => {
      const sizes = async (value: string) =>
        (await boxOf(`<img src="a.png" srcset="${value}">`)).querySelector('img')!.getAttribute('srcset');
      const news = 'https://bay.example/news';
      expect(await sizes('a.png 1x,b.png 2x')).to.equal(`${news}/a.png 1x, ${news}/b.png 2x`);
      expect(await sizes(' a,b.png 300w ,c.png,\n/d.png 2x,')).to.equal(
        `${news}/a,b.png 300w, ${news}/c.png , https://bay.example/d.png 2x`,
      );
      expect(await sizes(' , ')).to.equal(null);
    });

    it('asks for recordings only when a reader does', async () => {
      const video = (await boxOf('<video src="/v.mp4" poster="/p.jpg" autoplay></video>')).querySelector('video')!;
      expect(video.getAttribute('preload')).to.equal('none');
      expect(video.hasAttribute('controls')).to.equal(true);
      expect(video.hasAttribute('autoplay')).to.equal(false);
      expect(video.getAttribute('src')).to.equal('https://bay.example/v.mp4');
    });

    it('gives ids a prefix, and lets links within the article follow', async () => {
      expect(
        await clean('<p id="cookie">A</p><a name="top">B</a><a href="#top">C</a><a href="#%E4%B8%AD">D</a>'),
      ).to.equal(
        '<p id="civic-cookie">A</p><a id="civic-top">B</a><a href="#civic-top">C</a><a href="#civic-中">D</a>',
      );
    });

    it('keeps the text of elements that it does not know, each block on its own', async () => {
      expect(await clean('<font color="red">A</font> <o:p>B</o:p><blink>C</blink>')).to.equal('A BC');
      expect(await clean('<section>A</section><center>B</center><main><article>C</article></main>')).to.equal(
        '<div>A</div><div align="center">B</div><div><div>C</div></div>',
      );
      // What the page's own links lead to, and how it is read, is not lost with the name.
      expect(
        await clean('<section id="a" lang="ar" dir="rtl" style="text-align:center" onclick="x()">A</section>'),
      ).to.equal('<div id="civic-a" lang="ar" dir="rtl" align="center">A</div>');
    });

    it('takes from styles what means something', async () => {
      expect(await clean('<p style="text-align: right">A</p>')).to.equal('<p align="right">A</p>');
      expect(await clean('<span style="font-weight:bold;color:red">A</span>')).to.equal('<span><b>A</b></span>');
      expect(await clean('<span style="font-style:italic">A</span>')).to.equal('<span><i>A</i></span>');
      expect(await clean('<p>A</p><p style="display: none">B</p>')).to.equal('<p>A</p>');
    });

    it('says "style=" where an article says so', async () => {
      const box = await boxOf('<p title="a style=b" style="color:red">Write style="x" or &lt;style> here</p>');
      expect(box.textContent).to.equal('Write style="x" or <style> here');
      expect(box.querySelector('p')!.title).to.equal('a style=b');
      expect((await boxOf('<a href="/?style=2">A</a>')).querySelector('a')!.getAttribute('href')).to.equal(
        'https://bay.example/?style=2',
      );
    });

    it('leaves no inline style for a policy to complain about', async () => {
      const violations: string[] = [];
      const note = (event: SecurityPolicyViolationEvent) => violations.push(event.violatedDirective);
      document.addEventListener('securitypolicyviolation', note);
      const frame = document.createElement('iframe');
      frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'"><p>';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      // The parser of the frame is under its policy: what is left of the markup must not offend it.
      frame.contentDocument!.addEventListener('securitypolicyviolation', note);
      const box = await boxOf('<p style="color:red" STYLE=x title=y>A</p><p/style="a">B</p>');
      frame.contentDocument!.body.append(frame.contentDocument!.importNode(box, true));
      await new Promise((resolve) => setTimeout(resolve));
      expect(violations).to.deep.equal([]);
      expect(box.querySelectorAll('[style]')).to.have.length(0);
      frame.remove();
      document.removeEventListener('securitypolicyviolation', note);
    });

    it('offends no policy by what it parses', async () => {
      // A page of its own, under a policy that forbids all that articles may not have.
      const frame = document.createElement('iframe');
      // Firefox does not know what 'self' is there.
      const self = location.origin;
      frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="script-src ${self}; style-src ${self}; base-uri 'none'"><p>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentWindow as Window & { sanitized?: typeof sanitize };
      const violations: string[] = [];
      frame.contentDocument!.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        violations.push(`${violatedDirective} ${sample}`),
      );
      if (engine === 'DOMPurify')
        delete (page as unknown as { Element: { prototype: { setHTML?: unknown } } }).Element.prototype.setHTML;
      const script = frame.contentDocument!.createElement('script');
      script.type = 'module';
      script.src = new URL('../support/policy-page.ts', import.meta.url).href;
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
      frame.contentDocument!.head.append(script);
      await loaded;
      const box = await page.sanitized!(
        '<style>p { color: red }</style><link rel="stylesheet" href="/none.css"><base href="/x/"><p onclick="x()" style="color: red">A</p>' +
          '<img/onerror=x src=x alt="once = on=1"><svg onload=x></svg><p ONMOUSEOVER = x>on=2</p>',
        BASE,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(violations).to.deep.equal([]);
      expect(box.textContent).to.equal('Aon=2');
      expect(box.querySelector('img')!.alt).to.equal('once = on=1');
      frame.remove();
    });

    it('survives what is deep, long or broken', async () => {
      expect((await boxOf(`${'<div>'.repeat(6000)}T${'</div>'.repeat(6000)}`)).textContent).to.equal('T');
      expect((await boxOf(`${'<b>'.repeat(3000)}T`)).textContent).to.equal('T');
      for (const markup of ['', '<', '<!--', '<p', '</', '<a href="', '&', '\0', '<![CDATA[x]]>'])
        expect((await boxOf(`T${markup}`)).textContent, markup).to.match(/^T/);
    });
  });

describe("an article's markup, where DOMPurify cannot be used", () => {
  it('is an error, and no empty article', async () => {
    // A copy of its own: the other has found all that it needs.
    const copy = new URL('../../src/internal/purify.ts?unsupported', import.meta.url).href;
    const { purify } = (await import(copy)) as { purify: typeof Purify };
    const { prototype } = DOMImplementation;
    const own = Object.getOwnPropertyDescriptor(prototype, 'createHTMLDocument')!;
    Object.defineProperty(prototype, 'createHTMLDocument', { ...own, value: undefined });
    try {
      expect(() => purify('<p>Text</p>', ['p'], [], [])).to.throw(/DOMPurify does not work/);
    } finally {
      Object.defineProperty(prototype, 'createHTMLDocument', own);
    }
  });
});
