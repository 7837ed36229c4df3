/** Menus from an address. */
import { expect } from '@open-wc/testing';
import '../../src/elements/section-nav/define.js';
import type { SectionNav } from '../../src/elements/section-nav/section-nav.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { inlineJson } from '../support/elements.js';
import {
  eventOf,
  eventsOf,
  focused,
  isVisible,
  part,
  parts,
  piece,
  put,
  settled,
  statusOf,
  textsOf,
  until,
} from '../support/render.js';
import { address, stubFetch, type Answer } from '../support/stub-fetch.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const entries = [
  { title: 'Home', href: '/home' },
  { title: 'About', children: [{ title: 'Mayor', href: 'mayor.html' }] },
];
const fallback = '<ul><li><a href="/all">All pages</a></li></ul>';

/** A menu, not yet on the page. */
function menuAt(src: string, attributes = '', children = ''): { nav: SectionNav; connect: () => void } {
  const { container, connect } = piece(`<section-nav lang="en" src="${src}" ${attributes}>${children}</section-nav>`);
  return { nav: container.firstElementChild as SectionNav, connect };
}

/** What becomes of a menu whose server answers so. */
async function loaded(answer: Answer, attributes = '', children = ''): Promise<SectionNav> {
  const src = address('menu.json');
  stubFetch({ [src]: answer });
  const { nav, connect } = menuAt(src, attributes, children);
  const ended = Promise.race([eventOf(nav, 'section-nav-loaded'), eventOf(nav, 'section-nav-failed').catch(() => {})]);
  connect();
  await ended;
  return nav;
}

async function failed(answer: Answer, attributes = '', children = ''): Promise<{ nav: SectionNav; error: any }> {
  const src = address('menu.json');
  stubFetch({ [src]: answer });
  const { nav, connect } = menuAt(src, attributes, children);
  const event = eventOf<{ error: any }>(nav, 'section-nav-failed');
  connect();
  return { nav, error: (await event).detail.error };
}

const titles = (nav: SectionNav): string[] =>
  parts(nav, 'item')
    .filter(isVisible)
    .map((item) => item.querySelector('.row')!.textContent!.trim());

