/** Rows that the page designs. */
import { expect } from '@open-wc/testing';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { newsList } from '../support/elements.js';
import { answer, articles, pagedSource, sourceOf } from '../support/fake-source.js';
import {
  click,
  eventOf,
  eventsOf,
  focused,
  part,
  parts,
  put,
  textOf,
  textsOf,
  tidy,
  until,
} from '../support/render.js';

let templates = 0;
/** Puts a template on the page; gives its id. */
function template(markup: string): string {
  const id = `row-${++templates}`;
  put(`<template id="${id}">${markup}</template>`);
  return id;
}

const rows = (list: NewsList): HTMLElement[] => parts(list, 'item');
/** A list with rows of a template, when they are there. */
async function listOf(markup: string, data: unknown[], attributes = ''): Promise<NewsList> {
  const list = newsList(`item-template="${template(markup)}" lang="en" ${attributes}`, { articles: data });
  await until(() => list.shadowRoot!.querySelector('[data-row]'), 'there is a row of the template');
  return list;
}
const picture = new URL('/demo/images/bridge.svg', location.href).href;
const whole = {
  id: '7',
  title: 'Bridge & <b>tunnel</b>',
  url: 'https://city.example/bridge',
  published: '2026-03-01',
  summary: 'On Sundays.',
  source: 'Transport Office',
  categories: ['Services'],
  image: { src: picture, alt: 'The bridge' },
};

