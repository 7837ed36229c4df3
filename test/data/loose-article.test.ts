import { expect } from '@open-wc/testing';
import { articleFrom, type LooseArticle } from '../../src/data/loose-article.js';

const base = 'https://city.example/news/index.html';
const from = (loose: Partial<LooseArticle>) => articleFrom({ title: 'A title', ...loose }, base);

describe('articleFrom', () => {
  it('makes a whole article of a title', () => {
    const loose = { title: 'A title' };
    expect(articleFrom(loose, base)).to.deep.include({
      title: 'A title',
      authors: [],
      categories: [],
      tags: [],
      attachments: [],
      raw: loose,
      url: undefined,
      image: undefined,
    });
  });

  it('keeps what is whole already', () => {
    const whole = articleFrom(
      {
        id: '7',
        title: 'A title',
        url: 'https://city.example/7',
        published: { iso: '2020-08-17T00:00:00Z', precision: 'second', zone: 'epoch' },
        source: { name: 'Office', url: 'https://office.example/' },
        image: { src: 'https://city.example/a.png', alt: 'A' },
        authors: [{ name: 'A' }],
        categories: ['B'],
        pinned: true,
        raw: { any: 'thing' },
      },
      base,
    );
    expect(articleFrom(whole, 'https://other.example/')).to.deep.equal(whole);
  });

  it('resolves addresses', () => {
    expect(from({ url: 'a.html' }).url).to.equal('https://city.example/news/a.html');
    expect(from({ url: '/a.html' }).url).to.equal('https://city.example/a.html');
    expect(from({ url: '//other.example/a' }).url).to.equal('https://other.example/a');
    expect(from({ url: '#top' }).url).to.equal(`${base}#top`);
    expect(from({ externalUrl: '/b' }).externalUrl).to.equal('https://city.example/b');
    expect(from({ image: 'c.png' }).image).to.deep.equal({ src: 'https://city.example/news/c.png' });
    expect(from({ image: { src: '/c.png', alt: 'C' } }).image).to.deep.equal({
      src: 'https://city.example/c.png',
      alt: 'C',
    });
  });

  it('has no address but of http and https', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x/1',
      'http://[',
      '',
    ]) {
      const article = from({ url, externalUrl: url, image: url });
      expect([article.url, article.externalUrl, article.image], url).to.deep.equal([undefined, undefined, undefined]);
    }
  });

  it('has no picture without an address', () => {
    expect(from({ image: { alt: 'A' } }).image).to.equal(undefined);
    expect(from({ image: {} }).image).to.equal(undefined);
  });

  it('reads dates', () => {
    expect(from({ published: '2020-08-17' }).published).to.deep.equal({
      iso: '2020-08-17',
      precision: 'day',
      zone: 'none',
    });
    expect(from({ updated: '2020-08-17T08:00:00+08:00' }).updated).to.deep.equal({
      iso: '2020-08-17T08:00:00+08:00',
      precision: 'second',
      zone: 'explicit',
    });
    expect(from({ published: 'one day' }).published).to.equal(undefined);
    expect(from({}).published).to.equal(undefined);
  });

  it('takes a name for a source', () => {
    expect(from({ source: 'Office' }).source).to.deep.equal({ name: 'Office' });
    expect(from({}).source).to.equal(undefined);
  });

  it('takes what is no text for one', () => {
    expect(articleFrom({ title: 7 } as never, base).title).to.equal('7');
    expect(articleFrom({ title: null } as never, base).title).to.equal('');
    expect(articleFrom({} as never, base).title).to.equal('');
  });

  it('tells articles apart by id, else by address, else by title and date', () => {
    expect(from({ id: '7', url: '/a' }).key).to.equal('7');
    expect(from({ url: '/a' }).key).to.equal('https://city.example/a');
    expect(from({ published: '2020-08-17' }).key).not.to.equal(from({ published: '2020-08-18' }).key);
    expect(from({ published: '2020-08-17' }).key).to.equal(from({ published: '2020-08-17' }).key);
    expect(from({ key: 'own', id: '7' }).key).to.equal('own');
  });

  it('takes null and undefined for what is not there', () => {
    for (const nothing of [null, undefined]) {
      const members = [
        'url',
        'externalUrl',
        'image',
        'published',
        'updated',
        'source',
        'authors',
        'categories',
        'tags',
        'attachments',
      ];
      const article = from(Object.fromEntries(members.map((member) => [member, nothing])));
      expect(article).to.deep.include({ title: 'A title', authors: [], categories: [], tags: [], attachments: [] });
      for (const member of ['url', 'externalUrl', 'image', 'published', 'updated', 'source'] as const)
        expect(article[member], member).to.equal(undefined);
    }
  });

  it('leaves what it is given as it is', () => {
    const loose = Object.freeze({
      title: 'A',
      url: '/a',
      image: Object.freeze({ src: '/b.png' }),
      source: 'C',
      published: '2020-08-17',
    });
    expect(() => articleFrom(loose, base)).not.to.throw();
    expect(loose.url).to.equal('/a');
  });
});