describe('<section-nav> with an address', () => {
  it('shows the menu that is there, and tells the page', async () => {
    const src = address('menu.json');
    stubFetch({ [src]: entries });
    const { nav, connect } = menuAt(src, 'heading="About"', fallback);
    const event = eventOf<{ links: any[] }>(nav, 'section-nav-loaded');
    connect();
    const { links } = (await event).detail;
    expect(titles(nav)).to.deep.equal(['Home', 'About']);
    expect(links.map(({ title, href, children }) => [title, href, children.length])).to.deep.equal([
      ['Home', new URL('/home', src).href, 0],
      ['About', undefined, 1],
    ]);
    expect(isVisible(nav.querySelector('a')!)).to.equal(false);
  });

  it('takes links as relative to the answer, or to what the page says', async () => {
    const nav = await loaded([{ title: 'A', href: 'a.html' }], 'base-url="https://city.example/en/"');
    expect(part<HTMLAnchorElement>(nav, 'link').href).to.equal('https://city.example/en/a.html');
  });

  it('shows the links between its tags until then, and says that something is coming', async () => {
    let answer!: (value: Answer) => void;
    const src = address('menu.json');
    stubFetch({ [src]: () => new Promise<Answer>((resolve) => (answer = resolve)) });
    const { nav, connect } = menuAt(src, '', fallback);
    const event = eventOf(nav, 'section-nav-loaded');
    connect();
    await until(() => answer, 'the server has been asked');
    expect(isVisible(nav.querySelector('a')!)).to.equal(true);
    expect(statusOf(nav)).to.equal('Loading…');
    answer(entries);
    await event;
    expect(statusOf(nav)).to.equal('');
  });

  it('asks for its language', async () => {
    const asked = stubFetch({});
    const src = address('menu-{lang}.json').replace(/%7B/g, '{').replace(/%7D/g, '}');
    const { nav, connect } = menuAt(src);
    const english = src.replace('{lang}', 'en');
    const korean = src.replace('{lang}', 'ko');
    window.fetch = (
      (real) => (input: RequestInfo | URL, init?: RequestInit) =>
        real(input, init)
    )(window.fetch);
    stubFetch({ [english]: [{ title: 'Home', href: '/' }], [korean]: [{ title: '홈', href: '/' }] });
    connect();
    await until(() => titles(nav)[0] === 'Home', 'it is English');
    nav.lang = 'ko';
    await until(() => titles(nav)[0] === '홈', 'it is Korean');
    expect(asked).to.deep.equal([]);
  });

  it('takes a menu that stands in the page', async () => {
    const { nav, connect } = menuAt(inlineJson(entries));
    const event = eventOf(nav, 'section-nav-loaded');
    connect();
    await event;
    expect(titles(nav)).to.deep.equal(['Home', 'About']);
  });

  it('reads Chinese that is not written in UTF-8', async () => {
    const gbk = new Uint8Array(
      [...'[{"title":"', '', ...'","href":"/"}]']
        .map((letter) => letter.charCodeAt(0))
        .flatMap((code) => (Number.isNaN(code) ? [0xca, 0xd0, 0xb3, 0xa4] : [code])),
    );
    const src = address('menu.json');
    window.fetch = async () => new Response(gbk, { headers: { 'Content-Type': 'application/json' } });
    const { nav, connect } = menuAt(src);
    connect();
    await until(() => parts(nav, 'link').length, 'there is a link');
    expect(textsOf(nav, 'link')).to.deep.equal(['市长']);
  });

  it('asks once for two of the same', async () => {
    const src = address('menu.json');
    const asked = stubFetch({ [src]: entries });
    const place = put(`<section-nav src="${src}"></section-nav><section-nav src="${src}" look="bar"></section-nav>`);
    for (const nav of place.querySelectorAll<SectionNav>('section-nav'))
      await until(() => parts(nav, 'item').length, 'there is a menu');
    expect(asked).to.have.length(1);
  });

  it('shows titles as text, and leads to no script', async () => {
    const nav = await loaded([
      { title: '<img src=x onerror=alert(1)>', href: 'javascript:alert(1)' },
      { title: 'Roads &amp; quays', href: '#' },
      { title: 'Data', href: 'data:text/html,x', children: [] },
    ]);
    expect(textsOf(nav, 'link')).to.deep.equal(['<img src=x onerror=alert(1)>', 'Roads & quays', 'Data']);
    expect(nav.shadowRoot!.querySelector('img, [href]')).to.equal(null);
  });

  it('gives the place of an entry without a title to what is below it', async () => {
    const nav = await loaded([{ children: [{ title: 'A', href: '/a' }] }, 7, null, { title: 'B', href: '/b' }]);
    expect(titles(nav)).to.deep.equal(['A', 'B']);
  });

  it('shows a menu that is ten thousand levels deep', async () => {
    const depth = 10_000;
    const nav = await loaded(`${'[{"title":"T","href":"/t","children":'.repeat(depth)}[]${'}]'.repeat(depth)}`);
    expect(titles(nav)).to.deep.equal(['T']);
    for (let i = 0; i < 12; i++) {
      const closed = parts(nav, 'toggle').filter((toggle) => toggle.getAttribute('aria-expanded') === 'false')[0];
      closed?.click();
      await nav.updateComplete;
    }
    await expectNothingUncaught();
  });

  it('loads again when it is asked to, and keeps what is shown until then', async () => {
    let count = 0;
    const nav = await loaded(() => [{ title: `Menu ${++count}`, href: '/' }]);
    expect(titles(nav)).to.deep.equal(['Menu 1']);
    const again = nav.reload();
    await settled();
    expect(titles(nav)).to.have.length(1);
    await again;
    await nav.updateComplete;
    expect(titles(nav)).to.deep.equal(['Menu 2']);
  });

  it('loads from another address where it gets one, and takes its own links where it loses it', async () => {
    const nav = await loaded(entries, '', fallback);
    const other = address('other.json');
    stubFetch({ [other]: [{ title: 'Other', href: '/' }] });
    nav.setAttribute('src', other);
    await until(() => titles(nav)[0] === 'Other', 'the other menu is shown');
    nav.removeAttribute('src');
    await until(() => titles(nav)[0] === 'All pages', 'its own links are shown');
  });

  for (const [what, answer, code, message] of [
    ['an object', { status: 1 }, 'unrecognized', '{"status":1}'],
    ['a list of something else', ['Home', 'About'], 'unrecognized', '"Home"'],
    ['a number', '7', 'unrecognized', '7'],
    ['a web page', '<html><title>Login</title></html>', 'html', 'web page'],
    ['half of it', '[{"title": "Ho', 'syntax', 'breaks off'],
    ['nothing', '', 'empty', 'empty'],
  ] as const)
    it(`says what it has expected where it is given ${what}`, async () => {
      const { nav, error } = await failed(answer as Answer, '', fallback);
      expect(error.code).to.equal(code);
      expect(error.message).to.include(message);
      if (code === 'unrecognized') expect(error.message).to.include('Expected a list of {"title", "href", "children"}');
      expect(saidTo('warn').join()).to.include('<section-nav>');
      expect(isVisible(nav.querySelector('a')!)).to.equal(true);
      expect(isVisible(part(nav, 'error'))).to.equal(true);
      await expectNothingUncaught();
    });

  it('has no menu and no error where the list is empty', async () => {
    const nav = await loaded([], '', fallback);
    expect(parts(nav, 'nav')).to.have.length(0);
    expect(statusOf(nav)).to.equal('');
    expect(isVisible(nav.querySelector('a')!)).to.equal(true);
  });

  for (const [attributes, word] of [
    ['credentials="maybe"', 'credentials'],
    ['timeout="soon"', 'timeout'],
    ['max-bytes="all"', 'max-bytes'],
  ])
    it(`tells the author what is wrong with ${attributes}`, async () => {
      const { nav, error } = await failed(entries, attributes);
      expect(error.code).to.equal('configuration');
      expect(saidTo('error').join()).to.include(word!);
      expect(statusOf(nav)).to.include('not set up correctly');
    });

  it('takes no more than it is told to', async () => {
    const { error } = await failed(entries, 'max-bytes="10"');
    expect(error.code).to.equal('too-large');
  });

  it('tries again when a reader asks for it, and puts the focus on what has come', async () => {
    let isOpen = false;
    const { nav } = await failed(() => (isOpen ? entries : 403));
    isOpen = true;
    const event = eventOf(nav, 'section-nav-loaded');
    part(nav, 'retry').click();
    await event;
    await until(() => focused() === part(nav, 'link'), 'the first link has the focus');
  });

  it('says the page’s own words where it has some', async () => {
    const { nav } = await failed(403, '', '<span slot="error">Call 12345.</span>');
    expect(statusOf(nav)).to.include('Call 12345.');
  });

  it('tells nobody that it was taken away while it loaded', async () => {
    const src = address('menu.json');
    stubFetch({ [src]: () => new Promise<Answer>(() => {}) });
    const { nav, connect } = menuAt(src);
    const events = eventsOf(nav, 'section-nav-loaded', 'section-nav-failed');
    connect();
    await settled();
    nav.remove();
    await settled();
    expect(events).to.have.length(0);
    await expectNothingUncaught();
  });

  it('is accessible, with a menu and without', async () => {
    await expectAccessible(await loaded(entries, 'heading="About"'));
    await expectAccessible((await failed(403, 'heading="About"', fallback)).nav);
  });
});
