/** The tools that an article brings along. */
import { expect } from '@open-wc/testing';
import { ArticleView } from '../../src/elements/article-view/article-view.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { parts, put, textOf, until } from '../support/render.js';

const article = { title: 'Bridge opens', url: '/bridge', body: { format: 'html', value: '<p>Text</p>' } };

/** Shows an article in a view of some tag. */
async function viewOf(tag: string, attributes: string, children = ''): Promise<ArticleView> {
  const view = put(`<${tag} lang="en" ${attributes}>${children}</${tag}>`).firstElementChild as ArticleView;
  view.article = article as never;
  await until(() => parts(view, 'body').length, 'the text is shown');
  return view;
}

const toolsOf = (view: ArticleView): HTMLElement[] =>
  [...parts(view, 'tools')[0]!.children].filter((tool) => tool.localName !== 'slot') as HTMLElement[];
const isPrint = (tool: HTMLElement): boolean => textOf(tool) === 'Print';
const isShare = (tool: HTMLElement): boolean => !!tool.shadowRoot?.querySelector('[role=group]');

describe('the tools of <article-view>', () => {
  // In this order: what is registered once, stays.
  it('are there where an application registers this class alone, and leave it all other tags', async () => {
    customElements.define('lone-view', class extends ArticleView {});
    const view = await viewOf('lone-view', 'show="print share"');
    await until(() => toolsOf(view).every(({ shadowRoot }) => shadowRoot), 'the tools are there');
    const [print, share] = toolsOf(view) as [HTMLElement, HTMLElement];
    expect([isPrint(print), isShare(share)]).to.deep.equal([true, true]);
    expect(customElements.get('print-button')).to.equal(undefined);
    const { PrintButton } = await import('../../src/index.js');
    expect(() => customElements.define('my-print', PrintButton)).not.to.throw();
  });

  it('are ours where another script has their tags', async () => {
    customElements.define('print-button', class extends HTMLElement {});
    await import('../../src/elements/article-view/define.js');
    expect(saidTo('warn').filter((message) => /print-button/.test(message))).to.have.length(1);
    const view = await viewOf('article-view', 'show="print"');
    const [tool] = toolsOf(view);
    await until(() => tool!.shadowRoot, 'the tool is there');
    expect(isPrint(tool!)).to.equal(true);
  });

  it('are ours under a prefix', async () => {
    const { registerWithPrefix } = await import('../../src/register.js');
    registerWithPrefix('cz-');
    const view = await viewOf('cz-article-view', 'show="share print"');
    await until(() => toolsOf(view).every(({ shadowRoot }) => shadowRoot), 'the tools are there');
    const [share, print] = toolsOf(view) as [HTMLElement, HTMLElement];
    expect([isShare(share), isPrint(print)]).to.deep.equal([true, true]);
  });

  it('come in the order that the page wants, before those of the page', async () => {
    const view = await viewOf('article-view', 'show="share  print"', '<b slot="tools">Own</b>');
    const [share, print] = toolsOf(view) as [HTMLElement, HTMLElement];
    await until(() => isPrint(print) && isShare(share), 'the tools are there');
    expect(textOf(parts(view, 'tools')[0])).to.match(/^X .* Print Own$/);
    view.show = 'print';
    await view.updateComplete;
    expect(toolsOf(view)).to.deep.equal([print]);
    await expectAccessible(view);
  });

  it('are not there by default', async () => {
    expect(toolsOf(await viewOf('article-view', ''))).to.deep.equal([]);
  });

  it('say what they are where the page wants others', async () => {
    const view = await viewOf('article-view', 'show="print fax"');
    expect(toolsOf(view)).to.have.length(1);
    expect(saidTo('error')).to.have.length(1);
    expect(saidTo('error')[0]).to.include('"fax"').and.to.include('font-size print share');
  });

  it('speak the language of the page, not that of the article', async () => {
    const view = put('<article-view lang="en" show="print"></article-view>').firstElementChild as ArticleView;
    view.article = { title: '大桥开放', lang: 'zh', body: { format: 'text', value: '自周日起。' } } as never;
    await until(() => parts(view, 'tools').length, 'the article is shown');
    await until(() => textOf(toolsOf(view)[0]), 'the tool is there');
    expect(textOf(toolsOf(view)[0])).to.equal('Print');
  });
});
