/**
 * A page of its own with the built files, on which nothing may ever run: as browsers are, as they are without a sanitiser
 * of their own, and where a policy asks for Trusted Types.
 */
import { until } from '../support/render.js';

/** What a page has, and what it asks for. */
export interface Setting {
  name: string;
  setHTML: boolean;
  trustedTypes: boolean;
}

const hasOwn = 'setHTML' in HTMLElement.prototype;
const plain: Setting = { name: hasOwn ? 'with setHTML' : 'with DOMPurify', setHTML: hasOwn, trustedTypes: false };
const purified: Setting[] = hasOwn ? [{ ...plain, name: 'with DOMPurify', setHTML: false }] : [];

const trusted = (settings: Setting[]): Setting[] =>
  'trustedTypes' in window
    ? settings.concat(
        settings.map((setting) => ({ ...setting, name: `${setting.name}, under Trusted Types`, trustedTypes: true })),
      )
    : settings;

/** All ways in which this browser may make markup safe. */
export const settings = trusted([plain, ...purified]);
/** The same where no markup is made safe. */
export const policies = trusted([plain]);

/** One of so many. */
export const oneOf = <T>(every: number, some: readonly T[]): T[] => some.filter((_, i) => i % every === 0);

/** Payloads of a collection beside the repository, where there is one (`CIVIC_PAYLOADS`): all, or one of so many. */
export const morePayloads = async (every = 1): Promise<string[]> =>
  oneOf(every, (await (await fetch('/more-payloads.json')).json()) as string[]);

type FrameWindow = Window &
  typeof globalThis & {
    __ran?: unknown;
    __wrong: string[];
    __markup(text: string): string;
    __script(text: string): string;
  };

/** No browser connects to this port: what is a relative address in a payload is asked of nobody. */
const BASE = 'http://127.0.0.1:9/';

const script = (withoutSetHTML: boolean): string => `
  window.__wrong = [];
  ${'alert confirm prompt print open'
    .split(' ')
    .map((name) => `window.${name} = function () { window.__ran = '${name}'; };`)
    .join('')}
  addEventListener('error', function (event) { if (event.message) __wrong.push('error: ' + event.message); });
  addEventListener('unhandledrejection', function (event) { __wrong.push('rejection: ' + event.reason); });
  addEventListener('securitypolicyviolation', function (event) {
    __wrong.push(event.violatedDirective + ': ' + event.sample);
  });
  var same = function (text) { return text; };
  var policy = window.trustedTypes && trustedTypes.createPolicy('page', { createHTML: same, createScript: same });
  window.__markup = function (text) { return policy ? policy.createHTML(text) : text; };
  window.__script = function (text) { return policy ? policy.createScript(text) : text; };
  ${withoutSetHTML ? 'delete Element.prototype.setHTML;' : ''}`;

/** The page's own members, which no id or name may take the place of. */
function clobbered(document: Document): string[] {
  const found: string[] = [];
  const { Document: Documents, Node: Nodes } = document.defaultView!;
  for (const prototype of [Documents.prototype, Nodes.prototype])
    for (const name of Object.getOwnPropertyNames(prototype))
      if (Object.prototype.hasOwnProperty.call(document, name) && name !== 'location') found.push(`document.${name}`);
  return found;
}

const attributesOf = (element: Element): string =>
  element
    .getAttributeNames()
    .map((name) => `${name}=${element.getAttribute(name)}`)
    .join(' ');

export class Page {
  readonly window: FrameWindow;
  readonly document: Document;
  /** What has gone wrong, in the order in which it was found. */
  readonly findings: string[] = [];
  private readonly _frame: HTMLIFrameElement;
  private readonly _root: string;
  private readonly _children: number;

  private constructor(frame: HTMLIFrameElement) {
    this._frame = frame;
    this.window = frame.contentWindow as FrameWindow;
    this.document = frame.contentDocument!;
    this._root = attributesOf(this.document.documentElement) + attributesOf(this.document.body);
    this._children = this.document.head.childElementCount;
  }

  /** Opens a page. `head` stands in its head, before the script. */
  static async open({ setHTML, trustedTypes }: Setting, head = ''): Promise<Page> {
    const frame = document.createElement('iframe');
    frame.width = frame.height = '900';
    const policy = trustedTypes
      ? `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types civic-elements page">`
      : '';
    frame.srcdoc = `<!doctype html><html lang="en"><head><title>Payloads</title><base href="${BASE}">${policy}<script>${script(hasOwn && !setHTML)}</script>${head}<script type="module" src="${location.origin}/dist/cdn/civic-elements.js"></script></head><body></body></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = new Page(frame);
    await until(() => page.window.customElements.get('news-list'), 'the script has run');
    return page;
  }

  /** Puts markup of the test on the page. */
  put(markup: string): HTMLElement {
    const place = this.document.createElement('div');
    place.innerHTML = this.window.__markup(markup);
    this.document.body.appendChild(place);
    return place;
  }

  /** Puts an element on the page, with attributes that need no escaping. */
  add<T extends HTMLElement>(place: Element, tag: string, attributes: Record<string, string> = {}, children = ''): T {
    const made = this.document.createElement(tag) as T;
    for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]!);
    if (children) made.innerHTML = this.window.__markup(children);
    place.appendChild(made);
    return made;
  }

  /** Data of the page; gives the `src` that names it. */
  data(value: unknown, type = 'application/json'): string {
    const element = this.document.createElement('script');
    element.type = type;
    element.id = `data-${(this._data += 1)}`;
    element.text = this.window.__script(typeof value === 'string' ? value : JSON.stringify(value));
    this.document.body.appendChild(element);
    return `#${element.id}`;
  }
  private _data = 0;

  /** Takes all that a test has put there from the page, and notes what has happened to the rest of it. */
  clear(what: string): void {
    const { window, document, findings } = this;
    if (window.__ran !== undefined) findings.push(`${what}: something has run (${String(window.__ran)})`);
    for (const wrong of window.__wrong) findings.push(`${what}: ${wrong}`);
    window.__ran = undefined;
    window.__wrong = [];
    if (this._frame.contentDocument !== document) findings.push(`${what}: the page is another one`);
    if (document.title !== 'Payloads') findings.push(`${what}: the page is called ${document.title}`);
    if (attributesOf(document.documentElement) + attributesOf(document.body) !== this._root)
      findings.push(`${what}: the page has other attributes`);
    if (document.head.childElementCount !== this._children) findings.push(`${what}: the head has something new`);
    for (const name of clobbered(document)) findings.push(`${what}: ${name} is taken`);
    for (const child of [...document.body.children])
      if (child.localName !== 'div' && !/^data-/.test(child.id)) findings.push(`${what}: <${child.localName}> in body`);
    document.body.textContent = '';
  }

  /** Requests for anything but the files of the library, and pictures. */
  strangeRequests(): string[] {
    return (this.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, initiatorType }) => !/\/dist\/cdn\//.test(name) && !/^(?:img|image|video)$/.test(initiatorType))
      .map(({ name, initiatorType }) => `${initiatorType} ${name.slice(0, 100)}`);
  }

  close(): void {
    this._frame.remove();
  }
}
