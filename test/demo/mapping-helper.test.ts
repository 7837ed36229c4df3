/** The page that finds the tag for an endpoint. */
import { expect } from '@open-wc/testing';
import { infer, listsIn, placesIn, tagOf } from '../../demo/mapping-helper/infer.js';
import { MappingHelper } from '../../demo/mapping-helper/mapping-helper.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import { put, textOf, tidy, until } from '../support/render.js';
import { address, feed, stubFetch } from '../support/stub-fetch.js';

const url = 'https://bay.example/api/list';

/** An interface that somebody has made for one site. */
const own = {
  state: 'fine',
  payload: {
    menu: [{ label: 'Home' }, { label: 'News' }],
    entries: [1, 2, 3].map((i) => ({
      entryNo: i,
      entryTitle: `Tram ${i} stops at the quay`,
      when: `2026-03-0${i} 08:00`,
      office: { label: 'Trams' },
      shown: i < 3,
    })),
    amount: 30,
  },
};

describe('what an answer would have to be told about', () => {
  it('is nothing where its format is known', async () => {
    const found = await infer(feed('Bridge opens'), url);
    expect([found.format, found.isKnown, found.articles[0]!.title]).to.deep.equal(['json-feed', true, 'Bridge opens']);
  });

  it('is what members are called where only the frame is known', async () => {
    const rows = [{ noticeId: 7, noticeTitle: 'Water is off', createTime: '2026-03-01 08:00:00' }];
    const found = await infer({ code: 200, msg: 'ok', rows, total: 1 }, url);
    expect([found.isKnown, found.isWrapper]).to.deep.equal([false, true]);
    expect(found.guesses).to.include({ title: 'noticeTitle', published: 'createTime', id: 'noticeId' });
  });

  it('is all of it in an answer of its own kind', async () => {
    const found = await infer(own, url);
    expect(found.isKnown || found.isWrapper).to.equal(false);
    expect(found.items).to.equal('payload.entries');
    expect(found.guesses.title).to.equal('entryTitle');
    expect(found.lists.map(({ path }) => path)).to.deep.equal(['payload.entries', 'payload.menu']);
    const told = await infer(own, url, {
      items: 'payload.entries',
      fields: 'title: entryTitle; published: when; source: office.label',
      where: 'shown=true',
      timezone: 'Asia/Shanghai',
      urlTemplate: '/entry/{entryNo}.html',
      total: 'payload.amount',
    });
    expect(told.articles).to.have.length(2);
    expect([told.skipped, told.total]).to.deep.equal([1, 30]);
    expect(told.articles[0]).to.deep.include({
      title: 'Tram 1 stops at the quay',
      url: 'https://bay.example/entry/1.html',
      source: { name: 'Trams', url: undefined },
    });
  });

  it('cannot be told where there is nothing to show', async () => {
    const found = await infer({ success: false, message: 'No such site' }, url);
    expect(found.error!.message).to.contain('No such site');
    expect(found.articles).to.deep.equal([]);
  });

  it('names every place in its rows, and only those that can be written', () => {
    expect(placesIn([{ a: 1, 'b.c': 2, d: { e: 'x', f: null }, g: ['y'] }, { h: 'later' }])).to.deep.equal([
      { path: 'a', example: '1' },
      { path: 'd.e', example: 'x' },
      { path: 'g', example: '["y"]' },
      { path: 'h', example: 'later' },
    ]);
    expect(listsIn([{ a: 1 }]).map(({ path }) => path)).to.deep.equal(['']);
  });

  it('is written as a tag', () => {
    expect(tagOf('news-list', '/a?b=1&c="2"', { urlTemplate: 'x?id={id}', items: undefined })).to.equal(
      '<news-list src="/a?b=1&amp;c=&quot;2&quot;" url-template="x?id={id}"></news-list>',
    );
  });
});

describe('<mapping-helper>', () => {
  before(() => expect(customElements.get('mapping-helper')).to.equal(MappingHelper));

  const helper = (): MappingHelper => put('<mapping-helper></mapping-helper>').querySelector<MappingHelper>('mapping-helper')!;
  const find = <T extends HTMLElement>(from: MappingHelper, selector: string): T =>
    from.shadowRoot!.querySelector<T>(selector)!;
  const tag = (from: MappingHelper): string => tidy(find(from, 'pre').textContent);
  const titles = (from: MappingHelper): string[] =>
    [...(from.shadowRoot!.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part=title]') ?? [])].map((title) =>
      tidy(title.textContent),
    );

  /** Fills the form in, and sends it. */
  async function look(from: MappingHelper, values: { url?: string; text?: string }): Promise<void> {
    await from.updateComplete;
    find<HTMLInputElement>(from, '[name=url]').value = values.url ?? '';
    find<HTMLTextAreaElement>(from, '[name=text]').value = values.text ?? '';
    find<HTMLButtonElement>(from, '[type=submit]').click();
    await until(() => textOf(find(from, '[role=status]')), 'there is a verdict');
  }

  function change(from: MappingHelper, label: string, value: string): void {
    const field = find<HTMLInputElement>(from, `[aria-label="${label}"]`);
    field.value = value;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }

  it('says what an address is, how it will look and what to paste', async () => {
    const src = address('feed.json');
    stubFetch({ [src]: feed('Bridge opens', 'Trams stop') });
    const page = helper();
    await look(page, { url: src });
    expect(textOf(find(page, '[role=status]'))).to.match(/This is json-feed: 2 articles/);
    await until(() => titles(page)[0] === 'Bridge opens', 'the list is shown');
    expect(titles(page)).to.deep.equal(['Bridge opens', 'Trams stop']);
    expect(tag(page)).to.contain(`<news-list src="${src}"></news-list>`);
    await expectAccessible(page);
  });

  it('takes what is pasted, guesses, and lets every guess be changed', async () => {
    const page = helper();
    await look(page, { text: JSON.stringify(own) });
    expect(textOf(find(page, '[role=status]'))).to.match(/No known format, but 3 articles .* in payload.entries/);
    expect(tag(page)).to.match(/items="payload.entries" fields="title: entryTitle; published: when/);
    await until(() => titles(page).length === 3, 'the list is shown');
    change(page, 'Where is: Title', 'office.label');
    await until(() => titles(page)[0] === 'Trams', 'the list follows the choice');
    expect(tag(page)).to.contain('title: office.label');
    expect(textOf(find(page, 'table'))).to.contain('your choice');
    await expectAccessible(page);
  });

  it('says why there is nothing', async () => {
    const src = address('gone.json');
    stubFetch({ [src]: 404 });
    const page = helper();
    await look(page, { url: src });
    expect(textOf(find(page, '[role=status]'))).to.match(/status 404/);
    await look(page, { url: src, text: '{"success":false,"message":"No such site"}' });
    await until(() => /No such site/.test(textOf(find(page, '[role=status]'))), 'the reason is told');
    expect(textOf(find(page, '[role=status]'))).to.contain('success, message');
    await expectAccessible(page);
  });

  it('says that a server may not let other sites read it', async () => {
    const src = address('far.json');
    stubFetch({ [src]: 'offline' });
    const page = helper();
    await look(page, { url: src });
    expect(textOf(find(page, '[role=status]'))).to.match(/CORS/);
  });
});
