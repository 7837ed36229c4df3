import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/section-nav/define.js';
import type { SectionNav } from '../../src/elements/section-nav/section-nav.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import { eventsOf, focused, isVisible, part, parts, put, settled, textOf, textsOf, until } from '../support/render.js';

const PHONE = 360;

const link = (title: string, href = `/${title.toLowerCase()}`, more = '') =>
  `<li><a href="${href}">${title}</a>${more}</li>`;
const list = (...items: string[]) => `<ul>${items.join('')}</ul>`;

/** A menu that shows what is between its tags. */
async function sectionNav(children: string, attributes = ''): Promise<SectionNav> {
  const nav = put(`<section-nav lang="en" ${attributes}>${children}</section-nav> `).querySelector<SectionNav>(
    'section-nav',
  )!;
  if (/<a|<li/.test(children)) await until(() => parts(nav, 'nav').length, 'there is a menu');
  return nav;
}

/** A menu in a window of some width. */
async function inWindow(width: number, children: string, attributes = '', around = ['', '']): Promise<SectionNav> {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = '600';
  frame.style.border = '0';
  const script = new URL('../../src/elements/section-nav/define.ts', import.meta.url).href;
  frame.srcdoc = `<!DOCTYPE html><html lang="en"><script type="module" src="${script}"></script><style>body{margin:0}</style><body>${around[0]}<section-nav ${attributes}>${children}</section-nav>${around[1]} `;
  put('').append(frame);
  return until(() => {
    const nav = frame.contentDocument?.querySelector<SectionNav>('section-nav');
    return nav?.shadowRoot && parts(nav, 'nav').length ? nav : undefined;
  }, 'there is a menu in the window');
}

/** What a menu shows: a text for a link, with what is open below it in brackets. */
function shown(nav: SectionNav): unknown[] {
  const read = (menu: Element): unknown[] =>
    [...menu.children].flatMap((item) => {
      const below = item.querySelector(':scope > ul:not([hidden])');
      const title = textOf(item.querySelector('.row'));
      return below ? [title, read(below)] : [title];
    });
  return read(part(nav, 'list'));
}

/** Everything in a menu, all of it opened. */
async function whole(nav: SectionNav): Promise<unknown[]> {
  for (
    let closed;
    (closed = parts(nav, 'toggle').filter((toggle) => toggle.getAttribute('aria-expanded') === 'false')[0]);
  ) {
    closed.click();
    await nav.updateComplete;
  }
  return shown(nav);
}

const toggleOf = (nav: SectionNav, title: string): HTMLElement =>
  parts(nav, 'toggle').filter((toggle) => (toggle.getAttribute('aria-label') ?? toggle.textContent) === title)[0]!;
const linkOf = (nav: SectionNav, title: string): HTMLAnchorElement =>
  parts<HTMLAnchorElement>(nav, 'link').filter(({ textContent }) => textContent === title)[0]!;
const press = async (nav: SectionNav, title: string): Promise<void> => {
  toggleOf(nav, title).click();
  await nav.updateComplete;
};
const current = (nav: SectionNav): (string | null)[] =>
  [...nav.shadowRoot!.querySelectorAll('[aria-current=page]')].map(({ textContent }) => textContent);

/** The address of the page. */
const here = location.pathname;

const levels = list(
  link('Home', '/home'),
  link('About', '/about', list(link('Mayor'), link('Activities', '/activities', list(link('Spring'))))),
  `<li>Guide ${list(link('Permits'), link('Schools'))}</li>`,
);

