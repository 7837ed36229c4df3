/** Which language an element speaks. */
import { siteDefault } from './site-default.js';

/** A tag that Intl takes, from whatever a page wrote (`zh_CN`); empty where it is no language tag. */
export function canonicalTag(tag: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales((tag ?? '').trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The nearest `lang` on or above an element, across shadow roots; empty where there is none or it says nothing. */
function nearestLang(element: Element): string {
  for (let scope: Element | undefined = element; scope;) {
    const holder: Element | null = scope.closest('[lang]');
    if (holder) return canonicalTag(holder.getAttribute('lang'));
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/** BCP 47 tag of the language in which an element talks, writes dates and counts. */
export function languageOf(element: Element): string {
  const meta = document.querySelector('meta[http-equiv="content-language" i]');
  return (
    nearestLang(element) ||
    canonicalTag(siteDefault('lang')) ||
    canonicalTag(meta?.getAttribute('content')?.split(',')[0]) ||
    canonicalTag(navigator.language) ||
    'en'
  );
}
