/** An old list of the page, upgraded in place: its own children are its articles. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { newsList } from '../support/elements.js';
import { answer, articles, sourceOf, titles } from '../support/fake-source.js';
import { eventOf, eventsOf, isVisible, part, parts, put, settled, textsOf, until } from '../support/render.js';

const shown = (list: NewsList): string[] => textsOf(list, 'title');
const shows = (list: NewsList, count: number) =>
  until(() => shown(list).length === count, `${count} articles are shown`);

const item = (title: string, date = '', href = '#a') => `<li><a href="${href}">${title}</a> <span>${date}</span></li>`;
const two = `<ul>${item('First notice', '2020-08-17')}${item('Second notice', '[2020-08-16]')}</ul>`;

describe('<news-list> with a list of the page in it', () => {
  it('shows its links, with their dates', async () => {
    const list = newsList('lang="en"', {}, two);
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['First notice', 'Second notice']);
    expect(textsOf(list, 'date')).to.deep.equal(['Aug 17, 2020', 'Aug 16, 2020']);
    expect(isVisible(list.querySelector('ul')!)).to.equal(false);
  });

  it('leads where they lead', async () => {
    const list = newsList('', {}, `<ul>${item('First', '', '/a?b=c#d')}${item('Second', '', 'e.html')}</ul>`);
    await shows(list, 2);
    expect(parts<HTMLAnchorElement>(list, 'title').map(({ href }) => href)).to.deep.equal(
      ['/a?b=c#d', 'e.html'].map((href) => new URL(href, document.baseURI).href),
    );
  });

  it('shows them in any view, and as attributes say', async () => {
    const list = newsList('view="cards" limit="1" date-format="yyyy/MM/dd" heading="Notices"', {}, two);
    await shows(list, 1);
    expect(textsOf(list, 'date')).to.deep.equal(['2020/08/17']);
    list.setAttribute('show', 'source');
    await list.updateComplete;
    expect(textsOf(list, 'date')).to.deep.equal([]);
    expect(parts(list, 'heading')).to.have.length(1);
  });

  it('reads dates in the ways that old pages write them, beside the link only', async () => {
    const list = newsList(
      'date-format="yyyy-MM-dd"',
      {},
      `<ul>
        <li><span>2020/8/7</span><a href="#a">Before</a></li>
        <li><a href="#b">In Chinese</a>（2020年08月17日）</li>
        <li><a href="#c">With dots</a> 2020.08.16</li>
        <li><a href="#d">Report of 2019-12-31</a> 2020-08-15</li>
        <li><a href="#e">Budget of 2019-12-31</a></li>
      </ul>`,
    );
    await shows(list, 5);
    expect(parts(list, 'item').map((row) => row.querySelector('time')?.textContent)).to.deep.equal([
      '2020-08-07',
      '2020-08-17',
      '2020-08-16',
      '2020-08-15',
      undefined,
    ]);
  });

  it('shows the whole title of one that was cut', async () => {
    const list = newsList(
      '',
      {},
      `<ul>
        <li><a href="#a" title="Notice on road works in the old town">Notice on road…</a></li>
        <li><a href="#b" title="关于调整门票价格的通知">关于调整门票...</a></li>
        <li><a href="#c" title="Opens in a new window">Tickets</a></li>
      </ul>`,
    );
    await shows(list, 3);
    expect(shown(list)).to.deep.equal(['Notice on road works in the old town', '关于调整门票价格的通知', 'Tickets']);
  });

  it('takes links that stand in no list', async () => {
    const list = newsList('', {}, '<a href="#a">First</a><br><a href="#b">Second</a>');
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['First', 'Second']);
  });

  it('leaves out what is no link to anywhere', async () => {
    const list = newsList(
      '',
      {},
      `<ul><li>Text</li><li><a name="top">Anchor</a></li><li><a href="#x"> </a></li>${item('A link')}</ul>`,
    );
    await shows(list, 1);
    expect(shown(list)).to.deep.equal(['A link']);
  });

  it('leads to no script', async () => {
    const list = newsList('', {}, `<ul>${item('Bad', '', 'javascript:alert(1)')}${item('Good')}</ul>`);
    await shows(list, 2);
    expect(parts(list, 'title').map((title) => title.hasAttribute('href'))).to.deep.equal([false, true]);
  });

  it('takes children that come late, one by one', async () => {
    const list = newsList('', {}, '<ul></ul>');
    await list.updateComplete;
    await settled();
    const ul = list.querySelector('ul')!;
    ul.innerHTML = item('First');
    await shows(list, 1);
    ul.insertAdjacentHTML('beforeend', item('Second'));
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['First', 'Second']);
  });

  it('takes children of an element that was empty', async () => {
    const list = newsList();
    await list.updateComplete;
    list.innerHTML = two;
    await shows(list, 2);
  });

  it('shows what a script of the page makes of them', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    list.querySelector('a')!.firstChild!.nodeValue = 'Changed notice';
    await until(() => shown(list)[0] === 'Changed notice', 'the new title is shown');
    list.querySelector('li')!.remove();
    await until(() => shown(list).length === 1, 'one is shown');
    expect(shown(list)).to.deep.equal(['Second notice']);
  });

  it('tells no event', async () => {
    const list = newsList();
    const events = eventsOf(list, 'news-list-loaded', 'news-list-failed');
    list.innerHTML = two;
    await shows(list, 2);
    await settled();
    expect(events).to.have.length(0);
  });

  it('gives them to the page as its articles', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    expect(list.articles.map(({ title, published }) => [title, published?.iso])).to.deep.equal([
      ['First notice', '2020-08-17'],
      ['Second notice', '2020-08-16'],
    ]);
  });

  it('tells the page which one a reader follows', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    const event = eventOf(list, 'article-select');
    list.addEventListener('article-select', (select) => select.preventDefault());
    parts(list, 'title')[1]!.click();
    expect((await event).detail.article.title).to.equal('Second notice');
  });

  it('prefers articles that the page sets', async () => {
    const list = newsList('', { articles: articles(1) }, two);
    await list.updateComplete;
    list.querySelector('li')!.remove();
    await settled();
    expect(shown(list)).to.deep.equal(titles(1));
  });

  it('goes back to them where the page takes its articles away', async () => {
    const list = newsList('', { articles: articles(1) }, two);
    await list.updateComplete;
    list.articles = null as never;
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['First notice', 'Second notice']);
  });

  it('goes back to them, also where it has shown them before', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    list.articles = articles(1);
    await shows(list, 1);
    list.articles = null as never;
    await shows(list, 2);
    list.source = sourceOf(() => answer(articles(3)));
    await shows(list, 3);
    list.source = undefined;
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['First notice', 'Second notice']);
  });

  it('shows none of them where they are all taken away', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    list.querySelector('ul')!.remove();
    await shows(list, 0);
    expect(list.articles).to.deep.equal([]);
  });

  it('follows them after it has been moved, and after it was away', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    put('<section></section>').firstElementChild!.append(list);
    list.querySelector('ul')!.insertAdjacentHTML('beforeend', item('Third notice'));
    await shows(list, 3);
    const home = list.parentElement!;
    list.remove();
    list.querySelector('li')!.remove();
    await settled();
    home.append(list);
    await shows(list, 2);
    expect(shown(list)).to.deep.equal(['Second notice', 'Third notice']);
  });

  it('takes them for what is shown without script, where it has a source', async () => {
    const list = newsList('', { source: sourceOf(() => answer(articles(1))) }, two);
    await eventOf(list, 'news-list-loaded');
    expect(shown(list)).to.deep.equal(titles(1));
    expect(isVisible(list.querySelector('ul')!)).to.equal(false);
  });

  it('takes them for what is shown without script, where it gets an address later', async () => {
    const list = newsList('', {}, two);
    await shows(list, 2);
    list.source = sourceOf(() => answer(articles(3)));
    await eventOf(list, 'news-list-loaded');
    expect(shown(list)).to.deep.equal(titles(3));
  });

  it('leaves what is no list as it is', async () => {
    const list = newsList('', {}, '<p>Come back tomorrow.</p>');
    await list.updateComplete;
    await settled();
    expect(isVisible(list.querySelector('p')!)).to.equal(true);
    expect(shown(list)).to.deep.equal([]);
  });

  it('does not take a link in its heading for an article', async () => {
    const list = newsList(
      '',
      {},
      `<h2 slot="heading"><a href="#all">All notices</a></h2>${item('First', '').replace(/<\/?li>/g, '')}`,
    );
    await until(() => shown(list).length, 'there are articles');
    expect(shown(list)).to.deep.equal(['First']);
    expect(isVisible(part(list, 'heading'))).to.equal(true);
  });

  it('shows them all on one page with numbers, where there are many', async () => {
    const list = newsList(
      'page-size="2" pager="pages"',
      {},
      `<ul>${[1, 2, 3, 4, 5].map((i) => item(`Notice ${i}`)).join('')}</ul>`,
    );
    await shows(list, 2);
    await until(() => parts(list, 'page').length, 'there are numbers');
    expect(
      parts(list, 'page')
        .map((button) => button.getAttribute('aria-label') ?? '')
        .filter((name) => /\d/.test(name)),
    ).to.deep.equal(['Page 1', 'Page 2', 'Page 3']);
  });

  it('is upgraded with its children where it is parsed whole', async () => {
    const frame = put('<div></div>').firstElementChild!;
    frame.innerHTML = `<news-list>${two}</news-list>`;
    await shows(frame.querySelector('news-list')!, 2);
  });
});
