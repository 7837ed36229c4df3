import { expect } from '@open-wc/testing';
import type { FontSizeSwitcher } from '../../src/elements/font-size-switcher/font-size-switcher.js';
import { articleCard } from '../support/elements.js';
import { watchForLeaks } from '../support/leaks.js';
import { part, put, settled, until } from '../support/render.js';
import { becomes, choose, MARKED, page, sizeOf, STORED, tokenOf } from '../support/text-size.js';

/** Puts a piece of an old page on the page, with a switcher. */
function pageOf(markup: string, attributes = ''): { place: HTMLElement; switcher: FontSizeSwitcher } {
  const place = put(markup);
  const switcher = put(
    `<font-size-switcher steps="S:0.5 M:1 L:1.25 XL:2" ${attributes}></font-size-switcher>`,
  ).querySelector('font-size-switcher')!;
  return { place, switcher };
}

const style = (css: string): string => `<style>${css}</style>`;
const by = (place: Element, id: string): HTMLElement => place.querySelector(`#${id}`)!;

describe('text size', () => {
  afterEach(page.reset);

  describe('scales', () => {
    const kinds: Record<string, string> = {
      'px in a style attribute': '<p id="t" style="font-size:12px">Text</p>',
      'pt in a style attribute': '<p id="t" style="font-size:9pt">Text</p>',
      'px in a style sheet': `${style('#t { font-size: 12px }')}<p id="t">Text</p>`,
      'an important size in a style sheet': `${style('#t { font-size: 12px !important }')}<p id="t">Text</p>`,
      'an important size in a style attribute': '<p id="t" style="font-size:12px!important;color:red">Text</p>',
      rem: '<p id="t" style="font-size:0.75rem">Text</p>',
      'em in what has px': '<div style="font-size:24px">Text <b id="t" style="font-size:.5em">text</b></div>',
      'what inherits px': '<div style="font-size:12px"><section><p id="t">Text</p></section></div>',
      cells: `${style('td { font-size: 12px }')}<table><tr><td id="t">Text</td></tr></table>`,
      'centred text': '<center id="t" style="font-size:12px">Text</center>',
      'text that moves': '<marquee id="t" style="font-size:12px">Text</marquee>',
      'what is hidden until it is asked for':
        '<div style="display:none"><p id="t" style="font-size:12px">Text</p></div>',
      'a form': '<input id="t" style="font-size:12px" aria-label="Name">',
      'text that grows slowly': '<p id="t" style="font-size:12px;transition:all 5s">Text</p>',
    };
    for (const [what, markup] of Object.entries(kinds))
      it(`${what}, and takes it back`, async () => {
        const { place, switcher } = pageOf(markup);
        const text = by(place, 't');
        await becomes(() => sizeOf(text), 12);
        await choose(switcher, 'XL');
        await becomes(() => sizeOf(text), 24);
        await choose(switcher, 'S');
        await becomes(() => sizeOf(text), 6);
        await choose(switcher, 'L');
        await becomes(() => sizeOf(text), 15);
        await choose(switcher, 'M');
        await becomes(() => sizeOf(text), 12);
        await becomes(() => place.innerHTML, put(markup).innerHTML);
      });

    for (const size of [1, 2, 3, 4, 5, 6, 7])
      it(`<font size=${size}>`, async () => {
        const { place, switcher } = pageOf(`<font id="t" size="${size}">Text <b id="b">in bold</b></font>`);
        const usual = sizeOf(by(place, 't'));
        await choose(switcher, 'XL');
        await becomes(() => [sizeOf(by(place, 't')), sizeOf(by(place, 'b'))], [2 * usual, 2 * usual]);
      });

    it('text in our own elements by the same factor', async () => {
      const { switcher } = pageOf('');
      const card = articleCard('headline="Bridge opens"');
      await card.updateComplete;
      const title = part(card, 'title');
      const usual = sizeOf(title);
      await choose(switcher, 'L');
      await becomes(() => sizeOf(title), 1.25 * usual);
      await choose(switcher, 'M');
      await becomes(() => sizeOf(title), usual);
    });

    it('lines with their text', async () => {
      const { place, switcher } = pageOf(
        '<p id="a" style="font-size:12px;line-height:20px">Text</p><p id="b" style="font-size:12px;line-height:1.5">Text</p>',
      );
      await choose(switcher, 'XL');
      await becomes(() => [by(place, 'a').offsetHeight, by(place, 'b').offsetHeight], [40, 36]);
    });

    it('lines that are too low for their text so that they have room at 200 %', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:32px;line-height:20px">Text</p>');
      await choose(switcher, 'XL');
      await until(() => by(place, 't').offsetHeight >= 76, 'there is room');
      await choose(switcher, 'M');
      await becomes(() => by(place, 't').offsetHeight, 20);
    });

    it('no script, no style sheet and no drawing', async () => {
      const { place, switcher } = pageOf(
        `${style('text { font-size: 10px }')}<svg><text id="t" y="20">Chart</text></svg><script type="text/plain">text</script><p id="p" style="font-size:12px">Text</p>`,
      );
      await choose(switcher, 'XL');
      await becomes(() => sizeOf(by(place, 'p')), 24);
      expect(sizeOf(by(place, 't'))).to.equal(10);
      expect([...place.querySelectorAll(MARKED)].map(({ id }) => id)).to.deep.equal(['p']);
    });
  });

  describe('goes back', () => {
    it('to the page as it was, with every style attribute as it was written', async () => {
      const markup = `<table style='width: 100%'><tr><td STYLE="font-size:12PX ; ; color : red">Text</td><td style=""><font size=2>Text</font></td></tr></table>
        <p style="font:bold 12px/2 serif!important;--own:1">Text</p><p style="FONT-SIZE: 10pt !important">Text</p>
        <div style="height:20px;overflow:hidden;font-size:14px">Text</div><select style="height:20px"><option>One</select>`;
      const { place, switcher } = pageOf(markup);
      const root = document.documentElement;
      const attributes = () => [...root.attributes, ...document.body.attributes].map(({ name, value }) => name + value);
      const before = [place.innerHTML, ...attributes(), document.adoptedStyleSheets.length];
      for (const name of ['L', 'XL', 'S', 'M']) await choose(switcher, name);
      await becomes(() => [place.innerHTML, ...attributes(), document.adoptedStyleSheets.length], before);
      expect(tokenOf(root)).to.equal('');
    });

    it('but not what the page has changed meanwhile', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px!important;color:red">Text</p>');
      await choose(switcher, 'L');
      await becomes(() => sizeOf(by(place, 't')), 15);
      by(place, 't').style.display = 'none';
      await choose(switcher, 'M');
      const { style } = by(place, 't');
      await becomes(() => [style.fontSize, style.color, style.display], ['12px', 'red', 'none']);
    });

    it('from copies that the page has made of its text', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px">Text</p>');
      await choose(switcher, 'L');
      await becomes(() => sizeOf(by(place, 't')), 15);
      place.append(by(place, 't').cloneNode(true));
      await choose(switcher, 'M');
      await becomes(() => place.querySelectorAll(MARKED).length, 0);
    });

    it('with the same listeners however often', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px">Text</p>');
      const twice = async (): Promise<void> => {
        await choose(switcher, 'XL');
        await becomes(() => sizeOf(by(place, 't')), 24);
        await choose(switcher, 'M');
        await becomes(() => [sizeOf(by(place, 't')), place.querySelectorAll(MARKED).length], [12, 0]);
      };
      const leaks = watchForLeaks();
      try {
        await twice();
        const once = leaks.left();
        await twice();
        await twice();
        expect(leaks.left()).to.deep.equal(once);
      } finally {
        leaks.stop();
      }
    });
  });

  describe('in one region', () => {
    it('leaves the rest of the page alone', async () => {
      const { place, switcher } = pageOf(
        '<p id="out" style="font-size:12px">Text</p><div id="region"><p id="in" style="font-size:12px">Text</p></div>',
        'for="region"',
      );
      await choose(switcher, 'XL');
      await becomes(() => [sizeOf(by(place, 'in')), sizeOf(by(place, 'out'))], [24, 12]);
      expect([tokenOf(by(place, 'in')), tokenOf(by(place, 'out'))]).to.deep.equal(['2', '']);
      expect(localStorage.getItem(STORED)).to.equal('2 region');
    });

    it('that comes later', async () => {
      localStorage.setItem(STORED, '2 late-region');
      dispatchEvent(new StorageEvent('storage', { key: STORED }));
      const { place } = pageOf('', 'for="late-region"');
      await settled();
      place.innerHTML = '<p id="late-region" style="font-size:12px">Text</p>';
      await until(() => sizeOf(by(place, 'late-region')) === 24, 'its text has the size');
    });

    it('changes with another region', async () => {
      const { place, switcher } = pageOf(
        '<p id="one" style="font-size:12px">Text</p><p id="two" style="font-size:12px">Text</p>',
        'for="one"',
      );
      await choose(switcher, 'XL');
      switcher.htmlFor = 'two';
      await until(() => sizeOf(by(place, 'two')) === 24, 'the other has the size');
      await becomes(() => sizeOf(by(place, 'one')), 12);
    });

    it('and in all regions that have a switcher', async () => {
      const { place, switcher } = pageOf(
        '<p id="one" style="font-size:12px">Text</p><p id="two" style="font-size:12px">Text</p><font-size-switcher for="two"></font-size-switcher>',
        'for="one"',
      );
      await choose(switcher, 'XL');
      await becomes(() => [sizeOf(by(place, 'one')), sizeOf(by(place, 'two'))], [24, 24]);
    });
  });

  describe('when something comes later', () => {
    it('scales it', async () => {
      const { place, switcher } = pageOf('<div id="t" style="font-size:20px">Text</div><div id="empty"></div>');
      await choose(switcher, 'XL');
      by(place, 'empty').innerHTML = '<p id="a" style="font-size:12px">Text <b id="b">in bold</b></p>';
      const em = document.createElement('span');
      em.style.fontSize = '.5em';
      em.textContent = 'half';
      by(place, 't').append(em);
      await becomes(
        () => [sizeOf(by(place, 'a')), sizeOf(by(place, 'b')), sizeOf(em), sizeOf(by(place, 't'))],
        [24, 24, 20, 40],
      );
    });

    it('scales text that a script sets', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px"></p><p id="u" style="font-size:12px"> </p>');
      const node = by(place, 'u').firstChild as Text;
      await choose(switcher, 'XL');
      by(place, 't').textContent = 'Text';
      node.data = 'Text';
      await becomes(() => [sizeOf(by(place, 't')), sizeOf(by(place, 'u'))], [24, 24]);
    });

    it('measures what was moved to another place', async () => {
      const { place, switcher } = pageOf(
        '<div id="from" style="font-size:20px"><p id="t" style="font-size:.5em">Text</p></div><div id="to" style="font-size:40px"></div>',
      );
      await choose(switcher, 'XL');
      await becomes(() => sizeOf(by(place, 't')), 20);
      by(place, 'to').append(by(place, 't'));
      await becomes(() => sizeOf(by(place, 't')), 40);
      await choose(switcher, 'M');
      await becomes(() => sizeOf(by(place, 't')), 20);
    });

    it('measures again with a style sheet that comes', async () => {
      const { place, switcher } = pageOf('<p class="sized" id="t">Text</p>');
      await choose(switcher, 'XL');
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = `data:text/css,.sized{font-size:30px}`;
      place.append(sheet);
      await until(() => sizeOf(by(place, 't')) === 60, 'its size counts');
    });

    it('scales what is shown in one of our elements', async () => {
      const { switcher } = pageOf('');
      await choose(switcher, 'XL');
      const other = put('<font-size-switcher><span slot="label" id="t">Font</span></font-size-switcher>');
      await becomes(() => sizeOf(by(other, 't')), 32);
    });
  });

  describe('at 200 %', () => {
    it('lets boxes grow that have room for their text at its usual size', async () => {
      const { place, switcher } = pageOf(
        '<div id="cut" style="height:24px;overflow:hidden;font-size:14px;line-height:24px">Text</div><div id="over" style="height:24px;font-size:14px;line-height:24px">Text</div><div id="row" style="width:100px;overflow:hidden;white-space:nowrap;font-size:14px;text-overflow:ellipsis">Five words</div>',
      );
      await choose(switcher, 'XL');
      const boxes = ['cut', 'over', 'row'].map((id) => by(place, id));
      const overflows = (box: Element): boolean =>
        box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
      await becomes(() => boxes.map((box) => sizeOf(box)), [28, 28, 28]);
      await until(() => !boxes.some(overflows), 'all have room');
      expect(boxes[1]!.offsetTop).to.be.at.least(boxes[0]!.offsetTop + 48);
      await choose(switcher, 'M');
      await becomes(() => boxes.map((box) => box.offsetHeight).slice(0, 2), [24, 24]);
    });

    it('and boxes around them', async () => {
      const { place, switcher } = pageOf(
        '<div id="outer" style="height:50px;overflow:hidden"><div style="height:24px;font-size:14px;line-height:24px">One</div><div style="height:24px;font-size:14px;line-height:24px">Two</div></div>',
      );
      await choose(switcher, 'XL');
      await until(() => by(place, 'outer').offsetHeight >= 96, 'it has room');
    });

    it('leaves those alone that show only a part of what they hold, or scroll', async () => {
      const { place, switcher } = pageOf(
        '<div id="ticker" style="height:20px;overflow:hidden;font-size:14px">One<br>Two<br>Three</div><div id="scrolls" style="height:20px;overflow:auto;font-size:14px;line-height:20px">One</div>',
      );
      await choose(switcher, 'XL');
      await becomes(() => [sizeOf(by(place, 'ticker')), sizeOf(by(place, 'scrolls'))], [28, 28]);
      // Those that grow have grown when the next choice has come to its end.
      await choose(switcher, 'L');
      await becomes(() => sizeOf(by(place, 'scrolls')), 17.5);
      await becomes(() => [by(place, 'ticker').offsetHeight, by(place, 'scrolls').offsetHeight], [20, 20]);
    });

    it('lets fields and lists of choices show their text', async () => {
      const { place, switcher } = pageOf(
        '<select id="s" style="font-size:14px;height:22px;width:60px"><option>Harbour</select><input id="i" style="font-size:14px;height:22px;box-sizing:border-box" value="Harbour">',
      );
      await choose(switcher, 'XL');
      await until(() => by(place, 's').offsetHeight >= 28 && by(place, 's').offsetWidth > 80, 'the list has room');
      await until(() => by(place, 'i').offsetHeight >= 28, 'the field has room');
    });
  });

  describe('on a large page', () => {
    const count = 6000;
    const large = (): string =>
      Array.from({ length: count }, (_, i) => `<p style="font-size:${12 + (i % 5)}px">Line ${i}</p>`).join('');
    const areAll = (place: Element, factor: number): boolean =>
      [...place.children].every((text, i) => sizeOf(text) === (12 + (i % 5)) * factor);

    it('comes to the size that was chosen last', async function () {
      this.timeout(30_000);
      const { place, switcher } = pageOf(large());
      await choose(switcher, 'XL');
      await choose(switcher, 'S');
      await choose(switcher, 'L');
      await until(() => areAll(place, 1.25), 'all has the size');
      await choose(switcher, 'XL');
      await choose(switcher, 'M');
      await until(() => areAll(place, 1), 'all has its own size');
      await until(() => !document.querySelector(MARKED), 'nothing is left');
    });

    it('leaves no box behind that was to be looked at when it is taken back', async () => {
      const { place, switcher } = pageOf('<p style="font-size:12px">Text <input value="Text"></p>'.repeat(400));
      const { now } = performance;
      // A machine so slow that each task does as little as a task may.
      let time = now.call(performance);
      performance.now = () => (time += 20);
      try {
        await choose(switcher, 'XL');
        await until(() => place.querySelector('[data-civic-box]'), 'the first boxes have grown');
        await choose(switcher, 'M');
        await becomes(() => place.querySelectorAll(MARKED).length, 0);
        // As long as what had been begun would take.
        for (let i = 0; i < 50; i++) await settled();
      } finally {
        delete (performance as Partial<Performance>).now;
      }
      expect(place.querySelectorAll(MARKED).length).to.equal(0);
    });

    it('scales what comes while it is at work', async function () {
      this.timeout(30_000);
      const { place, switcher } = pageOf(large());
      const late = put('');
      await choose(switcher, 'XL');
      late.innerHTML = '<p id="t" style="font-size:12px">Text</p>';
      await until(() => sizeOf(by(late, 't')) === 24 && areAll(place, 2), 'all has the size');
    });
  });

  describe('in storage', () => {
    it('is followed from other tabs, and from before when a page comes back', async () => {
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px">Text</p>');
      await choose(switcher, 'L');
      localStorage.setItem(STORED, '2');
      dispatchEvent(new StorageEvent('storage', { key: STORED }));
      await becomes(() => sizeOf(by(place, 't')), 24);
      localStorage.setItem(STORED, '0.5');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await becomes(() => sizeOf(by(place, 't')), 6);
    });

    for (const wrong of ['', 'large', '99', '-1', 'NaN', '{"size":2}', 'Infinity'])
      it(`counts for nothing as "${wrong}"`, async () => {
        const { place, switcher } = pageOf('<p id="t" style="font-size:12px">Text</p>');
        await choose(switcher, 'L');
        localStorage.setItem(STORED, wrong);
        dispatchEvent(new StorageEvent('storage', { key: STORED }));
        await becomes(() => sizeOf(by(place, 't')), 12);
      });

    it('may be forbidden: then the choice holds on this page', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      const { place, switcher } = pageOf('<p id="t" style="font-size:12px">Text</p>');
      await choose(switcher, 'M');
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
      try {
        await choose(switcher, 'XL');
        await becomes(() => sizeOf(by(place, 't')), 24);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        await becomes(() => sizeOf(by(place, 't')), 24);
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    });
  });
});
