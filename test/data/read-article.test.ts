import { expect } from '@open-wc/testing';
import { fieldsOf } from '../../src/data/mapping.js';
import * as rare from '../../src/data/rare.js';
import { readArticle, type Reading } from '../../src/data/read-article.js';

const base = 'https://bay.example/api/list.json';

/** Reads an item by a mapping. */
const read = (item: unknown, fields: string, more: Partial<Reading> = {}) =>
  readArticle(item, { fields: fieldsOf(fields), base, rare, ...more });

describe('an article', () => {
  it('is filled from an item', () => {
    const item = {
      nr: 12,
      name: 'Harbour bridge closed',
      sub: 'Detour by the old town',
      lead: '<p>From <b>Sunday</b> on</p>',
      text: '<p>Long text</p>',
      href: '/art/12.html',
      original: 'https://press.example/12',
      pic: '/img/12.jpg',
      picText: 'The bridge',
      picBy: 'Photo: Li Na',
      time: '2024-05-01 08:30',
      changed: '2024-05-02',
      office: 'Press office',
      officeUrl: '/office',
      people: [{ name: 'Ann Chen', url: '/ann' }, 'Bo Li', { title: 'Cao' }],
      section: 'Traffic',
      words: ['bridge', { name: 'harbour' }],
      language: 'en',
      files: [{ url: '/plan.pdf', title: 'Plan', mime_type: 'application/pdf', size_in_bytes: 1234 }],
      number: 'LH-2024-7',
      top: 'Y',
      gone: 'Replaced by 13',
      goneAt: '2024-06-01',
    };
    const article = read(
      item,
      'id: nr; title: name; subtitle: sub; summary: lead; body: text; url: href; externalUrl: original; image: pic; image.alt: picText; image.caption: picBy; ' +
        'published: time@Asia/Shanghai; updated: changed; source: office; source.url: officeUrl; authors: people; categories: section; tags: words; lang: language; ' +
        'attachments: files; docNumber: number; pinned: top; withdrawn: gone; withdrawn.date: goneAt',
    );
    expect(article).to.deep.equal({
      key: '12',
      id: '12',
      title: 'Harbour bridge closed',
      subtitle: 'Detour by the old town',
      summary: 'From Sunday on',
      body: { format: 'html', value: '<p>Long text</p>', base },
      url: 'https://bay.example/art/12.html',
      externalUrl: 'https://press.example/12',
      image: { src: 'https://bay.example/img/12.jpg', alt: 'The bridge', caption: 'Photo: Li Na' },
      published: { iso: '2024-05-01T08:30+08:00', precision: 'minute', zone: 'assumed' },
      updated: { iso: '2024-05-02', precision: 'day', zone: 'none' },
      source: { name: 'Press office', url: 'https://bay.example/office' },
      authors: [
        { name: 'Ann Chen', url: 'https://bay.example/ann' },
        { name: 'Bo Li', url: undefined },
        { name: 'Cao', url: undefined },
      ],
      categories: ['Traffic'],
      tags: ['bridge', 'harbour'],
      lang: 'en',
      attachments: [{ url: 'https://bay.example/plan.pdf', title: 'Plan', type: 'application/pdf', size: 1234 }],
      docNumber: 'LH-2024-7',
      pinned: true,
      withdrawn: { text: 'Replaced by 13', date: { iso: '2024-06-01', precision: 'day', zone: 'none' } },
      raw: item,
    });
  });

  it('has empty lists where there is nothing to list, and no other members', () => {
    const item = { t: 'Bridge' };
    expect(
      read(
        item,
        'title: t; url: x; image: x; authors: x; tags: x; attachments: x; published: x; pinned: x; withdrawn: x',
      ),
    ).to.deep.equal({
      key: 'Bridge undefined',
      title: 'Bridge',
      authors: [],
      categories: [],
      tags: [],
      attachments: [],
      raw: item,
    });
  });

  it('keeps the item itself', () => {
    const item = { t: 'Bridge' };
    expect(read(item, 'title: t')!.raw).to.equal(item);
  });

  describe('its key', () => {
    const keyOf = (item: object) => read(item, 'id: id; title: t; url: u; published: d')!.key;

    it('is its id, else its address, else its title and date', () => {
      expect(keyOf({ id: 'a1', t: 'T', u: '/a' })).to.equal('a1');
      expect(keyOf({ t: 'T', u: '/a' })).to.equal('https://bay.example/a');
      expect(keyOf({ t: 'T', d: '2024-05-01' })).to.equal('T 2024-05-01');
    });

    it('is never the title alone where there is a date: lists repeat titles', () => {
      expect(keyOf({ t: 'Weekly bulletin', d: '2024-05-01' })).not.to.equal(
        keyOf({ t: 'Weekly bulletin', d: '2024-05-08' }),
      );
    });
  });

  describe('its title', () => {
    it('is plain: tags stay, entities are decoded once', () => {
      expect(read({ t: 'Use <dialog> &amp;lt;here&amp;gt;' }, 'title: t')!.title).to.equal('Use <dialog> &lt;here&gt;');
    });

    it('is stripped where the format has HTML', () => {
      expect(read({ t: 'Fish <em>&amp;</em> Ships' }, 'title: t', { html: true })!.title).to.equal('Fish & Ships');
    });

    it('may be a number', () => {
      expect(read({ t: 2024 }, 'title: t')!.title).to.equal('2024');
    });

    it('is taken from the text where it is missing', () => {
      const long = 'The council of Linhai Bay met on Sunday to talk about the bridge over the harbour.';
      expect(long.length).to.be.above(60);
      for (const [item, fields] of [
        [{ b: `<p>${long}</p>` }, 'title: t; body: b'],
        [{ b: `<p>${long}</p>` }, 'title: t; body.html: b'],
        [{ b: long }, 'title: t; body.text: b'],
        [{ b: long }, 'title: t; summary: b'],
        [{ t: ' ', b: long }, 'title: t; body.markdown: b'],
        [{ t: { a: 1 }, b: long }, 'title: t; body: b'],
      ] as const) {
        const article = read(item, fields)!;
        expect(article.title, fields).to.equal(long.slice(0, 60));
        expect(article.titleMissing, fields).to.be.true;
      }
    });

    it('prefers the body to the summary for that', () => {
      expect(read({ b: 'Body', s: 'Summary' }, 'body: b; summary: s')!.title).to.equal('Body');
      expect(read({ b: '<p></p>', s: 'Summary' }, 'body: b; summary: s')!.title).to.equal('Summary');
    });

    it('is not cut within a character', () => {
      expect(read({ b: `${'x'.repeat(59)}🚦` }, 'body: b')!.title).to.equal('x'.repeat(59));
    });

    it('keeps tags of a plain text', () => {
      expect(read({ b: 'Use <dialog> here' }, 'body: b')!.title).to.equal('Use <dialog> here');
    });
  });

  it('is none without a title, a text or a summary', () => {
    for (const item of [
      {},
      { u: '/a' },
      { t: '' },
      { t: null },
      { t: ['', 'x'] },
      { b: '<img src="x.gif">' },
      null,
      undefined,
      7,
      'x',
      [],
      [[]],
    ])
      expect(read(item, 'title: t; body: b; url: u'), JSON.stringify(item)).to.be.undefined;
  });

  it('knows the articles beside it', () => {
    const beside = read(
      { t: 'T', p: { title: 'Tide tables', url: '/11' }, n: '/13' },
      'title: t; previous: p; next: n',
    );
    expect(beside!.previous).to.deep.equal({ title: 'Tide tables', url: 'https://bay.example/11' });
    expect(beside!.next).to.deep.equal({ url: 'https://bay.example/13' });
    const named = read({ t: 'T', p: '/11', pt: 'Tide tables' }, 'title: t; previous: p; previous.title: pt');
    expect(named!.previous).to.deep.equal({ title: 'Tide tables', url: 'https://bay.example/11' });
    expect(
      read({ t: 'T', p: 'javascript:alert(1)', n: { title: 'x' } }, 'title: t; previous: p; next: n'),
    ).not.to.have.any.keys('previous', 'next');
  });

  describe('its text', () => {
    const bodyOf = (b: unknown, field = 'body') => {
      const found = read({ t: 'T', b }, `title: t; ${field}: b`)!.body;
      if (!found) return undefined;
      const { base: from, ...body } = found;
      expect(from, 'what its links are relative to').to.equal(base);
      return body;
    };

    it('is HTML where it looks so, else plain', () => {
      expect(bodyOf('<p>A</p>')).to.deep.equal({ format: 'html', value: '<p>A</p>' });
      expect(bodyOf('A<br>B')).to.deep.equal({ format: 'html', value: 'A<br>B' });
      expect(bodyOf('A')).to.deep.equal({ format: 'text', value: 'A' });
      expect(bodyOf('Use <dialog> if a < b')).to.deep.equal({ format: 'text', value: 'Use <dialog> if a < b' });
    });

    it('is what the mapping says', () => {
      expect(bodyOf('A', 'body.html')).to.deep.equal({ format: 'html', value: 'A' });
      expect(bodyOf('# A', 'body.markdown')).to.deep.equal({ format: 'markdown', value: '# A' });
      expect(bodyOf('<p>', 'body.text')).to.deep.equal({ format: 'text', value: '<p>' });
    });

    it('may be blocks', () => {
      const blocks = [{ type: 'paragraph', children: [] }];
      expect(bodyOf(blocks)).to.deep.equal({ format: 'blocks', value: blocks });
      expect(bodyOf({ type: 'doc' })).to.deep.equal({ format: 'unknown', value: { type: 'doc' } });
    });

    it('may be missing', () => {
      for (const none of ['', ' ', null, [], 0 > 1, undefined])
        expect(bodyOf(none), JSON.stringify(none)).to.be.undefined;
    });
  });

  describe('its picture', () => {
    const imageOf = (i: unknown) => read({ t: 'T', i }, 'title: t; image: i')!.image;

    it('may be an address, an object or a list of them', () => {
      expect(imageOf('/a.jpg')).to.deep.equal({ src: 'https://bay.example/a.jpg' });
      expect(imageOf({ url: '/a.jpg' })).to.deep.equal({ src: 'https://bay.example/a.jpg' });
      expect(imageOf({ contentUrl: '/a.jpg', url: 7 })).to.deep.equal({ src: 'https://bay.example/api/7' });
      expect(imageOf([{ src: '/a.jpg' }, { src: '/b.jpg' }])).to.deep.equal({ src: 'https://bay.example/a.jpg' });
      expect(imageOf(['/a.jpg', '/b.jpg'])).to.deep.equal({ src: 'https://bay.example/a.jpg' });
    });

    it('is none where there is no safe address', () => {
      for (const none of [
        '',
        {},
        { url: '' },
        [],
        'javascript:alert(1)',
        'data:text/html,x',
        { url: 'javascript:alert(1)' },
        '{{pic}}',
        null,
      ])
        expect(imageOf(none), JSON.stringify(none)).to.be.undefined;
    });

    it('needs an address to have a description', () => {
      expect(read({ t: 'T', a: 'Alt' }, 'title: t; image: i; image.alt: a')!.image).to.be.undefined;
    });
  });

  describe('its lists', () => {
    const listOf = (field: 'tags' | 'categories' | 'authors', x: unknown) =>
      read({ t: 'T', x }, `title: t; ${field}: x`)![field];

    it('may be lists, or one text with commas', () => {
      expect(listOf('tags', ['a', 'b'])).to.deep.equal(['a', 'b']);
      expect(listOf('tags', 'a, b,c')).to.deep.equal(['a', 'b', 'c']);
      expect(listOf('tags', '防汛，公告、通知')).to.deep.equal(['防汛', '公告', '通知']);
      expect(listOf('categories', 'Traffic; Harbour')).to.deep.equal(['Traffic', 'Harbour']);
    });

    it('pass over what is nothing', () => {
      expect(listOf('tags', [null, {}, '', ' ', 'a', { name: '' }, [], 3])).to.deep.equal(['a', '3']);
      expect(listOf('authors', [null, {}, '', { name: 'Ann' }])).to.deep.equal([{ name: 'Ann', url: undefined }]);
    });

    it('may be one thing', () => {
      expect(listOf('authors', 'Ann Chen, mayor')).to.deep.equal([{ name: 'Ann Chen, mayor', url: undefined }]);
      expect(listOf('authors', { name: 'Ann', url: 'https://bay.example/ann' })).to.deep.equal([
        { name: 'Ann', url: 'https://bay.example/ann' },
      ]);
      expect(listOf('tags', { name: 'a' })).to.deep.equal(['a']);
    });

    it('are empty where there is nothing', () => {
      for (const none of [null, undefined, '', [], {}, true, [[]]]) {
        expect(listOf('tags', none), JSON.stringify(none)).to.deep.equal([]);
        expect(listOf('authors', none), JSON.stringify(none)).to.deep.equal([]);
      }
    });

    it('do not share what is empty', () => {
      const article = read({ t: 'T' }, 'title: t')!;
      expect(article.tags).not.to.equal(read({ t: 'T' }, 'title: t')!.tags);
      expect(article.tags).not.to.equal(article.categories);
    });
  });

  describe('its files', () => {
    const filesOf = (x: unknown) => read({ t: 'T', x }, 'title: t; attachments: x')!.attachments;

    it('have an address', () => {
      expect(filesOf([{ url: '/a.pdf' }, { title: 'no address' }, '/b.doc', null])).to.deep.equal([
        { url: 'https://bay.example/a.pdf', title: undefined, type: undefined, size: undefined },
        { url: 'https://bay.example/b.doc', title: undefined, type: undefined, size: undefined },
      ]);
    });

    it('have a size that is a number', () => {
      expect(filesOf([{ url: '/a', size: '12' }])[0]!.size).to.equal(12);
      expect(filesOf([{ url: '/a', size: '1 MB' }])[0]!.size).to.be.undefined;
    });

    it('are no scripts', () => {
      expect(filesOf([{ url: 'javascript:alert(1)' }])).to.deep.equal([]);
    });
  });

  describe('its flags', () => {
    const pinned = (x: unknown) => read({ t: 'T', x }, 'title: t; pinned: x')!.pinned;
    const withdrawn = (x: unknown) => read({ t: 'T', x }, 'title: t; withdrawn: x')!.withdrawn;

    it('are set by what means yes', () => {
      for (const yes of [true, 1, '1', 'true', 'TRUE', 'y', 'Yes']) expect(pinned(yes), String(yes)).to.be.true;
      for (const no of [false, 0, '0', '', 'no', 'N', null, {}, []]) expect(pinned(no), String(no)).to.be.undefined;
    });

    it('may come with a reason', () => {
      expect(withdrawn('<p>Out of date</p>')).to.deep.equal({ text: 'Out of date' });
      expect(withdrawn(true)).to.deep.equal({});
      expect(withdrawn('1')).to.deep.equal({});
      for (const no of [false, 0, '0', 'false', 'no', null, '']) expect(withdrawn(no), String(no)).to.be.undefined;
    });
  });

  describe('its dates', () => {
    it('take the zone of the mapping, else that of the page', () => {
      const zone = () => '+01:00';
      expect(read({ t: 'T', d: '2024-05-01 08:00' }, 'title: t; published: d', { zone })!.published!.iso).to.equal(
        '2024-05-01T08:00+01:00',
      );
      expect(read({ t: 'T', d: '2024-05-01 08:00' }, 'title: t; published: d@UTC', { zone })!.published!.iso).to.equal(
        '2024-05-01T08:00Z',
      );
    });

    it('are tried until one is possible', () => {
      expect(read({ t: 'T', a: '0000-00-00', b: '2024-05-01' }, 'title: t; published: a|b')!.published!.iso).to.equal(
        '2024-05-01',
      );
    });

    it('are told where they cannot be read without rare.ts', () => {
      const reading: Reading = { fields: fieldsOf('title: t; published: d'), base };
      expect(readArticle({ t: 'T', d: '2024-05-01' }, reading)!.published!.iso).to.equal('2024-05-01');
      expect(reading.unread).to.be.undefined;
      expect(readArticle({ t: 'T', d: '2024年5月1日' }, reading)!.published).to.be.undefined;
      expect(reading.unread).to.be.true;
    });
  });
});
