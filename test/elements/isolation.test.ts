/** What the styles of an old page do to elements: nothing but what its author wants. */
import { expect } from '@open-wc/testing';
import type { ArticleCard } from '../../src/elements/article-card/article-card.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { articleCard, newsList } from '../support/elements.js';
import { isVisible, part, parts, put } from '../support/render.js';

const data = {
  title: 'Harbour bridge opens to walkers',
  url: '#bridge',
  summary: 'On Sunday mornings.',
  published: '2026-03-01',
  source: 'Transport Office',
  categories: ['Services'],
  pinned: true,
};

/** Puts a style sheet on the page for the rest of the test. */
function style(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
  return sheet;
}
const sheets: HTMLStyleElement[] = [];
afterEach(() => {
  sheets.splice(0).forEach((sheet) => sheet.remove());
  document.documentElement.removeAttribute('data-dpr');
  document.body.removeAttribute('style');
});

async function list(attributes = ''): Promise<NewsList> {
  const made = newsList(`lang="en" heading="News" ${attributes}`, { articles: [data, data] });
  await made.updateComplete;
  return made;
}
async function card(attributes = ''): Promise<ArticleCard> {
  const made = articleCard(`lang="en" ${attributes}`, { article: data });
  await made.updateComplete;
  return made;
}
const styleOf = (element: Element, name: string): CSSStyleDeclaration => getComputedStyle(part(element, name));

/** Font size that the browser calls medium. */
function medium(): number {
  const probe = put('<p style="font-size: medium">x</p>').firstElementChild!;
  return parseFloat(getComputedStyle(probe).fontSize);
}

const hostile = `
  * { margin: 0; padding: 0; font: 12px/1 SimSun; letter-spacing: 5px; text-indent: 2em; text-transform: uppercase; white-space: nowrap;
      word-break: break-all; word-spacing: 9px; text-shadow: 1px 1px red; text-align: center; }
  body, td, div { line-height: 0.5; }
  ul, ol, li { list-style: square inside; float: left; }
  a { color: red !important; background: yellow; }
`;

// Rows are list items: Firefox and WebKit tell `start` as `left` there.
describe('on a page with styles for everything', () => {
  beforeEach(() => style(hostile));

  for (const [name, make] of [
    ['news-list', list],
    ['article-card', card],
  ] as const)
    describe(`<${name}>`, () => {
      it('has letters, words and lines in order', async () => {
        const element = await make();
        for (const name of ['title', 'summary', 'meta']) {
          const {
            letterSpacing,
            textIndent,
            whiteSpace,
            textTransform,
            textShadow,
            wordBreak,
            wordSpacing,
            textAlign,
            fontSize,
            lineHeight,
          } = styleOf(element, name);
          expect(
            {
              letterSpacing,
              textIndent,
              whiteSpace,
              textTransform,
              textShadow,
              wordBreak,
              wordSpacing,
              textAlign: textAlign.replace('left', 'start'),
            },
            name,
          ).to.deep.equal({
            letterSpacing: 'normal',
            textIndent: '0px',
            whiteSpace: 'normal',
            textTransform: 'none',
            textShadow: 'none',
            wordBreak: 'normal',
            wordSpacing: '0px',
            textAlign: 'start',
          });
          expect(parseFloat(lineHeight) / parseFloat(fontSize), `line-height of ${name}`).to.be.greaterThan(1.2);
        }
      });

      it('has text of the size that the reader has chosen', async () => {
        const element = await make();
        expect(parseFloat(styleOf(element, 'title').fontSize)).to.equal(medium());
        expect(parseFloat(styleOf(element, 'meta').fontSize)).to.be.within(medium() * 0.8, medium());
      });

      it('takes the font of the page', async () => {
        expect(styleOf(await make(), 'title').fontFamily).to.equal('SimSun');
      });
    });

  it('shows a list without bullets, one article below the other', async () => {
    const element = await list();
    const [first, second] = parts(element, 'item');
    expect(getComputedStyle(first!).listStyleType).to.equal('none');
    expect(getComputedStyle(first!).float).to.equal('none');
    expect(second!.getBoundingClientRect().top).to.be.at.least(first!.getBoundingClientRect().bottom - 1);
  });
});

