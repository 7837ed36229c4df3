import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { ArticleView } from '../../src/elements/article-view/article-view.js';
import type { PrintButton } from '../../src/elements/print-button/print-button.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { articleView } from '../support/elements.js';
import { isCutOff, onPaper } from '../support/paper.js';
import { isVisible, part, parts, put, settled, textOf, until } from '../support/render.js';
import { expectNothingUncaught } from '../support/uncaught.js';

const ownPrint = window.print;
let printed: (() => void)[] = [];

/** Puts a page around a button. */
async function page(markup: string): Promise<{ place: HTMLElement; button: PrintButton }> {
  const place = put(markup);
  const button = place.querySelector('print-button')!;
  await button.updateComplete;
  return { place, button };
}

/** Presses the button, and looks at what the printer gets. Printing has not ended then. */
async function press<T>(button: PrintButton, look: () => T): Promise<T> {
  let found: { value: T } | undefined;
  printed.push(() => (found = { value: onPaper(look) }));
  part(button, 'button').click();
  return (await until(() => found, 'it is printed')).value;
}

const ended = (): boolean => dispatchEvent(new CustomEvent('afterprint'));
const see = (place: Element, selector: string): boolean => isVisible(place.querySelector(selector)!);

describe('<print-button>', () => {
  beforeEach(() => {
    printed = [];
    window.print = () => printed.splice(0).forEach((look) => look());
  });
  afterEach(() => {
    ended();
    window.print = ownPrint;
  });

  it('is a button with a word and a mark', async () => {
    const { button } = await page('<print-button lang="en"></print-button>');
    expect(textOf(button)).to.equal('Print');
    expect(part(button, 'button').querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    await expectAccessible(button);
  });

  it('speaks the language of the page', async () => {
    const { button } = await page('<print-button lang="zh-CN"></print-button>');
    expect(textOf(button)).to.equal('打印');
  });

  it('has the words that the page gives it', async () => {
    const { button } = await page('<print-button lang="en">Print this notice</print-button>');
    expect(textOf(button)).to.equal('Print this notice');
  });

  it('is not shown where the browser cannot print', async () => {
    window.print = undefined as never;
    const { button } = await page('<print-button></print-button>');
    expect(parts(button, 'button')).to.have.length(0);
  });

  it('is not on paper itself', async () => {
    const { button } = await page('<print-button></print-button>');
    expect(onPaper(() => isVisible(button))).to.equal(false);
    expect(isVisible(button)).to.equal(true);
  });

  describe('leaves on paper', () => {
    const sees = (place: Element) => () => ['a', 'b', 'c'].filter((name) => see(place, `.${name}`)).join(' ');

    it('the region that it names', async () => {
      const { place, button } = await page(
        '<p class="a">A</p><div><p class="b">B</p><div id="print-region"><p class="c">C</p></div></div><print-button for="print-region"></print-button>',
      );
      expect(await press(button, sees(place))).to.equal('c');
      expect(sees(place)()).to.equal('a b c');
    });

    it('the region of that id in its own shadow tree', async () => {
      const place = put('<div class="host"></div><p class="a" id="twice">A</p>');
      const root = place.querySelector('.host')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<p id="twice">B</p><p id="other">C</p><print-button for="twice"></print-button>';
      const button = root.querySelector('print-button')!;
      await button.updateComplete;
      expect(
        await press(button, () => [
          see(place, '.a'),
          ...['#twice', '#other'].map((id) => isVisible(root.querySelector(id)!)),
        ]),
      ).to.deep.equal([false, true, false]);
    });

    it('the article that it stands in', async () => {
      const { place, button } = await page(
        '<main><p class="a">A</p><article class="b">B <print-button></print-button></article><article class="c">C</article></main>',
      );
      expect(await press(button, sees(place))).to.equal('b');
    });

    it('the only article of the page', async () => {
      const { place, button } = await page(
        '<print-button></print-button><p class="a">A</p><main><div role="article" class="b">B</div><p class="c">C</p></main>',
      );
      expect(await press(button, sees(place))).to.equal('b');
    });

    it('the main part, where the page has several articles', async () => {
      const { place, button } = await page(
        '<print-button></print-button><p class="a">A</p><main><article class="b">B</article><article class="c">C</article></main>',
      );
      expect(await press(button, sees(place))).to.equal('b c');
    });

    it('the whole page, where it has neither', async () => {
      const { place, button } = await page(
        '<print-button></print-button><p class="a">A</p><p class="b">B</p><p class="c">C</p>',
      );
      expect(await press(button, sees(place))).to.equal('a b c');
    });

    it('the whole page, where the region is not there, and says so', async () => {
      const { place, button } = await page(
        '<print-button for="gone"></print-button><p class="a">A</p><p class="b">B</p><p class="c">C</p>',
      );
      expect(await press(button, sees(place))).to.equal('a b c');
      expect(saidTo('error')).to.have.length(1);
      expect(saidTo('error')[0]).to.include('for="gone"');
    });

    it('an article that an application has under a name of its own', async () => {
      if (!customElements.get('city-page')) customElements.define('city-page', class extends ArticleView {});
      const { place, button } = await page(
        '<print-button></print-button><p class="a">A</p><city-page></city-page><article-card headline="Card"></article-card>',
      );
      const view = place.querySelector<ArticleView>('city-page')!;
      view.article = { title: 'Bridge opens' };
      await view.updateComplete;
      expect(await press(button, () => [isVisible(part(view, 'title')), see(place, '.a')])).to.deep.equal([
        true,
        false,
      ]);
    });

    it('an article-view, without its tools', async () => {
      const view = articleView('lang="en" show="print"', {
        article: { title: 'Bridge opens', body: { format: 'html', value: '<p>Text</p>' } },
      });
      const beside = put('<p class="a">A</p>');
      await until(() => parts(view, 'body').length, 'the text is shown');
      const button = part(view, 'tools').firstElementChild as PrintButton;
      await button.updateComplete;
      expect(
        await press(button, () => [
          isVisible(part(view, 'title')),
          isVisible(part(view, 'body')),
          isVisible(part(view, 'tools')),
          see(beside, '.a'),
        ]),
      ).to.deep.equal([true, true, false, false]);
    });

    it('what is slotted into elements of others', async () => {
      const place = put(
        '<div class="host"><p class="a">A</p><p class="b" id="slotted">B</p></div><print-button for="slotted"></print-button>',
      );
      place.querySelector('.host')!.attachShadow({ mode: 'open' }).innerHTML =
        '<style>div{height:10px;overflow:hidden}</style><h2>Theirs</h2><div><slot></slot></div>';
      const button = place.querySelector('print-button')!;
      await button.updateComplete;
      const heading = place.querySelector('.host')!.shadowRoot!.querySelector('h2')!;
      expect(
        await press(button, () => [
          see(place, '.a'),
          see(place, '.b'),
          isVisible(heading),
          isCutOff(place.querySelector('.b')!),
        ]),
      ).to.deep.equal([false, true, false, false]);
    });

    it('no text that stands beside the region in no element', async () => {
      const { place, button } = await page(
        '<table style="font-size:20px"><tr><td style="line-height:40px">Loose words<div id="beside" style="font-size:1.5em"><p class="a">A</p></div></td></tr></table><print-button for="beside"></print-button>',
      );
      const loose = document.createRange();
      loose.selectNodeContents(place.querySelector('td')!.firstChild!);
      const [height, size] = await press(button, () => [
        loose.getBoundingClientRect().height,
        getComputedStyle(place.querySelector('.a')!).fontSize,
      ]);
      expect(height).to.equal(0);
      expect(size).to.equal('30px');
    });

    it('a region that is hidden on the screen', async () => {
      const { place, button } = await page(
        '<p class="a" id="hidden-region" style="display:none">A</p><print-button for="hidden-region"></print-button>',
      );
      expect(await press(button, () => see(place, '.a'))).to.equal(true);
    });

    it('none of what a page wants to be seen whatever happens', async () => {
      const { place, button } = await page(
        '<style>#banner.banner{display:block!important}</style><div id="banner" class="banner a">A</div><p class="b" id="b">B</p><p class="c">C</p><print-button for="b"></print-button>',
      );
      expect(await press(button, sees(place))).to.equal('b');
    });
  });

  it('takes the region out of whatever would cut it off', async () => {
    const { place, button } = await page(
      `<div style="position:absolute;left:400px;width:200px;height:100px;overflow:hidden"><table style="float:right;height:50px"><tr><td style="width:90px"><div style="max-height:40px;overflow:auto;transform:scale(.5)">
       <div id="cut" style="height:60px;overflow:hidden;width:50px;float:left"><p>${'A long text. '.repeat(200)}</p></div></div></td></tr></table></div><print-button for="cut"></print-button>`,
    );
    const last = place.querySelector('#cut p')!;
    expect(isCutOff(last)).to.equal(true);
    const [cut, left, width] = await press(button, () => [
      isCutOff(last),
      place.querySelector('#cut')!.getBoundingClientRect().left,
      place.querySelector('#cut')!.getBoundingClientRect().width,
    ]);
    expect(cut).to.equal(false);
    expect(left).to.equal(0);
    expect(width).to.equal(document.body.getBoundingClientRect().width + 16);
  });

  it('waits for pictures that are to be fetched when they come near', async () => {
    const picture = new URL('/demo/images/bridge.svg', location.href).href;
    const { place, button } = await page(
      `<div id="far" style="padding-top:20000px"><img loading="lazy" src="${picture}?${Math.random()}" alt=""></div><print-button for="far"></print-button>`,
    );
    const image = place.querySelector('img')!;
    expect(await press(button, () => image.complete && image.naturalWidth > 0)).to.equal(true);
    expect(image.getAttribute('loading')).to.equal('lazy');
  });

  describe('after printing', () => {
    const markup =
      '<div class="a" style="color: red ; width:50%"><p>A</p><p id="after" style="COLOR:blue;;">B</p></div><print-button for="after"></print-button>';
    const ends: Record<string, () => unknown> = {
      'the browser says that it has ended': ended,
      'a reader presses a key': () => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })),
      'a reader touches the page': () =>
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    };
    for (const [what, end] of Object.entries(ends))
      it(`the page is what it was, once ${what}`, async () => {
        const { place, button } = await page(markup);
        const before = [document.documentElement.outerHTML, document.adoptedStyleSheets.length];
        await press(button, () => undefined);
        expect(document.documentElement.outerHTML).not.to.equal(before[0]);
        end();
        expect([document.documentElement.outerHTML, document.adoptedStyleSheets.length]).to.deep.equal(before);
        expect(onPaper(() => see(place, 'p'))).to.equal(true);
      });

    it('another region can be printed, though nobody has said that the first has been', async () => {
      const { place, button } = await page(`${markup}<article class="other">C <print-button></print-button></article>`);
      await press(button, () => undefined);
      const other = place.querySelector<PrintButton>('article print-button')!;
      await other.updateComplete;
      expect(await press(other, () => [see(place, '#after'), see(place, '.other')])).to.deep.equal([false, true]);
    });

    it('the page is what it was where nothing is printed, and nobody says so', async () => {
      const { button } = await page(markup);
      const before = document.documentElement.outerHTML;
      await press(button, () => undefined);
      await until(() => document.documentElement.outerHTML === before, 'the page is what it was');
      expect(document.adoptedStyleSheets).to.have.length(0);
    });

    it('the page is what it was where the browser refuses to print', async () => {
      const { button } = await page(markup);
      const before = document.documentElement.outerHTML;
      let asked = 0;
      window.print = () => {
        asked++;
        throw new Error('The test says so');
      };
      part(button, 'button').click();
      await until(() => asked, 'it has tried');
      await settled();
      expect(document.documentElement.outerHTML).to.equal(before);
      await expectNothingUncaught();
    });
  });

  describe('in a browser without constructable style sheets', () => {
    const { replaceSync } = CSSStyleSheet.prototype;
    const sheet = Object.getOwnPropertyDescriptor(HTMLStyleElement.prototype, 'sheet')!;
    const markup =
      '<style>.c{color:red}</style><p class="a">A</p><p class="b" id="old">B</p><print-button for="old"></print-button>';
    const prepared = async (): Promise<{ place: HTMLElement; button: PrintButton }> => {
      const made = await page(markup);
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new TypeError('The test says so');
      };
      return made;
    };
    afterEach(() => {
      CSSStyleSheet.prototype.replaceSync = replaceSync;
      Object.defineProperty(HTMLStyleElement.prototype, 'sheet', sheet);
    });

    it('prints the region, and leaves nothing behind', async () => {
      const { place, button } = await prepared();
      const before = document.documentElement.outerHTML;
      expect(await press(button, () => [see(place, '.a'), see(place, '.b')])).to.deep.equal([false, true]);
      ended();
      expect(document.documentElement.outerHTML).to.equal(before);
    });

    it('borrows a style sheet of the page, where a policy forbids new ones', async () => {
      const { place, button } = await prepared();
      const own = place.querySelector('style')!.sheet!;
      Object.defineProperty(HTMLStyleElement.prototype, 'sheet', { configurable: true, get: () => null });
      const before = document.documentElement.outerHTML;
      expect(await press(button, () => [see(place, '.a'), see(place, '.b')])).to.deep.equal([false, true]);
      ended();
      expect(document.documentElement.outerHTML).to.equal(before);
      expect([...own.cssRules].map(({ cssText }) => cssText)).to.deep.equal(['.c { color: red; }']);
      expect(
        [...document.styleSheets]
          .flatMap((one) => [...one.cssRules])
          .filter(({ cssText }) => /data-civic-print/.test(cssText)),
      ).to.deep.equal([]);
    });
  });
});
