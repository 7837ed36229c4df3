// Readers who have chosen text of twice the size, or who space it: nothing is cut off.
import { expectNothingCut, settled } from './looks.mjs';
import { sitePages } from './pages.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The text of an element of ours, in whatever frame. @param {Page} page */
async function textOn(page) {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const shown = document
          .querySelector('news-list, article-view, mailbox-form')
          ?.shadowRoot?.querySelector('.base');
        if (!shown) return undefined;
        const { fontSize, letterSpacing } = getComputedStyle(shown);
        return { font: fontSize, spacing: letterSpacing };
      }),
    ),
  );
  return found.find(Boolean) ?? { font: undefined, spacing: undefined };
}

/** @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor @returns {Generator<import('./place.mjs').Check>} */
export function* largeChecks({ base }, visitor) {
  const roomy = sitePages.filter(({ wide }) => !wide).map(({ address }) => address);
  for (const address of ['/news.html', '/article.html?id=1056', '/article.html?id=1047', '/mailbox.html', ...roomy])
    for (const width of [320, 1024])
      for (const [what, size, sheet] of /** @type {const} */ ([
        ['text at 200 %', 32, ''],
        ['wide spacing', 16, ':root { --civic-letter-spacing: 0.12em; --civic-line-height: 1.5 }'],
      ]))
        yield [
          `${what}: ${address}, ${width} px`,
          () =>
            visitor.visit({ viewport: { width, height: 768 }, bypassCSP: true }, async (page, _wrongs, context) => {
              const devtools = await context.newCDPSession(page);
              await devtools.send('Page.setFontSizes', { fontSizes: { standard: size } });
              await page.goto(base + address);
              await settled(page);
              if (sheet) for (const frame of page.frames()) await frame.addStyleTag({ content: sheet });
              const { font, spacing } = await textOn(page);
              if (font !== `${size}px`) throw new Error(`The text is ${font} large.`);
              if (sheet && spacing === 'normal') throw new Error('The letters stand as close as before.');
              await expectNothingCut(page);
            }),
        ];
}