describe('in a cell of an old page', () => {
  it('has letters, words and lines in order', async () => {
    const cell = put(
      '<div style="font: 12px/0.5 serif; letter-spacing: 5px; text-indent: 2em; text-transform: uppercase; white-space: nowrap; text-align: right; word-break: break-all"><news-list></news-list></div>',
    );
    const element = cell.querySelector('news-list')!;
    element.articles = [data] as never;
    await element.updateComplete;
    const { letterSpacing, textIndent, whiteSpace, textTransform, textAlign, fontSize, lineHeight, fontWeight } =
      styleOf(element, 'summary');
    expect({
      letterSpacing,
      textIndent,
      whiteSpace,
      textTransform,
      textAlign: textAlign.replace('left', 'start'),
      fontWeight,
    }).to.deep.equal({
      letterSpacing: 'normal',
      textIndent: '0px',
      whiteSpace: 'normal',
      textTransform: 'none',
      textAlign: 'start',
      fontWeight: '400',
    });
    expect(parseFloat(fontSize)).to.equal(medium());
    expect(parseFloat(lineHeight)).to.be.greaterThan(medium());
  });

  it('takes colour and font of the page', async () => {
    const cell = put('<div style="color: rgb(1, 2, 3); font-family: cursive"><news-list></news-list></div>');
    const element = cell.querySelector('news-list')!;
    element.articles = [data] as never;
    await element.updateComplete;
    expect(styleOf(element, 'title').color).to.equal('rgb(1, 2, 3)');
    expect(styleOf(element, 'title').fontFamily).to.equal('cursive');
  });

  it('shows text on its own colour where it has one', async () => {
    const cell = put('<div style="color: white"><article-card headline="White"></article-card></div>');
    const element = cell.querySelector('article-card')!;
    await element.updateComplete;
    const { color, backgroundColor } = getComputedStyle(part(element, 'item'));
    expect(color).not.to.equal(backgroundColor);
    expect(color).not.to.equal('rgb(255, 255, 255)');
  });

  it('does not touch the look of the content of the page', async () => {
    const cell = put(
      '<div style="letter-spacing: 5px; font-size: 12px"><news-list><p>Own content</p></news-list></div>',
    );
    await cell.querySelector('news-list')!.updateComplete;
    const { letterSpacing, fontSize } = getComputedStyle(cell.querySelector('p')!);
    expect({ letterSpacing, fontSize }).to.deep.equal({ letterSpacing: '5px', fontSize: '12px' });
  });

  it('changes no style of the page', async () => {
    const probe = put('<p class="title item list base">Text</p>').firstElementChild!;
    const properties = ['display', 'margin', 'padding', 'fontSize', 'color', 'position'] as const;
    const before = properties.map((property) => getComputedStyle(probe)[property]);
    const sheetsBefore = document.styleSheets.length;
    await list();
    await card();
    expect(properties.map((property) => getComputedStyle(probe)[property])).to.deep.equal(before);
    expect(document.styleSheets).to.have.length(sheetsBefore);
    expect(
      [...document.body.querySelectorAll('news-list, article-card')].filter((element) => element.hasAttribute('style')),
    ).to.have.length(0);
  });
});

describe('on a page with a root of', () => {
  for (const size of ['62.5%', '100px', '1px', '6.25vw'])
    it(`${size}, sizes stay as they are`, async () => {
      const [before, beforeCard] = [await list(), await card()];
      const measure = (element: Element) => {
        const { width, height } = part(element, 'item').getBoundingClientRect();
        return {
          font: styleOf(element, 'title').fontSize,
          padding: getComputedStyle(part(element, 'item')).padding,
          width: Math.round(width),
          height: Math.round(height),
        };
      };
      const expected = [measure(before), measure(beforeCard)];
      style(`html { font-size: ${size} } body { font-size: 16px }`);
      expect([measure(before), measure(beforeCard)]).to.deep.equal(expected);
    });
});

