/** What registers elements, and what does not. */
import { expect } from '@open-wc/testing';
import { saidTo } from '../support/console.js';
import { put, textsOf } from '../support/render.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const tags = ['news-list', 'article-card'];

describe('the package', () => {
  // In this order: what is registered once, stays.
  it('registers nothing by its main entry', async () => {
    const entry = await import('../../src/index.js');
    expect(entry.NewsList).to.be.a('function');
    expect(entry.ArticleCard).to.be.a('function');
    for (const tag of tags) expect(customElements.get(tag), tag).to.equal(undefined);
  });

  it('has its errors in its main entry', async () => {
    const { CivicError, ConfigurationError, FormatError, HttpError, NetworkError } = await import('../../src/index.js');
    for (const [error, name, code] of [
      [new ConfigurationError('x'), 'ConfigurationError', 'configuration'],
      [new NetworkError('timeout', 'x'), 'NetworkError', 'timeout'],
      [new HttpError('/x', 503, 'x', 5), 'HttpError', 'http'],
      [new FormatError('html', 'x'), 'FormatError', 'html'],
    ] as const) {
      expect(error).to.be.instanceOf(CivicError).and.to.be.instanceOf(Error);
      expect([error.name, error.code, error.message]).to.deep.equal([name, code, 'x']);
    }
  });

  it('registers one element by its own entry, and no other', async () => {
    const { ArticleCard } = await import('../../src/index.js');
    await import('../../src/elements/article-card/define.js');
    expect(customElements.get('article-card')).to.equal(ArticleCard);
    expect(customElements.get('news-list')).to.equal(undefined);
  });

  it('registers all by the entry for all', async () => {
    const { NewsList } = await import('../../src/index.js');
    await import('../../src/define.js');
    expect(customElements.get('news-list')).to.equal(NewsList);
    expect(saidTo('warn')).to.deep.equal([]);
  });

  it('says its version on its elements', async () => {
    const { version } = await import('../../src/index.js');
    expect(version).to.match(/^\d+\.\d+\.\d+/);
    for (const tag of tags) expect((customElements.get(tag) as any).civicVersion).to.equal(version);
  });
});

describe('register', () => {
  const load = () => import('../../src/register.js');
  let made = 0;
  const element = (version?: string) => {
    const Class = class extends HTMLElement {};
    if (version) (Class as any).civicVersion = version;
    return { tag: `test-element-${++made}`, Class };
  };

  it('registers an element', async () => {
    const { register } = await load();
    const { tag, Class } = element();
    register(tag, Class);
    expect(customElements.get(tag)).to.equal(Class);
  });

  it('says nothing where the same version is there already', async () => {
    const { register } = await load();
    const { version } = await import('../../src/version.js');
    const { tag, Class } = element(version);
    register(tag, Class);
    register(tag, element(version).Class);
    expect(customElements.get(tag)).to.equal(Class);
    expect(saidTo('warn')).to.deep.equal([]);
  });

  it('says so once where another version is there, and leaves it', async () => {
    const { register } = await load();
    const { tag, Class } = element('9.9.9');
    customElements.define(tag, Class);
    register(tag, element().Class);
    expect(customElements.get(tag)).to.equal(Class);
    expect(saidTo('warn')).to.have.length(1);
    expect(saidTo('warn')[0]).to.include(`<${tag}>`).and.to.include('9.9.9');
  });

  it('says so once where another script has the tag, and leaves it', async () => {
    const { register } = await load();
    const { tag, Class } = element();
    customElements.define(tag, Class);
    expect(() => register(tag, element().Class)).not.to.throw();
    expect(customElements.get(tag)).to.equal(Class);
    expect(saidTo('warn')).to.have.length(1);
    expect(saidTo('warn')[0]).to.include('another script');
  });

  it('says so where a browser refuses', async () => {
    const { register } = await load();
    expect(() => register('Not A Tag', element().Class)).not.to.throw();
    expect(saidTo('warn')).to.have.length(1);
  });
});

describe('registerWithPrefix', () => {
  const load = () => import('../../src/register.js');

  it('registers every element under another name', async () => {
    const { registerWithPrefix } = await load();
    registerWithPrefix('cz-');
    for (const tag of tags) expect(customElements.get(`cz-${tag}`), tag).to.be.a('function');
  });

  it('makes elements that work, beside the others', async () => {
    const place = put(
      '<cz-news-list lang="en"></cz-news-list><news-list lang="en"></news-list><cz-article-card headline="Card"></cz-article-card>',
    );
    const lists = [...place.querySelectorAll<any>('cz-news-list, news-list')];
    for (const list of lists) {
      list.articles = [{ title: 'A title' }];
      await list.updateComplete;
      expect(textsOf(list, 'title')).to.deep.equal(['A title']);
    }
    const card = place.querySelector<any>('cz-article-card');
    await card.updateComplete;
    expect(textsOf(card, 'title')).to.deep.equal(['Card']);
  });

  it('fires the same events under every name', async () => {
    const place = put('<cz-news-list></cz-news-list>');
    const list = place.firstElementChild as any;
    const loaded = new Promise<Event>((resolve) => place.addEventListener('news-list-loaded', resolve));
    list.source = { list: () => Promise.resolve({ items: [], skipped: 0, format: 'test' }) };
    expect((await loaded).target).to.equal(list);
  });

  it('says nothing where it is asked again', async () => {
    const { registerWithPrefix } = await load();
    const Class = customElements.get('cz-news-list');
    registerWithPrefix('cz-');
    expect(customElements.get('cz-news-list')).to.equal(Class);
    expect(saidTo('warn').filter((message) => /cz-(news-list|article-card)/.test(message))).to.deep.equal([]);
  });

  for (const prefix of ['CZ-', '1-', ' ', 'ü!', '<b>-'])
    it(`does not throw for a prefix that is none: ${prefix}`, async () => {
      const { registerWithPrefix } = await load();
      expect(() => registerWithPrefix(prefix)).not.to.throw();
      expect(saidTo('warn').join()).to.include('prefix');
      await expectNothingUncaught();
    });

  it('does not throw for what is no text', async () => {
    const { registerWithPrefix } = await load();
    for (const prefix of [undefined, null, 7, {}, '']) expect(() => registerWithPrefix(prefix as never)).not.to.throw();
  });
});