describe('<section-nav>', () => {
  describe('with links between its tags', () => {
    it('shows its own copy of them, in a navigation with a name', async () => {
      const nav = await sectionNav(levels, 'heading="About Lanwan"');
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide']);
      expect(part(nav, 'nav').getAttribute('role')).to.equal('navigation');
      expect(part(nav, 'nav').getAttribute('aria-label')).to.equal('About Lanwan');
      expect(isVisible(nav.querySelector('ul')!)).to.equal(false);
    });

    it('has a name without a heading, too', async () => {
      const nav = await sectionNav(levels);
      expect(part(nav, 'nav').getAttribute('aria-label')).to.equal('Menu');
      expect(isVisible(part(nav, 'heading'))).to.equal(false);
    });

    it('has a heading of the level that the page says', async () => {
      const nav = await sectionNav(levels, 'heading="About Lanwan" heading-level="3"');
      const heading = part(nav, 'heading');
      expect([heading.getAttribute('role'), heading.getAttribute('aria-level')]).to.deep.equal(['heading', '3']);
      expect(isVisible(heading)).to.equal(true);
    });

    it('leads where they lead', async () => {
      const nav = await sectionNav(
        list(link('A', '/a?b=c#d'), link('B', 'b.html'), link('M', 'mailto:a@city.example')),
      );
      expect(parts<HTMLAnchorElement>(nav, 'link').map(({ href }) => href)).to.deep.equal([
        new URL('/a?b=c#d', document.baseURI).href,
        new URL('b.html', document.baseURI).href,
        'mailto:a@city.example',
      ]);
    });

    it('keeps their targets, and has one for those without', async () => {
      const nav = await sectionNav('<a href="/a" target="main">A</a><a href="/b">B</a>', 'target="content"');
      expect(parts<HTMLAnchorElement>(nav, 'link').map(({ target }) => target)).to.deep.equal(['main', 'content']);
    });

    it('leaves the target to the page where nobody says one', async () => {
      const nav = await sectionNav('<a href="/a">A</a>');
      expect(part(nav, 'link').hasAttribute('target')).to.equal(false);
    });

    for (const [what, markup, expected] of [
      ['nested lists', levels, ['Home', 'About', ['Mayor', 'Activities', ['Spring']], 'Guide', ['Permits', 'Schools']]],
      [
        'lists that something is around',
        '<ul><li><b>Guide</b> <script type="text/plain">x()</script><div><ul><li><a href="/a">A</a></li></ul></div></li></ul>',
        ['Guide', ['A']],
      ],
      ['links one below the other', '<a href="/a">A</a><br><a href="/b">B</a>', ['A', 'B']],
      [
        'cells of a table',
        '<table><tr><td><a href="/a">A</a></td></tr><tr><td><a href="/b">B</a></td></tr></table>',
        ['A', 'B'],
      ],
      [
        'a definition list',
        '<dl><dt>About</dt><dd><a href="/a">A</a><dd><a href="/b">B</a></dd><dt><a href="/c">C</a></dt></dl>',
        ['About', ['A', 'B'], 'C'],
      ],
      [
        'a block within an item',
        list(link('About', '/about', '<div><a href="/a">A</a><a href="/b">B</a></div>')),
        ['About', ['A', 'B']],
      ],
      ['several links in an item', '<ul><li><a href="/a">A</a> | <a href="/b">B</a></li></ul>', ['A', 'B']],
      ['a picture beside a link', '<ul><li><a href="/a"><img alt=""></a> <a href="/a">A</a></li></ul>', ['A']],
      ['pictures', '<a href="/a"><img alt="Mayor"></a><a href="/b" title="News"><img></a>', ['Mayor', 'News']],
      ['what was cut', '<a href="/a" title="Office of the Mayor">Office of…</a>', ['Office of the Mayor']],
      ['items without links', '<ul><li>Soon</li><li><a name="top"></a></li><li><a href="/a">A</a></li></ul>', ['A']],
      ['lists in lists', '<ul><li><ul><li><a href="/a">A</a></li></ul></li></ul>', ['A']],
    ] as const)
      it(`reads ${what}`, async () => {
        expect(await whole(await sectionNav(markup))).to.deep.equal(expected);
      });

    it('leads to no script, and nowhere where a link leads nowhere', async () => {
      const nav = await sectionNav(
        list(
          link('A', 'javascript:alert(1)'),
          link('B', '#'),
          link('C', ' data:text/html,x'),
          link('D', '{{ url }}'),
          link('E', '#part'),
        ),
      );
      expect(parts(nav, 'link').map((found) => found.hasAttribute('href'))).to.deep.equal([
        false,
        false,
        false,
        false,
        true,
      ]);
    });

    it('has a button where an entry only holds others', async () => {
      const nav = await sectionNav(list(link('About', 'javascript:;', list(link('Mayor')))));
      expect(textsOf(nav, 'link')).to.deep.equal(['Mayor']);
      expect(isVisible(linkOf(nav, 'Mayor'))).to.equal(false);
      await press(nav, 'About');
      expect(isVisible(linkOf(nav, 'Mayor'))).to.equal(true);
    });

    it('takes links that come late, one by one, and follows what the page makes of them', async () => {
      const nav = await sectionNav('');
      await settled();
      nav.innerHTML = list(link('First'));
      await until(() => parts(nav, 'link').length === 1, 'there is one');
      nav.querySelector('ul')!.insertAdjacentHTML('beforeend', link('Second'));
      await until(() => parts(nav, 'link').length === 2, 'there are two');
      nav.querySelector('a')!.firstChild!.nodeValue = 'Changed';
      await until(() => textsOf(nav, 'link')[0] === 'Changed', 'it has another name');
      nav.querySelector('a')!.setAttribute('href', '/elsewhere');
      await until(() => linkOf(nav, 'Changed').pathname === '/elsewhere', 'it leads elsewhere');
      nav.querySelector('ul')!.remove();
      await until(() => !parts(nav, 'nav').length, 'there is no menu');
    });

    it('follows them after it has been moved, and keeps what a reader has opened', async () => {
      const nav = await sectionNav(levels);
      await press(nav, 'About');
      put('<section></section>').firstElementChild!.append(nav);
      nav.querySelector('ul')!.insertAdjacentHTML('afterbegin', link('News'));
      await until(() => linkOf(nav, 'News'), 'the new link is shown');
      expect(shown(nav)).to.deep.equal(['News', 'Home', 'About', ['Mayor', 'Activities'], 'Guide']);
    });

    it('leaves what is no menu as it is', async () => {
      const nav = await sectionNav('<p>Under construction</p>');
      await settled();
      expect(isVisible(nav.querySelector('p')!)).to.equal(true);
      expect(parts(nav, 'nav')).to.have.length(0);
    });

    it('does not take a page that was never meant to be in it for its menu', async () => {
      const place = put('<td><section-nav /><h1>News</h1><a href="/a">A</a></td>');
      const nav = place.querySelector<SectionNav>('section-nav')!;
      await settled();
      await nav.updateComplete;
      expect(isVisible(place.querySelector('h1')!)).to.equal(true);
    });

    it('tells no event', async () => {
      const place = put('');
      const events = eventsOf(place, 'section-nav-loaded', 'section-nav-failed');
      place.innerHTML = `<section-nav>${levels}</section-nav>`;
      await until(() => parts(place.firstElementChild!, 'nav').length, 'there is a menu');
      await settled();
      expect(events).to.have.length(0);
    });

    it('shows lists that are deeper than anybody would write', async () => {
      const nav = await sectionNav('');
      let inner = nav as Element;
      for (let i = 0; i < 400; i++) {
        const item = document.createElement('li');
        item.innerHTML = `<a href="/${i}">${i}</a>`;
        const ul = document.createElement('ul');
        ul.append(item);
        inner.append(ul);
        inner = item;
      }
      await until(() => parts(nav, 'link').length, 'there is a menu');
      await whole(nav);
      expect(parts(nav, 'link')).to.have.length(400);
      expect(part(nav, 'list').querySelectorAll('ul')).to.have.length(7);
      nav.textContent = '';
    });
  });

  describe('on the page that it leads to', () => {
    const was = location.href;
    const at = (address: string): void => history.replaceState(null, '', address);
    afterEach(() => at(was));

    for (const [page, href] of [
      ['/about/mayor.html', '/about/mayor.html'],
      ['/about/mayor.html', 'mayor.html'],
      ['/about/mayor.html?from=home#top', '/about/mayor.html#office'],
      ['/about/', '/about'],
      ['/about', '/about/index.html'],
      ['/about/index.html', './'],
      ['/about/Default.aspx', '/about/'],
      ['/', '/index.htm'],
      ['/list.jsp?page=2&id=7', '/list.jsp?id=7'],
    ] as const)
      it(`marks ${href} on ${page}`, async () => {
        at(page);
        const nav = await sectionNav(list(link('Other'), link('This', href)));
        expect(current(nav)).to.deep.equal(['This']);
      });

    for (const [page, href] of [
      ['/list.jsp?id=7', '/list.jsp?id=8'],
      ['/list.jsp', '/list.jsp?id=7'],
      ['/about/mayor', '/about/'],
      ['/about', '/about-us'],
      ['/about', 'https://other.example/about'],
      ['/about', 'mailto:about@city.example'],
    ] as const)
      it(`does not mark ${href} on ${page}`, async () => {
        at(page);
        expect(current(await sectionNav(list(link('Other', href))))).to.deep.equal([]);
      });

    it('marks one only, the one that says most', async () => {
      at('/list.jsp?id=7');
      const nav = await sectionNav(
        list(link('All', '/list.jsp'), link('This', '/list.jsp?id=7'), link('Again', '/list.jsp?id=7')),
      );
      expect(current(nav)).to.deep.equal(['This']);
      expect(linkOf(nav, 'This').getAttribute('aria-current')).to.equal('page');
    });

    it('leaves it to the page which one is current, and follows', async () => {
      at('/menu.html');
      const nav = await sectionNav(
        list(link('Menu', '/menu.html'), link('This', '/this.html'), link('Other', '/other.html')),
      );
      expect(current(nav)).to.deep.equal(['Menu']);
      const [, first, second] = [...nav.querySelectorAll('a')];
      first!.setAttribute('aria-current', 'page');
      await until(() => current(nav)[0] === 'This', 'the marked one is current');
      first!.setAttribute('aria-current', 'false');
      second!.setAttribute('aria-current', 'true');
      await until(() => current(nav)[0] === 'Other', 'the other one is current');
      expect(current(nav)).to.have.length(1);
    });

    it('opens the way to it', async () => {
      at('/deep/here');
      const nav = await sectionNav(
        list(link('About', '/about', list(link('Deep', '/x', list(link('This', '/deep/here'))))), link('Other')),
      );
      expect(shown(nav)).to.deep.equal(['About', ['Deep', ['This']], 'Other']);
      expect(current(nav)).to.deep.equal(['This']);
    });

    it('opens the section in which the page lies, and does not call it the page', async () => {
      at('/about/news/2026/1.html');
      const nav = await sectionNav(
        list(
          link('Home', '/'),
          link('About', '/about/', list(link('Mayor'))),
          link('News', '/about/news/index.html', list(link('Archive'))),
        ),
      );
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'News', ['Archive']]);
      expect(nav.shadowRoot!.querySelectorAll('[aria-current]')).to.have.length(0);
    });
  });

  describe('at the side', () => {
    it('opens and closes what is below a link', async () => {
      const nav = await sectionNav(levels);
      expect(toggleOf(nav, 'About').getAttribute('aria-expanded')).to.equal('false');
      await press(nav, 'About');
      expect(toggleOf(nav, 'About').getAttribute('aria-expanded')).to.equal('true');
      await press(nav, 'Guide');
      await press(nav, 'Activities');
      expect(shown(nav)).to.deep.equal([
        'Home',
        'About',
        ['Mayor', 'Activities', ['Spring']],
        'Guide',
        ['Permits', 'Schools'],
      ]);
      await press(nav, 'About');
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide', ['Permits', 'Schools']]);
    });

    it('is used by keyboard, in the order in which it is read', async () => {
      const nav = await sectionNav(levels);
      toggleOf(nav, 'About').focus();
      await press(nav, 'About');
      expect(focused()).to.equal(toggleOf(nav, 'About'));
      const stops = [...part(nav, 'list').querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex === 0);
      expect(stops.slice(0, 4)).to.deep.equal([
        linkOf(nav, 'Home'),
        linkOf(nav, 'About'),
        toggleOf(nav, 'About'),
        linkOf(nav, 'Mayor'),
      ]);
    });

    it('stays open when the focus leaves', async () => {
      const nav = await sectionNav(levels);
      await press(nav, 'About');
      put('<button>Elsewhere</button>').querySelector('button')!.focus();
      document.body.click();
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(4);
    });

    for (const width of [320, PHONE, 640])
      it(`folds into a button in a window of ${width} px`, async () => {
        const nav = await inWindow(width, levels, 'heading="About Lanwan"');
        const fold = part(nav, 'fold');
        expect(isVisible(fold)).to.equal(true);
        expect([fold.textContent, fold.getAttribute('aria-expanded')]).to.deep.equal(['About Lanwan', 'false']);
        expect(isVisible(linkOf(nav, 'Home'))).to.equal(false);
        fold.click();
        await nav.updateComplete;
        expect(fold.getAttribute('aria-expanded')).to.equal('true');
        expect(isVisible(linkOf(nav, 'Home'))).to.equal(true);
        expect(fold.offsetHeight).to.be.at.least(44);
        fold.click();
        await nav.updateComplete;
        expect(isVisible(linkOf(nav, 'Home'))).to.equal(false);
      });

    for (const width of [1024, PHONE])
      it(`fits the cell of a table of 1000 px in a window of ${width} px`, async () => {
        const nav = await inWindow(width, levels, 'heading="About"', [
          '<table width="1000"><tr><td width="200">',
          '</td><td>Text</td></tr></table>',
        ]);
        const fold = part(nav, 'fold');
        if (isVisible(fold)) fold.click();
        await nav.updateComplete;
        await press(nav, 'About');
        expect(isVisible(linkOf(nav, 'Mayor'))).to.equal(true);
        expect(nav.parentElement!.offsetWidth).to.be.within(195, 205);
        expect(linkOf(nav, 'Mayor').getBoundingClientRect().right).to.be.at.most(205);
      });

    it('does not fold in the frame of a menu', async () => {
      const nav = await inWindow(280, levels, 'heading="About Lanwan"');
      expect(isVisible(part(nav, 'fold'))).to.equal(false);
      expect(isVisible(linkOf(nav, 'Home'))).to.equal(true);
    });
  });

  describe('as a bar', () => {
    const bar = (attributes = '', children = levels) => sectionNav(children, `look="bar" ${attributes}`);

    it('stands in a row', async () => {
      const nav = await bar();
      const tops = new Set(
        parts(nav, 'item')
          .filter(isVisible)
          .map((item) => item.getBoundingClientRect().top),
      );
      expect(tops.size).to.equal(1);
    });

    it('has one drop-down open at a time', async () => {
      const nav = await bar();
      await press(nav, 'About');
      expect(shown(nav)).to.deep.equal(['Home', 'About', ['Mayor', 'Activities'], 'Guide']);
      await press(nav, 'Activities');
      expect(shown(nav)).to.deep.equal(['Home', 'About', ['Mayor', 'Activities', ['Spring']], 'Guide']);
      await press(nav, 'Guide');
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide', ['Permits', 'Schools']]);
      await press(nav, 'Guide');
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide']);
    });

    it('lies over what is below it', async () => {
      const nav = await bar();
      const height = nav.offsetHeight;
      await press(nav, 'About');
      expect(nav.offsetHeight).to.equal(height);
    });

    it('does not open by itself where the page is in it, and marks the entry', async () => {
      const nav = await bar('', list(link('About', '/about', list(link('This', here)))));
      expect(shown(nav)).to.deep.equal(['About']);
      await press(nav, 'About');
      expect(current(nav)).to.deep.equal(['This']);
    });

    it('has the mark of the page in a drop-down, before and after that is opened', async () => {
      const nav = await bar('', levels.replace('/activities', here));
      expect(current(nav)).to.deep.equal(['Activities']);
      expect(isVisible(linkOf(nav, 'Activities'))).to.equal(false);
      await press(nav, 'About');
      expect(current(nav)).to.deep.equal(['Activities']);
      expect(isVisible(linkOf(nav, 'Activities'))).to.equal(true);
    });

    it('closes on Escape, and gives the focus back', async () => {
      const nav = await bar();
      await press(nav, 'About');
      linkOf(nav, 'Mayor').focus();
      linkOf(nav, 'Mayor').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await nav.updateComplete;
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide']);
      expect(focused()).to.equal(toggleOf(nav, 'About'));
    });

    it('closes when the focus leaves, and not while it moves within', async () => {
      const nav = await bar();
      const button = put('<button>Elsewhere</button>').querySelector('button')!;
      await press(nav, 'About');
      // Browsers tell a window that is not in front nothing of the focus.
      const leave = (relatedTarget: Element | null) =>
        linkOf(nav, 'Mayor').dispatchEvent(
          new FocusEvent('focusout', { relatedTarget, bubbles: true, composed: true }),
        );
      leave(linkOf(nav, 'Home'));
      leave(null);
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(4);
      leave(button);
      await nav.updateComplete;
      expect(shown(nav)).to.deep.equal(['Home', 'About', 'Guide']);
    });

    it('closes on a click outside, and on none within', async () => {
      const nav = await bar();
      await press(nav, 'About');
      part(nav, 'nav').click();
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(4);
      document.body.click();
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(3);
    });

    for (const dir of ['ltr', 'rtl'])
      it(`keeps its drop-downs in the window, ${dir}`, async () => {
        const nav = await bar(
          `lang="${dir === 'rtl' ? 'ar' : 'en'}"`,
          list(
            ...['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((title) =>
              link(`Section ${title}`, '/x', list(link('A rather long title of a page below it'))),
            ),
          ),
        );
        for (const toggle of parts(nav, 'toggle')) {
          toggle.click();
          await nav.updateComplete;
          const { left, right } = parts(nav, 'list')[1]!.getBoundingClientRect();
          expect(left).to.be.at.least(0);
          expect(right).to.be.at.most(document.documentElement.clientWidth);
        }
      });

    it('wraps where its place is narrow', async () => {
      const nav = await bar();
      nav.style.width = '200px';
      for (const item of parts(nav, 'item'))
        expect(item.getBoundingClientRect().right).to.be.at.most(nav.getBoundingClientRect().right + 1);
    });

    it('folds on a phone, and opens in place there', async () => {
      const nav = await inWindow(PHONE, levels, 'look="bar" heading="Main menu"');
      expect(isVisible(linkOf(nav, 'Home'))).to.equal(false);
      part(nav, 'fold').click();
      await nav.updateComplete;
      const { height } = nav.getBoundingClientRect();
      await press(nav, 'About');
      expect(nav.getBoundingClientRect().height).to.be.greaterThan(height);
      nav.ownerDocument.body.click();
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(4);
      expect(nav.ownerDocument.documentElement.scrollWidth).to.be.at.most(PHONE);
    });
  });

  for (const attributes of ['heading="About"', 'look="bar"'])
    it(`can be read in forced colours: ${attributes}`, async () => {
      const { forced } = await executeServerCommand<{ forced: boolean }, string>('forced-colors', 'active');
      try {
        const nav = await sectionNav(list(link('News')), attributes);
        expect(matchMedia('(forced-colors: active)').matches).to.equal(forced);
        const [front, behind] = /bar/.test(attributes)
          ? [linkOf(nav, 'News'), part(nav, 'nav')]
          : [part(nav, 'heading'), part(nav, 'heading')];
        expect(getComputedStyle(front).color).not.to.equal(getComputedStyle(behind).backgroundColor);
      } finally {
        await executeServerCommand('forced-colors', 'none');
      }
    });

  for (const attributes of ['heading="About"', 'look="bar"', ''])
    it(`is accessible: ${attributes || 'plain'}`, async () => {
      const nav = await sectionNav(
        list(link('About', '/about', list(link('This', here), link('Other'))), link('News')),
        attributes,
      );
      if (toggleOf(nav, 'About').getAttribute('aria-expanded') === 'false') await press(nav, 'About');
      await expectAccessible(nav);
    });
});
