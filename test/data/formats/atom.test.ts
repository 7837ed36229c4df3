import { expect } from '@open-wc/testing';
import { first, load, reply } from '../server.js';

const feed = (content: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"'): Response =>
  reply(`<?xml version="1.0"?><feed ${attributes}><title>Lanwan</title><id>urn:lanwan</id>${content}</feed>`, {
    headers: { 'Content-Type': 'application/atom+xml' },
  });

describe('Atom', () => {
  it('gives titles, links, texts, times, people and categories', async () => {
    const { items, format } = await load(
      feed(`<entry><id>urn:1</id><title>New &amp; open</title>
        <link rel="self" href="https://lanwan.example/1.atom"/><link rel="edit" href="https://lanwan.example/edit/1"/>
        <link href="https://lanwan.example/1" type="text/html"/>
        <summary>Short.</summary><content type="html">&lt;p&gt;Long &amp;amp; wide.&lt;/p&gt;</content>
        <published>2024-03-01T09:00:00+01:00</published><updated>2024-03-02T10:00:00Z</updated>
        <author><name>Ana Ruiz</name><uri>https://lanwan.example/ana</uri><email>ana@lanwan.example</email></author>
        <category term="parks" label="Parks"/><category term="water"/></entry>`),
    );
    expect(format).to.equal('atom');
    expect(items[0]).to.deep.include({
      id: 'urn:1',
      title: 'New & open',
      url: 'https://lanwan.example/1',
      summary: 'Short.',
      authors: [{ name: 'Ana Ruiz', url: 'https://lanwan.example/ana' }],
      categories: ['Parks', 'water'],
    });
    expect(items[0]!.body).to.include({ format: 'html', value: '<p>Long &amp; wide.</p>' });
    expect([items[0]!.published!.iso, items[0]!.updated!.iso]).to.deep.equal([
      '2024-03-01T09:00:00+01:00',
      '2024-03-02T10:00:00Z',
    ]);
  });

  it('says by type whether a title is HTML', async () => {
    const { items } = await load(
      feed(
        `<entry><title type="html">The &lt;em&gt;big&lt;/em&gt; bridge</title></entry>
         <entry><title>Use &lt;dialog&gt;</title></entry>
         <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> step</div></title></entry>`,
      ),
    );
    expect(items.map(({ title }) => title)).to.deep.equal(['The big bridge', 'Use <dialog>', 'A bold step']);
  });

  it('has texts in XHTML', async () => {
    const { body } = await first(
      feed(
        `<entry><title>A</title><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p class="a">One<x:br/>two</x:p><x:span/></x:div></content></entry>`,
      ),
    );
    expect(body).to.include({
      format: 'html',
      value: '<div xmlns:x="http://www.w3.org/1999/xhtml"><p class="a">One<br/>two</p><span></span></div>',
    });
  });

  it('has a date, even where only that of the last change is there', async () => {
    expect(
      (await first(feed('<entry><title>A</title><updated>2024-03-02T10:00:00Z</updated></entry>'))).published!.iso,
    ).to.equal('2024-03-02T10:00:00Z');
  });

  it('is read in its former version', async () => {
    const article = await first(
      feed(
        '<entry><title>A</title><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T08:29:29Z</modified><content mode="escaped" type="text/html">&lt;p&gt;x&lt;/p&gt;</content></entry>',
        'version="0.3" xmlns="http://purl.org/atom/ns#"',
      ),
    );
    expect([article.published!.iso, article.body!.value]).to.deep.equal(['2003-12-13T08:29:29-04:00', '<p>x</p>']);
  });

  it('gives entries without an author that of the feed', async () => {
    const { items } = await load(
      feed(
        '<author><name>Press office</name></author><entry><title>A</title></entry><entry><title>B</title><author><name>Bo</name></author></entry>',
      ),
    );
    expect(items.map(({ authors }) => authors[0]!.name)).to.deep.equal(['Press office', 'Bo']);
  });

  it('takes pictures and files from links and Media RSS, but no face for a picture', async () => {
    const { items } = await load(
      feed(
        `<entry><title>A</title><link rel="enclosure" type="image/png" href="/a.png"/><link rel="enclosure" type="application/pdf" href="/a.pdf" length="5" title="Plan"/></entry>
         <entry><title>B</title><media:group><media:thumbnail url="/b.jpg" width="480"/><media:description>About B</media:description></media:group></entry>
         <entry><title>C</title><media:thumbnail url="/face.jpg" width="30" height="30"/></entry>`,
        'xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"',
      ),
    );
    expect(items.map(({ image }) => image?.src)).to.deep.equal([
      'https://bay.example/a.png',
      'https://bay.example/b.jpg',
      undefined,
    ]);
    expect(items[0]!.attachments).to.deep.equal([
      { url: 'https://bay.example/a.pdf', title: 'Plan', type: 'application/pdf', size: 5 },
    ]);
    expect(items[1]!.summary).to.equal('About B');
  });

  it('resolves links against xml:base', async () => {
    const { items } = await load(
      feed(
        '<entry xml:base="news/"><title>A</title><link href="1.html"/></entry><entry><title>B</title><link href="/2"/></entry>',
        'xmlns="http://www.w3.org/2005/Atom" xml:base="https://lanwan.example/en/"',
      ),
    );
    expect(items.map(({ url }) => url)).to.deep.equal([
      'https://lanwan.example/en/news/1.html',
      'https://lanwan.example/2',
    ]);
  });

  it('may have all elements with a prefix', async () => {
    const { items } = await load(
      reply(
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>L</a:title><a:entry><a:title>A</a:title><a:link href="https://lanwan.example/1"/></a:entry></a:feed>',
      ),
    );
    expect(items.map(({ title, url }) => [title, url])).to.deep.equal([['A', 'https://lanwan.example/1']]);
  });

  it('names the next page and the length of the list', async () => {
    const { next, total } = await load(
      feed(
        '<link rel="next" href="https://bay.example/feed?page=2"/><os:totalResults>40</os:totalResults><entry><title>A</title></entry>',
        'xmlns="http://www.w3.org/2005/Atom" xmlns:os="http://a9.com/-/spec/opensearch/1.1/"',
      ),
    );
    expect([next, total]).to.deep.equal([{ url: 'https://bay.example/feed?page=2' }, 40]);
  });

  it('may be empty, or one entry', async () => {
    expect((await load(feed(''))).items).to.deep.equal([]);
    const { items } = await load(reply('<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title></entry>'));
    expect(items.map(({ title }) => title)).to.deep.equal(['Alone']);
  });

  it('may be the JSON that Blogger makes of it', async () => {
    const article = await first({
      version: '1.0',
      feed: {
        id: { $t: 'tag:lanwan' },
        title: { $t: 'Lanwan' },
        entry: [
          {
            title: { type: 'text', $t: 'A post' },
            published: { $t: '2024-03-01T09:00:00.000+01:00' },
            content: { type: 'html', $t: '<p>Hi</p>' },
            link: [
              { rel: 'edit', href: 'https://lanwan.example/e' },
              { rel: 'alternate', type: 'text/html', href: 'https://lanwan.example/p' },
            ],
            author: [{ name: { $t: 'Bo' } }],
          },
        ],
      },
    });
    expect([
      article.title,
      article.url,
      article.published!.iso,
      article.authors[0]!.name,
      article.body!.value,
    ]).to.deep.equal(['A post', 'https://lanwan.example/p', '2024-03-01T09:00:00+01:00', 'Bo', '<p>Hi</p>']);
  });
});
