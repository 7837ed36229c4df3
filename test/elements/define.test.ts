/** What registers elements, and what does not. */
import { expect } from '@open-wc/testing';
import { saidTo } from '../support/console.js';
import { part, put, textsOf, until } from '../support/render.js';
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

  it('says once for all elements that another version is there, and leaves them', async () => {
    const { register } = await load();
    const { version } = await import('../../src/version.js');
    const [one, two] = [element('9.9.9'), element('9.9.9')];
    for (const { tag, Class } of [one, two]) {
      customElements.define(tag, Class);
      register(tag, element().Class);
      expect(customElements.get(tag)).to.equal(Class);
    }
    expect(saidTo('warn')).to.deep.equal([`civic-elements: version 9.9.9 stays in use, not ${version}.`]);
  });

  it('says so once where another script has the tag, and leaves it', async () => {
    const { register } = await load();
    const { tag, Class } = element();
    const other = element();
    customElements.define(tag, Class);
    customElements.define(other.tag, other.Class);
    expect(() => {
      register(tag, element().Class);
      register(other.tag, element().Class);
      // An element that renders this one registers it, too.
      register(tag, element().Class);
    }).not.to.throw();
    expect(customElements.get(tag)).to.equal(Class);
    expect(saidTo('warn')).to.have.length(2);
    expect(saidTo('warn')[0]).to.include(`<${tag}> is defined by another script`);
    expect(saidTo('warn')[1]).to.include(`<${other.tag}> is defined by another script`);
  });

  it('says once for all elements where a browser refuses', async () => {
    const { register } = await load();
    expect(() => {
      register('Not A Tag', element().Class);
      register('Nor This', element().Class);
    }).not.to.throw();
    expect(saidTo('warn')).to.deep.equal(['civic-elements: not all elements could be defined.']);
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

  it('says which names another script has, and adds the others', async () => {
    const { registerWithPrefix } = await load();
    const theirs = class extends HTMLElement {};
    customElements.define('dz-news-list', theirs);
    registerWithPrefix('dz-');
    expect(customElements.get('dz-news-list')).to.equal(theirs);
    expect(customElements.get('dz-article-card')).to.be.a('function');
    expect(saidTo('warn').filter((message) => /<dz-/.test(message))).to.deep.equal([
      "civic-elements: <dz-news-list> is defined by another script and stays. CivicElements.define('my-') gives ours other names.",
    ]);
  });

  for (const prefix of ['CZ-', '1-', ' ', 'ü!', '<b>-', 'cz', '-', '', undefined, null, 7, {}])
    it(`says once that this is no prefix, and registers nothing: ${String(prefix)}`, async () => {
      const { registerWithPrefix } = await load();
      expect(() => registerWithPrefix(prefix as never)).not.to.throw();
      expect(saidTo('error')).to.deep.equal([
        `civic-elements: "${String(prefix)}" is no prefix: expected lower-case letters and "-", such as "cz-".`,
      ]);
      expect(saidTo('warn')).to.deep.equal([]);
      expect(customElements.get(`${String(prefix)}news-list`)).to.equal(
        prefix === '' ? customElements.get('news-list') : undefined,
      );
      await expectNothingUncaught();
    });

  it('makes an article whose tools work under other names', async () => {
    const place = put('<cz-article-view lang="en" show="font-size print share"></cz-article-view>');
    const view = place.firstElementChild as any;
    view.article = { id: '1', title: 'A title' };
    await view.updateComplete;
    const tools = [...part(view, 'tools').querySelectorAll<any>(':not(slot)')];
    expect(tools).to.have.length(3);
    for (const tool of tools) {
      await tool.updateComplete;
      expect(tool.shadowRoot.querySelector('button')).not.to.equal(null);
    }
  });

  it('prints an article that has another name', async () => {
    const printed: unknown[] = [];
    const own = window.print;
    window.print = () => void printed.push(document.querySelector('[data-civic-print=region]')?.localName);
    try {
      const place = put('<cz-print-button></cz-print-button><cz-article-view lang="en"></cz-article-view>');
      const [button, view] = [...place.children] as any[];
      view.article = { id: '1', title: 'A title' };
      await button.updateComplete;
      part(button, 'button').click();
      await until(() => printed.length, 'something is printed');
      expect(printed).to.deep.equal(['cz-article-view']);
    } finally {
      dispatchEvent(new CustomEvent('afterprint'));
      window.print = own;
    }
  });
});