describe('with tokens', () => {
  it('has the letters, words and lines that the author wants', async () => {
    style(`news-list {
      --civic-letter-spacing: 2px; --civic-text-indent: 3px; --civic-text-transform: uppercase; --civic-white-space: nowrap; --civic-line-height: 2;
      --civic-text-align: center; --civic-word-break: break-all; --civic-text-shadow: 1px 1px 1px rgb(1, 2, 3);
    }`);
    const { letterSpacing, textIndent, textTransform, whiteSpace, lineHeight, textAlign, wordBreak, textShadow } =
      styleOf(await list(), 'summary');
    expect({ letterSpacing, textIndent, textTransform, whiteSpace, textAlign, wordBreak }).to.deep.equal({
      letterSpacing: '2px',
      textIndent: '3px',
      textTransform: 'uppercase',
      whiteSpace: 'nowrap',
      textAlign: 'center',
      wordBreak: 'break-all',
    });
    expect(parseFloat(lineHeight)).to.equal(medium() * 2);
    expect(textShadow).to.include('rgb(1, 2, 3)');
  });

  it('has the colours, the font and the shape that the author wants', async () => {
    style(`:root {
      --civic-color: rgb(1, 2, 3); --civic-background: rgb(4, 5, 6); --civic-font: cursive; --civic-radius: 7px; --civic-border: rgb(7, 8, 9);
      --civic-surface: rgb(10, 11, 12); --civic-on-surface: rgb(13, 14, 15); --civic-accent: rgb(16, 17, 18);
    }`);
    const element = await list('view="cards" page-size="1"');
    const item = getComputedStyle(part(element, 'item'));
    const base = getComputedStyle(part(element, 'base'));
    const more = getComputedStyle(part(element, 'more'));
    expect([base.color, base.backgroundColor, base.fontFamily]).to.deep.equal([
      'rgb(1, 2, 3)',
      'rgb(4, 5, 6)',
      'cursive',
    ]);
    expect([item.color, item.backgroundColor, item.borderTopColor, item.borderTopLeftRadius]).to.deep.equal([
      'rgb(13, 14, 15)',
      'rgb(10, 11, 12)',
      'rgb(7, 8, 9)',
      '7px',
    ]);
    expect(more.color).to.equal('rgb(16, 17, 18)');
    expect(more.borderTopColor).to.equal('rgb(16, 17, 18)');
  });

  it('has the space that the author wants', async () => {
    const gap = async () => parseFloat(getComputedStyle(part(await list('view="cards"'), 'list')).rowGap);
    expect(await gap()).to.equal(medium());
    style('news-list { --civic-space: 40px }');
    expect(await gap()).to.equal(40);
  });

  it('has text as large as the reader wants', async () => {
    const element = await list();
    const before = parseFloat(styleOf(element, 'title').fontSize);
    element.style.setProperty('--civic-text-scale', '1.5');
    expect(parseFloat(styleOf(element, 'title').fontSize)).to.be.closeTo(before * 1.5, 0.1);
  });

  it('is dark on a dark page, and light on a light one', async () => {
    const brightness = (color: string): number => Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    for (const [scheme, isDark] of [
      ['dark', true],
      ['light', false],
    ] as const) {
      document.body.style.colorScheme = scheme;
      const { color, backgroundColor } = getComputedStyle(part(await card(), 'item'));
      expect(brightness(color) > brightness(backgroundColor), scheme).to.equal(isDark);
    }
  });
});

describe('an element that is hidden', () => {
  for (const [name, make] of [
    ['news-list', list],
    ['article-card', card],
  ] as const) {
    it(`is not there: <${name} hidden>`, async () => {
      for (const hidden of ['hidden', 'hidden=""', 'hidden="true"', 'hidden="hidden"']) {
        const element = await make(hidden);
        expect(getComputedStyle(element).display, hidden).to.equal('none');
        expect(isVisible(part(element, 'title'))).to.equal(false);
      }
    });

    it(`is there where a framework writes hidden="false": <${name}>`, async () => {
      const element = await make('hidden="false"');
      expect(isVisible(part(element, 'title'))).to.equal(true);
    });

    it(`comes and goes: <${name}>`, async () => {
      const element = await make();
      element.hidden = true;
      expect(isVisible(part(element, 'title'))).to.equal(false);
      element.hidden = false;
      expect(isVisible(part(element, 'title'))).to.equal(true);
    });
  }

  it('is not there where the page has styles for everything', async () => {
    style('* { display: block } news-list { display: flex }');
    expect(getComputedStyle(await list('hidden')).display).to.equal('none');
  });
});

describe('on a page that is shrunk by its pixel ratio', () => {
  it('has text as much larger', async () => {
    document.documentElement.setAttribute('data-dpr', '2');
    expect(parseFloat(styleOf(await list(), 'title').fontSize)).to.equal(2 * medium());
  });

  it('has larger text also where the script of the page comes after ours', async () => {
    const element = await list();
    document.documentElement.setAttribute('data-dpr', '3');
    element.articles = [{ title: 'Later' }];
    await element.updateComplete;
    expect(parseFloat(styleOf(element, 'title').fontSize)).to.equal(3 * medium());
  });
});

describe('in a narrow column', () => {
  for (const view of ['headlines', 'rows', 'cards'])
    it(`keeps within 320 px, long words and all, as ${view}`, async () => {
      const place = put('<div style="width: 320px"><news-list heading="News" more-href="#all"></news-list></div>');
      const element = place.querySelector('news-list')!;
      element.setAttribute('view', view);
      element.articles = [
        {
          ...data,
          title: 'https://city.example/'.padEnd(200, 'x'),
          source: 'Donaudampfschifffahrtsgesellschaft'.repeat(3),
        },
      ] as never;
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
      for (const item of parts(element, 'item')) expect(item.getBoundingClientRect().width).to.be.at.most(320);
    });
});
