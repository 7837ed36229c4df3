/**
 * How the CDN files fetch what is not in them: modules in folders beside the script, also for the classic script
 * (Chromium 63 and later know `import()` in classic scripts). Takes the place of `locale-loader.ts` there.
 */
import type { LocaleModule } from './locale-loader.js';

/**
 * Address of the script that runs, put in by the build (scripts/vite/cdn.mjs) and read while the script is evaluated:
 * later there is no current script. Empty where a page evaluates the text of the script in its own way.
 */
declare const SCRIPT_URL: string;

/** Whether this is the classic script, put in by the build. */
declare const IS_CLASSIC: boolean;

/** What tells the parts of this build from those of others in a cache, put in by the build. */
declare const PARTS_HASH: string;

/** What tells the list of all texts of this build from those of others, put in by the build. */
declare const IDS_HASH: string;

/** A lazy part: it takes from the running script what it needs of it, so that no code is on a page twice. */
interface PartModule {
  default(core: readonly unknown[]): unknown;
}

const scriptUrl = SCRIPT_URL;
const folder = scriptUrl.replace(/[^/]*([?#].*)?$/, '');
const parts: Record<string, unknown> = {};

/**
 * Fetches a module for the classic script. Servers that do not know what `.js` is call everything text: a browser runs it
 * from a classic tag all the same, but as a module it refuses it. What was so called is read and run as what it is.
 */
function fetchModule(address: string): Promise<unknown> {
  // WebKit and older browsers do not tell the type, and pages have a `performance` of their own.
  const own = performance.getEntriesByName?.(scriptUrl)[0] as { contentType?: string } | undefined;
  return own?.contentType && !/script/.test(own.contentType)
    ? fetch(address)
        .then((response) => response.text())
        .then((text) => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`))
    : import(/* @vite-ignore */ address);
}

/** Loads the texts of a locale. Rejects where they cannot be had; the caller then stays with what it has. */
export async function loadLocaleModule(locale: string): Promise<LocaleModule> {
  const file = `${folder}locales/${locale}.js`;
  const found = (await (IS_CLASSIC ? fetchModule(file) : import(/* @vite-ignore */ file))) as LocaleModule & {
    ids: string;
  };
  // Texts of another version have other numbers (scripts/vite/smaller-source.mjs): better English than wrong words.
  if (found.ids !== IDS_HASH) throw new Error(locale);
  return found;
}

/** What the build makes of `import('./part.js')`. Rejects where the part cannot be had; the next call tries again. */
export const loadPart = (name: string, core: readonly unknown[]): Promise<unknown> => {
  const file = `${folder}parts/${name}.${PARTS_HASH}.js`;
  return ((IS_CLASSIC ? fetchModule(file) : import(/* @vite-ignore */ file)) as Promise<PartModule>).then(
    (part) => (parts[name] = parts[name] || part.default(core)),
  );
};
