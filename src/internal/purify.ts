/** Makes markup safe in browsers that cannot do it themselves: DOMPurify, with the elements and attributes of ours. */
import createDOMPurify from 'dompurify';
import { trustedHTML } from '../realm.js';

/** The prototype that another one inherits from. Of the classes themselves DOMPurify wants nothing else. */
const behind = <T>(prototype: T): { prototype: T } => ({ prototype: Object.getPrototypeOf(prototype) as T });

/** Prototype.js 1.6 replaces `Element` by a function of its own, pages with a tree replace `Node`: what stands behind. */
const NativeElement = behind<Element>(HTMLElement.prototype);
const NativeNode = behind<Node>(NativeElement.prototype);

const { document, HTMLTemplateElement, NodeFilter } = window;

/**
 * In place of the browser's: under a strict policy, that one reports a violation for every `<style>`, `<link>` and `<base>`
 * that it puts into its document; WebKit asks Trusted Types about scripts there. A template puts nothing anywhere, and none
 * of these has any business in an article.
 */
class DOMParser {
  parseFromString(html: string): Document {
    const made = document.implementation.createHTMLDocument('');
    const template = made.createElement('template');
    // eslint-disable-next-line no-restricted-syntax -- this is the sanitiser: DOMPurify gives what it has to parse
    template.innerHTML = html;
    for (const sheet of template.content.querySelectorAll('style,link,script,base'))
      sheet.parentNode!.removeChild(sheet);
    made.body.appendChild(template.content);
    return made;
  }
}

/** What of the page it is to see. It makes no policy of its own where there are no Trusted Types. */
const facade = { document, HTMLTemplateElement, Node: NativeNode, Element: NativeElement, NodeFilter, DOMParser };

let instance: ReturnType<typeof createDOMPurify> | undefined;

/** Parses and sanitises. Throws where that is not possible: an empty answer would be taken for an empty article. */
export function purify(html: string, elements: string[], attributes: string[], unseen: readonly string[]): Node {
  instance ??= createDOMPurify(facade as unknown as Window & typeof globalThis);
  // Chromium reports a script that never ends to a policy of Trusted Types, though it does not run it.
  const source = html.toLowerCase();
  const end = source.lastIndexOf('<script') > source.lastIndexOf('</script') ? '</script>' : '';
  // With something before it, a frameset cannot take the place of all that follows.
  const body: Node | null = instance.sanitize(`<hr>${html}${end}`, {
    ALLOWED_TAGS: ['#text'].concat(elements),
    ALLOWED_ATTR: attributes,
    // Only the walk that follows knows what is an address.
    ADD_URI_SAFE_ATTR: attributes.filter((name) => !/src|href|poster/.test(name)),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    FORBID_CONTENTS: unseen as string[],
    // Ids get a prefix, so that none can take the place of anything.
    SANITIZE_DOM: false,
    RETURN_DOM: true,
    TRUSTED_TYPES_POLICY: {
      createHTML: trustedHTML,
      createScriptURL: (address: string) => address,
    } as never,
  });
  if (!instance.isSupported || !body?.firstChild) throw new Error('DOMPurify does not work in this browser.');
  body.removeChild(body.firstChild);
  return body;
}
