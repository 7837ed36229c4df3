/**
 * What the library takes from the page that it stands on, in one place.
 *
 * Old pages replace globals: `function Map() {…}` from a snippet, `var URL = '/index.php'`, a JSON of 2009. The CDN
 * files therefore take the names below from here: scripts/vite/cdn.mjs injects these exports wherever our sources and Lit
 * use the global of the same name, and `litGlobal` in place of Lit's `globalThis`.
 * With npm the application's bundler decides what the library sees, and nothing but `trustedHTML` is used of this file.
 *
 * Only `window` and `document` are safe to name here: no page can replace them.
 */

/** A class or an object with static functions, as a global may be. */
type Global = Record<string, unknown> | undefined;

const page = window as unknown as Record<string, Global>;
let frame: HTMLIFrameElement | undefined;

function isNative(value: unknown): boolean {
  return typeof value === 'function' && /\[native code/.test(Function.prototype.toString.call(value));
}

/** The page's own global where it is the browser's, else the same one of an empty document. */
function pristine(name: string): unknown {
  const own = page[name];
  if (isNative(own) || (own && isNative(own.parse) && isNative(own.stringify))) return own;
  try {
    if (!frame) {
      frame = document.createElement('iframe');
      document.documentElement.appendChild(frame);
    }
    return (frame.contentWindow as unknown as typeof page)[name] ?? own;
  } catch {
    // A sandboxed page may not look into its own frames: then the library has to do with what there is.
    return own;
  }
}

const PristineMap = pristine('Map') as MapConstructor;
const PristineSet = pristine('Set') as SetConstructor;
const PristineWeakMap = pristine('WeakMap') as WeakMapConstructor;
const PristineJSON = pristine('JSON') as JSON;
const PristineURL = pristine('URL') as typeof URL;

// Its classes go on working without it, and nobody has seen it: no task has ended in between.
if (frame) document.documentElement.removeChild(frame);

interface Policy {
  createHTML(html: string): TrustedHTML | string;
}

/** Only a part of what a DOM library would name so; TypeScript has no types for Trusted Types yet. */
interface TrustedHTML {
  toString(): string;
}

let policy: Policy | undefined;

/**
 * Marks markup of ours as safe for browsers that enforce Trusted Types. The one policy of the library is made when it
 * is first needed: a second copy of the library on a page, which finds its tags taken, then never asks for it.
 */
export function trustedHTML(html: string): TrustedHTML | string {
  if (!policy) {
    const rules: Policy = { createHTML: (text) => text };
    try {
      policy = (page.trustedTypes as unknown as { createPolicy(name: string, rules: Policy): Policy }).createPolicy(
        'civic-elements',
        rules,
      );
    } catch {
      // There are no Trusted Types here, or the page does not allow our policy.
      policy = rules;
    }
  }
  return policy.createHTML(html);
}

/** Of it are all templates: on a page of XHTML, one of the page would take HTML for XML. */
const inert = document.implementation.createHTMLDocument('');

/** Lit's `globalThis`: keeps its version marks off the page, and exists in Chromium 67. */
export const litGlobal = { template: (): HTMLTemplateElement => inert.createElement('template') };

export { PristineJSON as JSON, PristineMap as Map, PristineSet as Set, PristineURL as URL, PristineWeakMap as WeakMap };
