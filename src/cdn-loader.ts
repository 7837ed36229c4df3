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

/** What tells the parts of this build from those of others in a cache, put in by the build. */
declare const PARTS_HASH: string;

/** What tells the list of all texts of this build from those of others, put in by the build. */
declare const IDS_HASH: string;

/** A lazy part: it takes from the running script what it needs of it, so that no code is on a page twice. */
interface PartModule {
  default(core: readonly unknown[]): unknown;
}

const folder = SCRIPT_URL.replace(/[^/]*([?#].*)?$/, '');
const parts: Record<string, unknown> = {};

/** Loads the texts of a locale. Rejects where they cannot be had; the caller then stays with what it has. */
export async function loadLocaleModule(locale: string): Promise<LocaleModule> {
  const found = (await import(/* @vite-ignore */ `${folder}locales/${locale}.js`)) as LocaleModule & { ids: string };
  // Texts of another version have other numbers (scripts/vite/smaller-source.mjs): better English than wrong words.
  if (found.ids !== IDS_HASH) throw new Error(locale);
  return found;
}

/** What the build makes of `import('./part.js')`. Rejects where the part cannot be had; the next call tries again. */
export const loadPart = (name: string, core: readonly unknown[]): Promise<unknown> =>
  (import(/* @vite-ignore */ `${folder}parts/${name}.${PARTS_HASH}.js`) as Promise<PartModule>).then(
    (part) => (parts[name] = parts[name] || part.default(core)),
  );
