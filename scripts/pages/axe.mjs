// axe on every page of the demo, narrow and wide, in its languages, light and dark.
import { expectNoFindings, keepNatives } from './findings.mjs';
import { expectNothing, expectNothingCut, settled } from './looks.mjs';
import { demoPages, publishedLetter, sitePages } from './pages.mjs';

/**
 * @param {import('./place.mjs').Demo} demo @param {import('./place.mjs').Visitor} visitor
 * @param {string} [begin] of the names of pages
 * @returns {AsyncGenerator<import('./place.mjs').Check>}
 */
export async function* axeChecks({ base }, visitor, begin = '') {
  const pages = [...demoPages, ...sitePages, await publishedLetter(base)];
  for (const { name, address, languages, ours, wide } of pages.filter(({ name }) => name.startsWith(begin)))
    for (const width of [320, 1024])
      for (const language of languages)
        for (const colorScheme of /** @type {const} */ (['light', 'dark']))
          yield [
            `axe: ${name}, ${width} px, ${language}, ${colorScheme}`,
            () =>
              visitor.visit({ viewport: { width, height: 768 }, colorScheme }, async (page, wrongs) => {
                const isSite = address.startsWith('/sites/');
                await page.addInitScript(keepNatives);
                // The sites know no `?lang=`: there, a reader has chosen the language before.
                if (isSite) await page.addInitScript(`localStorage.setItem('civic-elements:language', '${language}')`);
                await page.goto(`${base}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
                await settled(page);
                await visitor.picture(page, `${name}-${width}-${language}-${colorScheme}`);
                if (!wide) await expectNothingCut(page);
                for (const frame of ours ? page.frames() : [page]) await expectNoFindings(frame, ours);
                if (isSite) expectNothing(wrongs);
              }),
          ];
}
