import { expect } from '@open-wc/testing';
import { failure, first, load, reply } from '../server.js';

const xml = (text: string, type = 'application/rss+xml'): Response =>
  reply(text, { headers: { 'Content-Type': type } });

const feed = (items: string, more = '', attributes = ''): Response =>
  xml(
    `<?xml version="1.0" encoding="utf-8"?>
<!-- made <by> hand -->
<rss version="2.0" ${attributes}><channel><title>City of Lanwan</title><link>https://lanwan.example/</link>${more}${items}</channel></rss>`,
  );

const MODULES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';

const item = `<item>
  <title>Ferry &amp; tram: new times</title>
  <link>https://lanwan.example/news/1</link>
  <guid isPermaLink="false">lanwan-1</guid>
  <description>&lt;p&gt;From Monday on, ferries run every ten minutes.&lt;/p&gt;</description>
  <pubDate>Mon, 26 Jun 2017 12:20:05 GMT</pubDate>
  <category>Traffic</category><category domain="place">Harbour</category>
</item>`;

describe('RSS', () => {
  it('is one of which a page may ask for the article that its address names', async () => {
    const second = item.replace('lanwan-1', 'lanwan-2').replace('Ferry &amp; tram', 'Trams');
    const pageUrl = 'https://lanwan.example/article.html?id=lanwan-2';
    const page = await load(feed(item + second), { where: 'id={query.id}', pageUrl });
    expect(page.items.map(({ title }) => title)).to.deep.equal(['Trams: new times']);
    expect(page.skipped).to.equal(1);
  });

  it('gives titles, links, texts, days and categories', async () => {
    const { items, format, next, total } = await load(feed(item));
    expect(format).to.equal('rss');
    expect([next, total]).to.deep.equal([undefined, undefined]);
    const [article] = items;
    expect(article!.title).to.equal('Ferry & tram: new times');
    expect(article!.id).to.equal('lanwan-1');
    expect(article!.url).to.equal('https://lanwan.example/news/1');
    expect(article!.summary).to.equal('From Monday on, ferries run every ten minutes.');
    expect(article!.published).to.deep.equal({ iso: '2017-06-26T12:20:05Z', precision: 'second', zone: 'explicit' });
    expect(article!.categories).to.deep.equal(['Traffic', 'Harbour']);
  });

  it('has the whole text in content:encoded, and of several authors the names', async () => {
    const article = await first(
      feed(
        `<item><title>A</title><dc:creator>Ana Ruiz</dc:creator><dc:creator><![CDATA[Bo Lind]]></dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; <b>bold</b>.</p>]]></content:encoded></item>`,
        '',
        MODULES,
      ),
    );
    expect(article.body).to.include({ format: 'html', value: '<p>Long &amp; <b>bold</b>.</p>' });
    expect(article.summary).to.equal('Short.');
    expect(article.authors.map(({ name }) => name)).to.deep.equal(['Ana Ruiz', 'Bo Lind']);
  });

  it('names authors, and shows nobody’s mailbox', async () => {
    const { items } = await load(
      feed(
        '<item><title>A</title><author>press@lanwan.example (Press office)</author></item><item><title>B</title><author>press@lanwan.example</author></item>',
      ),
    );
    expect(items.map(({ authors }) => authors.map(({ name }) => name))).to.deep.equal([['Press office'], []]);
  });

  it('takes pictures from Media RSS and from enclosures, files from enclosures', async () => {
    const { items } = await load(
      feed(
        `<item><title>A</title><media:content url="/a.mp4" type="video/mp4"><media:thumbnail url="/a.jpg"/></media:content></item>
         <item><title>B</title><media:group><media:content url="/b.jpg" medium="image"/></media:group></item>
         <item><title>C</title><enclosure url="/c.png" type="image/png" length="1"/></item>
         <item><title>D</title><enclosure url="/d.pdf" type="application/pdf" length="2048"/><enclosure url="/e.mp3" type="audio/mpeg" length="9"/></item>`,
        '',
        MODULES,
      ),
      { src: 'https://lanwan.example/feed.xml' },
    );
    expect(items.map(({ image }) => image?.src)).to.deep.equal([
      'https://lanwan.example/a.jpg',
      'https://lanwan.example/b.jpg',
      'https://lanwan.example/c.png',
      undefined,
    ]);
    expect(items[2]!.attachments).to.deep.equal([]);
    expect(items[3]!.attachments).to.deep.equal([
      { url: 'https://lanwan.example/d.pdf', title: undefined, type: 'application/pdf', size: 2048 },
      { url: 'https://lanwan.example/e.mp3', title: undefined, type: 'audio/mpeg', size: 9 },
    ]);
  });

  it('has its links in link, in atom:link or in guid, and in nothing else', async () => {
    const { items } = await load(
      feed(
        `<item><title>A</title><link/><atom:link rel="self" href="https://lanwan.example/a.xml"/><atom:link href="https://lanwan.example/a"/></item>
         <item><title>B</title><guid>https://lanwan.example/b</guid></item>
         <item><title>C</title><guid isPermaLink="false">https://lanwan.example/c</guid></item>
         <item><title>D</title><guid>4711</guid><comments>https://lanwan.example/d#talk</comments></item>
         <item><title>E</title><link>javascript:alert(1)</link></item>`,
        '',
        MODULES,
      ),
    );
    expect(items.map(({ url }) => url)).to.deep.equal([
      'https://lanwan.example/a',
      'https://lanwan.example/b',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may have items without a title, of which the text stands in, and items of which nothing is shown', async () => {
    const { items, skipped } = await load(
      feed('<item><description>The bridge is closed.</description></item><item><guid>7</guid></item>'),
    );
    expect(items.map(({ title, titleMissing }) => [title, titleMissing])).to.deep.equal([
      ['The bridge is closed.', true],
    ]);
    expect(skipped).to.equal(1);
  });

  it('keeps what only looks like markup in titles', async () => {
    const { items } = await load(
      feed(
        `<item><title>Use &lt;dialog&gt; now</title></item><item><title><![CDATA[5 < 6 & <b>bold</b>]]></title></item><item><title>Caf&amp;eacute; &#8211; open</title></item>`,
      ),
    );
    expect(items.map(({ title }) => title)).to.deep.equal(['Use <dialog> now', '5 < 6 & bold', 'Café – open']);
  });

  it('reads dates of all kinds', async () => {
    const dates = [
      ['Tue, 2 May 2023 08:00:00 EST', '2023-05-02T08:00:00-05:00'],
      ['02 May 23 08:00 +0800', '2023-05-02T08:00+08:00'],
      ['2023-05-02 08:00:00', '2023-05-02T08:00:00'],
      ['2023-05-02', '2023-05-02'],
      ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
    ];
    const { items } = await load(
      feed(dates.map(([date]) => `<item><title>A</title><pubDate>${date}</pubDate></item>`).join('')),
    );
    expect(items.map(({ published }) => published?.iso)).to.deep.equal(dates.map(([, iso]) => iso));
  });

  it('is a single article where it has one item, and empty where it has none', async () => {
    expect((await load(feed(''))).items).to.deep.equal([]);
    expect((await load(feed(item))).items).to.have.length(1);
    expect((await load(xml('<rss version="2.0"/>'))).items).to.deep.equal([]);
  });

  it('is read as far as possible where it is no sound XML', async () => {
    const { items } = await load(
      xml(`
<rss version=2.0><channel><title>Lanwan & bay</title>
<item><title>Café &nbsp; bar & grill</title><link>https://lanwan.example/a?x=1&y=2</link><description><p>One<br>two</p></description>
<item><title>Unclosed <link>https://lanwan.example/b</link></item>
<item><title>C</title><description>cut off`),
    );
    expect(items.map(({ title }) => title)).to.deep.equal(['Café bar & grill', 'Unclosed', 'C']);
    expect(items[0]!.url).to.equal('https://lanwan.example/a?x=1&y=2');
    expect(items[0]!.summary).to.equal('One two');
  });

  it('expands no entities of its own', async () => {
    const article = await first(
      xml(
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><item><title>x &b; y</title></item></channel></rss>',
      ),
    );
    expect(article.title).to.equal('x &b; y');
  });

  it('is read as far as it can be, however broken the rest is', async () => {
    for (const text of [`${'<!-- x -->'.repeat(50_000)}<html></html>`, '<!DOCTYPE rss ['.repeat(50_000)])
      await failure(load(xml(text)), 'html');
    for (const rest of [`<description><b>x</b>${'<![CDATA['.repeat(50_000)}`, '<a>'.repeat(100_000)])
      expect((await first(xml(`<rss><channel><item><title>A</title>${rest}`))).title).to.equal('A');
  });

  it('names the next page', async () => {
    const { next } = await load(
      feed(
        item,
        '<atom:link rel="self" href="https://lanwan.example/feed"/><atom:link rel="next" href="?page=2"/>',
        MODULES,
      ),
      { src: 'https://lanwan.example/feed' },
    );
    expect(next).to.deep.equal({ url: 'https://lanwan.example/feed?page=2' });
  });

  it('knows modules by their namespace, whatever their prefix', async () => {
    const article = await first(
      feed(
        '<item><title>A</title><x:encoded>&lt;p&gt;Long&lt;/p&gt;</x:encoded><d:creator>Bo</d:creator></item>',
        '',
        'xmlns:x="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect([article.body!.value, article.authors[0]!.name]).to.deep.equal(['<p>Long</p>', 'Bo']);
  });

  it('may be in the encoding that its declaration names', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><item><title>Caf\xe9</title></item></channel></rss>';
    const article = await first(
      reply(
        Uint8Array.from(text, (c) => c.charCodeAt(0)),
        { headers: { 'Content-Type': 'text/xml' } },
      ),
    );
    expect(article.title).to.equal('Café');
  });

  it('may be filled by a mapping with names of its elements', async () => {
    const article = await first(feed('<item><title>A</title><x:place>Harbour</x:place></item>'), {
      fields: 'subtitle: x:place',
    });
    expect([article.title, article.subtitle]).to.deep.equal(['A', 'Harbour']);
  });

  describe('1.0', () => {
    const rdf = (rest: string): Response =>
      xml(
        `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://lanwan.example/"><title>Lanwan</title><items><rdf:Seq><rdf:li resource="https://lanwan.example/1"/></rdf:Seq></items></channel>${rest}</rdf:RDF>`,
        'application/rdf+xml',
      );

    it('has its items beside the channel', async () => {
      const { items, format } = await load(
        rdf(
          '<item rdf:about="https://lanwan.example/1"><title>One</title><link>https://lanwan.example/1</link><dc:date>2024-03-01T09:00:00+01:00</dc:date><dc:subject>Parks</dc:subject></item><item><title>Two</title></item>',
        ),
      );
      expect(format).to.equal('rss');
      expect(
        items.map(({ title, id, published, categories }) => [title, id, published?.iso, categories[0]]),
      ).to.deep.equal([
        ['One', 'https://lanwan.example/1', '2024-03-01T09:00:00+01:00', 'Parks'],
        ['Two', undefined, undefined, undefined],
      ]);
      expect((await load(rdf(''))).items).to.deep.equal([]);
    });
  });

  describe('in JSON', () => {
    it('has the same members', async () => {
      const { items, format } = await load({
        rss: {
          version: '2.0',
          channel: {
            title: 'Lanwan',
            item: [
              {
                title: 'Market &amp; fair',
                link: '/market',
                guid: { '#value': 'm1', isPermaLink: 'false' },
                pubDate: 'Tue, 05 Mar 2024 10:00:00 +0100',
                description: 'On Sunday.',
                category: [{ '#value': 'Events' }, 'Food'],
                enclosure: { url: '/m.jpg', type: 'image/jpeg', length: '10' },
              },
              { description: 'No title here.' },
            ],
          },
        },
      });
      expect(format).to.equal('rss');
      expect(items[0]).to.deep.include({
        title: 'Market & fair',
        id: 'm1',
        url: 'https://bay.example/market',
        categories: ['Events', 'Food'],
      });
      expect(items[0]!.image!.src).to.equal('https://bay.example/m.jpg');
      expect(items[1]!.titleMissing).to.equal(true);
    });

    it('may hold one item that is in no list', async () => {
      expect((await load({ rss: { channel: { item: { title: 'Alone' } } } })).items[0]!.title).to.equal('Alone');
    });
  });

  it('is no web page, whatever is in that', async () => {
    for (const text of [
      '<!DOCTYPE html><html><body><rss><channel><item><title>A</title></item></channel></rss></body></html>',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><metadata><rdf:RDF/></metadata></svg>',
    ])
      await failure(load(xml(text)), 'html');
  });
});
