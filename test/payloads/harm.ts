/** What must not be found in what our elements show. */

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Elements that a text may have. */
const TEXT = words(
  'a abbr address audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var video wbr',
);
/** Those that our templates have besides. */
const TEMPLATES = words(
  'button fieldset form input label nav option path progress section select slot style svg textarea ' +
    'article-card article-view font-size-switcher language-switcher mailbox-form mailbox-status news-list print-button ' +
    'section-nav share-links site-footer',
);
/** Attributes that a text may have. */
const ATTRIBUTES = words(
  'align alt class colspan controls datetime decoding dir headers height href hreflang id lang loading open poster ' +
    'preload rel reversed rowspan scope span src srcset sizes start target title type value width',
);
/** Those that our templates have besides. */
const TEMPLATE_ATTRIBUTES = words(
  'accept autocapitalize autocomplete autocorrect d disabled fill focusable for hidden inert inputmode max maxlength ' +
    'method multiple name novalidate part popover readonly role rows shape-rendering spellcheck stroke tabindex translate viewBox',
);
/** What only we give to elements of a text. */
const OURS = /^(?:table|media|away|indented|addressee|group|0)$/;
/** Styles that we set from script: places of a menu, and numbers. */
const STYLES = /^(?:(?:left|top): -?[\d.]+px;\s*|--[\w-]+:\s*[\d.]+;\s*)+$/;

const ADDRESS = /^(?:https?:|mailto:|tel:)/;
const PICTURE = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp)[;,])/;

/** Whether a link leads somewhere within its own element. */
const leadsHere = (element: Element, value: string): boolean =>
  element.closest('[part~=summary]') ? /^#/.test(value) : /^#civic-/.test(value);

/** What is wrong with an element; nothing where it is harmless. */
export function wrongWith(element: Element): string | undefined {
  const { localName, namespaceURI } = element;
  const isText = !!element.parentElement?.closest('.prose');
  if (!TEXT.has(localName) && (isText || !TEMPLATES.has(localName))) return `<${localName}>`;
  if (namespaceURI !== 'http://www.w3.org/1999/xhtml' && (isText || !element.closest('svg')))
    return `<${localName}> of ${namespaceURI}`;
  if (localName === 'style' && element.parentNode !== element.getRootNode()) return '<style>';
  for (const { name, value } of element.attributes) {
    const at = `${localName}@${name}=${value.slice(0, 80)}`;
    if (/^on/i.test(name)) return at;
    if (name === 'style' ? isText || !STYLES.test(value) : false) return at;
    if (isText ? !(ATTRIBUTES.has(name) || OURS.test(value) || name === 'aria-label' || name === 'aria-level') : false)
      return at;
    if (!isText && name !== 'style' && !/^aria-/.test(name) && !ATTRIBUTES.has(name) && !TEMPLATE_ATTRIBUTES.has(name))
      return at;
    if (isText && /^(?:class|part|role|tabindex|name)$/.test(name) && !OURS.test(value)) return at;
    if (isText && name === 'id' && !/^civic-/.test(value)) return at;
    if (name === 'href' && !ADDRESS.test(value) && !leadsHere(element, value)) return at;
    if (/^(?:src|poster)$/.test(name) && !PICTURE.test(value)) return at;
    if (name === 'srcset' && !/^(?:https?:\S+(?: [\d.]+[wx])?(?:, |$))+$/.test(value)) return at;
    if (name === 'target' && value !== '_self' && !/noopener|noreferrer/.test(element.getAttribute('rel') ?? ''))
      return `${at} without rel`;
    if (/^(?:action|formaction|background|cite|data|longdesc|ping|srcdoc|xlink:href)$/.test(name)) return at;
  }
  return undefined;
}

/** All elements within the shadow trees of a place, and within those in them. */
export function shownIn(place: ParentNode): Element[] {
  const found: Element[] = [];
  const roots: ParentNode[] = [place];
  for (let root = roots.pop(); root; root = roots.pop())
    for (const element of root.querySelectorAll('*')) {
      if (root !== place) found.push(element);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  return found;
}

/** Looks at all that is shown in a place. `about` names what a finding is about, by its host. */
export function harmIn(place: ParentNode, about: (host: Element) => string): string[] {
  const findings: string[] = [];
  for (const element of shownIn(place)) {
    const wrong = wrongWith(element);
    if (!wrong) continue;
    const { host } = element.getRootNode() as ShadowRoot;
    findings.push(`${host.localName} ${wrong}: ${about(host)}`);
  }
  return findings;
}

/** Lets handlers that have survived run. */
export function touch(place: ParentNode): void {
  for (const element of shownIn(place))
    for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart'])
      element.dispatchEvent(new CustomEvent(type));
}