describe('<news-list> with an item-template', () => {
  it('fills the holes in its text', async () => {
    const list = await listOf(
      '<p data-row>[[title]] · [[ date ]] · [[published]] · [[source]] · [[category]] · [[summary]] · [[id]]</p>',
      [whole],
    );
    expect(tidy(rows(list)[0]!.textContent)).to.equal(
      'Bridge & <b>tunnel</b> · Mar 1, 2026 · 2026-03-01 · Transport Office · Services · On Sundays. · 7',
    );
  });

  it('fills the holes in its attributes', async () => {
    const list = await listOf(
      '<a data-row class="row [[category]]" href="[[url]]" title="About [[title]]"><time datetime="[[published]]">[[date]]</time><img src="[[image]]" alt="[[image.alt]]"></a>',
      [whole],
    );
    const link = rows(list)[0]!.querySelector('a')!;
    expect(link.href).to.equal(whole.url);
    expect(link.title).to.equal('About Bridge & <b>tunnel</b>');
    expect(link.className).to.equal('row Services');
    expect(link.querySelector('time')!.getAttribute('datetime')).to.equal('2026-03-01');
    expect(link.querySelector('img')!.src).to.equal(picture);
    expect(link.querySelector('img')!.alt).to.equal('The bridge');
  });

  it('leaves other attributes as they are', async () => {
    const list = await listOf('<p data-row="[[title]]" id="[[id]]" onclick="[[title]]">[[title]]</p>', [whole]);
    expect(rows(list)[0]!.querySelector('p')!.dataset.row).to.equal('[[title]]');
    expect(rows(list)[0]!.querySelector('p')!.getAttribute('onclick')).to.equal('[[title]]');
  });

  it('leaves holes empty for what an article does not have, and for names that it does not know', async () => {
    const list = await listOf('<p data-row>[[title]]|[[date]]|[[image]]|[[constructor]]|[[raw]]|[[nonsense]]|</p>', [
      { title: 'Bare' },
    ]);
    expect(tidy(rows(list)[0]!.textContent)).to.equal('Bare||||||');
  });

  it('fills holes once: an article cannot bring holes', async () => {
    const list = await listOf('<p data-row>[[title]]</p>', [{ ...whole, title: '[[summary]] $& $1' }]);
    expect(tidy(rows(list)[0]!.textContent)).to.equal('[[summary]] $& $1');
  });

  it('takes away a link or a picture that leads nowhere', async () => {
    const list = await listOf('<a data-row href="[[url]]">[[title]]</a><img src="[[image]]" alt="[[image.alt]]">', [
      { title: 'Bare' },
    ]);
    expect(rows(list)[0]!.querySelector('a')!.hasAttribute('href')).to.equal(false);
    expect(rows(list)[0]!.querySelector('img')!.hasAttribute('src')).to.equal(false);
    expect(rows(list)[0]!.querySelector('img')!.alt).to.equal('');
  });

  it('makes no link of a title that is a script', async () => {
    const list = await listOf('<a data-row href="[[title]]">[[title]]</a><img src="[[summary]]" alt="">', [
      { title: 'javascript:alert(1)', summary: 'javascript:alert(1)' },
      { title: 'https://city.example/', summary: ' data:text/html,x' },
    ]);
    const [bad, good] = rows(list);
    expect(bad!.querySelector('a')!.hasAttribute('href')).to.equal(false);
    expect(bad!.querySelector('img')!.hasAttribute('src')).to.equal(false);
    expect(good!.querySelector('a')!.href).to.equal('https://city.example/');
    expect(good!.querySelector('img')!.hasAttribute('src')).to.equal(false);
  });

  it('makes no link of an address that is none', async () => {
    const list = await listOf('<a data-row href="http://[[title]]/">[[title]]</a>', [{ title: '[' }]);
    expect(rows(list)[0]!.querySelector('a')!.hasAttribute('href')).to.equal(false);
  });

  it('builds addresses of several parts', async () => {
    const list = await listOf(
      '<a data-row href="/view?id=[[id]]#top">[[title]]</a><a href="mailto:press@city.example?subject=[[title]]">Ask</a>',
      [whole],
    );
    const [link, mail] = rows(list)[0]!.querySelectorAll('a');
    expect(link!.getAttribute('href')).to.equal(new URL('/view?id=7#top', location.href).href);
    expect(mail!.protocol).to.equal('mailto:');
  });

  it('never asks the server for a hole', async () => {
    performance.clearResourceTimings();
    await listOf(`<img data-row src="[[image]]" alt=""><img src="/demo/images/[[id]].svg" alt="">`, [
      { ...whole, id: 'tram' },
    ]);
    await until(
      () => performance.getEntriesByName(new URL('/demo/images/tram.svg', location.href).href).length,
      'the picture has come',
    );
    const asked = performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name));
    expect(asked.filter((name) => name.includes('[['))).to.deep.equal([]);
  });

  it('takes its style sheet once, into the list', async () => {
    const list = await listOf(
      '<link rel="stylesheet" href="/demo/row.css"><a data-row class="row" href="[[url]]">[[title]]</a>',
      articles(4),
    );
    expect(rows(list)).to.have.length(4);
    const sheets = list.shadowRoot!.querySelectorAll('link[rel=stylesheet]');
    expect(sheets).to.have.length(1);
    await until(
      () => getComputedStyle(list.shadowRoot!.querySelector('.row')!).display === 'grid',
      'the style sheet holds',
    );
    expect(document.querySelectorAll('link[href="/demo/row.css"]')).to.have.length(0);
  });

  it('keeps its own styles', async () => {
    const list = await listOf('<style>p { color: rgb(1, 2, 3) }</style><p data-row>[[title]]</p>', [whole]);
    expect(getComputedStyle(rows(list)[0]!.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('leaves the template itself as it is', async () => {
    const id = template('<p data-row>[[title]]</p>');
    const list = newsList(`item-template="${id}"`, { articles: [whole] });
    await until(() => list.shadowRoot!.querySelector('[data-row]'), 'there is a row of the template');
    expect((document.getElementById(id) as HTMLTemplateElement).innerHTML).to.equal('<p data-row="">[[title]]</p>');
  });

  it('serves several lists', async () => {
    const id = template('<p data-row>[[title]]</p>');
    const lists = [articles(2), articles(3, 7)].map((data) => newsList(`item-template="${id}"`, { articles: data }));
    for (const list of lists)
      await until(() => list.shadowRoot!.querySelector('[data-row]'), 'there is a row of the template');
    expect(lists.map((list) => rows(list).length)).to.deep.equal([2, 3]);
  });

  it('shows rows of ours where there is no such template', async () => {
    const list = newsList('item-template="no-such-id"', { articles: articles(2) });
    await list.updateComplete;
    await until(() => rows(list).length === 2, 'there are rows');
    expect(textsOf(list, 'title')).to.deep.equal(['Article 1', 'Article 2']);
  });

  it('shows no nonsense where the id is that of another element', async () => {
    put('<p id="no-template">Text</p>');
    const list = newsList('item-template="no-template"', { articles: articles(2) });
    await until(() => textsOf(list, 'title').length === 2 || rows(list).length === 2, 'there are rows');
    await list.updateComplete;
    expect(textOf(part(list, 'list'))).to.include('Article 1');
  });

  it('is taken up where it is named later', async () => {
    const list = newsList('', { articles: articles(2) });
    await list.updateComplete;
    list.setAttribute('item-template', template('<p data-row>[[title]]</p>'));
    await until(() => list.shadowRoot!.querySelector('[data-row]'), 'there is a row of the template');
  });

  it('shows rows anew where the language changes', async () => {
    const list = await listOf('<p data-row>[[date]]</p>', [whole]);
    list.lang = 'zh-Hans';
    await until(() => tidy(rows(list)[0]!.textContent) === '2026年3月1日', 'the date is Chinese');
  });

  it('shows its rows on every page, also when a reader comes back', async () => {
    const list = newsList(
      `item-template="${template('<a data-row href="[[url]]">[[title]]</a>')}" page-size="2" pager="pages"`,
      {
        source: pagedSource({ count: 6, size: 2, by: 'both', total: 6 }),
      },
    );
    await eventOf(list, 'news-list-loaded');
    const open = async (page: string, first: string): Promise<void> => {
      click(parts(list, 'page').find((button) => button.textContent!.trim() === page)!);
      await until(() => tidy(rows(list)[0]?.textContent) === first, `${first} is shown first`);
    };
    await open('2', 'Article 3');
    await open('3', 'Article 5');
    await open('1', 'Article 1');
    expect(rows(list).map(textOf)).to.deep.equal(['Article 1', 'Article 2']);
  });

  it('shows more of them below, and takes the focus there', async () => {
    const list = newsList(`item-template="${template('<a data-row href="[[url]]">[[title]]</a>')}" page-size="2"`, {
      source: pagedSource({ count: 5, size: 2 }),
    });
    await eventOf(list, 'news-list-loaded');
    click(part(list, 'more'));
    await until(() => rows(list).length === 4, 'there are four rows');
    await until(() => tidy(focused()?.textContent) === 'Article 3', 'Article 3 has the focus');
  });

  it('shows new articles after a reload', async () => {
    let first = 1;
    const list = newsList(`item-template="${template('<p data-row>[[title]]</p>')}"`, {
      source: sourceOf(() => answer(articles(2, first))),
    });
    await eventOf(list, 'news-list-loaded');
    first = 5;
    await list.reload();
    expect(rows(list).map(textOf)).to.deep.equal(['Article 5', 'Article 6']);
  });

  it('tells the page which article a reader follows', async () => {
    const list = await listOf('<div data-row><a href="[[url]]"><b>[[title]]</b></a></div>', articles(3));
    const events = eventsOf(list, 'article-select');
    click(rows(list)[2]!.querySelector('b')!);
    expect(events.map(({ detail }) => detail.article.title)).to.deep.equal(['Article 3']);
  });

  it('tells the right one where the template has a list of its own', async () => {
    const list = await listOf(
      '<ul data-row><li><a href="[[url]]">[[title]]</a></li><li><a href="#more">More</a></li></ul>',
      articles(3),
    );
    const events = eventsOf(list, 'article-select');
    click(rows(list)[2]!.querySelector('a')!);
    click(rows(list)[1]!.querySelectorAll('a')[1]!);
    expect(events.map(({ detail }) => detail.article.title)).to.deep.equal(['Article 3', 'Article 2']);
  });
});
