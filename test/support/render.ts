/** Puts elements on the page, and looks at them as a reader or a page would. */
import { render, type TemplateResult } from 'lit';
import { withLate } from '../../src/internal/late-loader.js';

const containers: HTMLElement[] = [];

/** Removes whatever the test has put on the page. */
export function clearPage(): void {
  for (const container of containers.splice(0)) container.remove();
  document.documentElement.lang = 'en';
}

// As in the scripts for all elements, nothing of them comes late. test/package/one-element.test.ts is about those where it does.
before(() => withLate(undefined));
beforeEach(() => (document.documentElement.lang = 'en'));
afterEach(clearPage);

/** A piece of a page. Elements in it are there, but not yet on the page: `connect` puts them there. */
export function piece(markup: string | TemplateResult): { container: HTMLElement; connect: () => void } {
  const container = document.createElement('div');
  containers.push(container);
  if (typeof markup === 'string') {
    container.innerHTML = markup;
    customElements.upgrade(container);
  } else render(markup, container);
  return { container, connect: () => document.body.append(container) };
}

/** Puts a piece of a page on the page. */
export function put(markup: string | TemplateResult): HTMLElement {
  const { container, connect } = piece(markup);
  connect();
  return container;
}

/** Waits until something is so, and says what is not so where it never is. */
export async function until<T>(condition: () => T, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + 15_000;
  for (let turns = 0; ; turns++) {
    const found = condition();
    if (found) return found as NonNullable<T>;
    // A machine that is busy with other browsers may let a page stand still for seconds: it gets its turns all the same.
    if (performance.now() > end && turns > 200) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until the tasks that are due have run: what comes by promise has come. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setTimeout(resolve);
    port2.postMessage(undefined);
  });
}

/** Waits for an event. */
export function eventOf<T = any>(target: EventTarget, type: string): Promise<CustomEvent<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(new Error(`waited in vain for ${type}; shown is: ${target instanceof Element ? textOf(target) : '?'}`)),
      15_000,
    );
    target.addEventListener(
      type,
      (event) => {
        clearTimeout(timer);
        resolve(event as CustomEvent<T>);
      },
      { once: true },
    );
  });
}

/** Collects the events of some types, in their order. */
export function eventsOf(target: EventTarget, ...types: string[]): CustomEvent[] {
  const events: CustomEvent[] = [];
  for (const type of types) target.addEventListener(type, (event) => events.push(event as CustomEvent));
  return events;
}

/** Text with its white space in order. */
export const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Text that an element shows: its own, with what is slotted into it. */
export function textOf(element: Element | null | undefined): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement || node instanceof HTMLTemplateElement)
      return '';
    if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().map(read).join('');
    const children = (node as Element).shadowRoot ?? node;
    const text = [...children.childNodes].map(read).join('');
    return node instanceof HTMLElement && /^(block|flex|grid|list-item)$/.test(getComputedStyle(node).display)
      ? ` ${text} `
      : text;
  };
  return element ? tidy(read(element)) : '';
}

/** Parts of an element, by name. */
export const parts = <T extends HTMLElement = HTMLElement>(element: Element, name: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(`[part~="${name}"]`),
];

/** The part of an element, by name; it is a mistake of the test to ask for one that is not there. */
export function part<T extends HTMLElement = HTMLElement>(element: Element, name: string): T {
  const [found] = parts<T>(element, name);
  if (!found) throw new Error(`${element.localName} shows no "${name}"; it shows: ${textOf(element)}`);
  return found;
}

/** Texts of the parts of a name. */
export const textsOf = (element: Element, name: string): string[] =>
  parts(element, name).map((found) => tidy(found.textContent));

/** What an element tells those who cannot see it, when it changes. */
export const statusOf = (element: Element): string => textOf(element.shadowRoot!.querySelector('[role=status]'));

/** Whether a reader can see an element. */
export function isVisible(element: Element): boolean {
  return (
    [...element.getClientRects()].some(({ width, height }) => width > 0 && height > 0) &&
    getComputedStyle(element).visibility === 'visible'
  );
}

/** The element that has the focus, in whatever shadow tree. */
export function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** Clicks as a reader does, without leaving the page. Gives the event. */
export function click(target: Element, init: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
  const stay = (click: Event): void => {
    refused = click.defaultPrevented;
    click.preventDefault();
  };
  let refused = false;
  addEventListener('click', stay, { once: true });
  target.dispatchEvent(event);
  removeEventListener('click', stay);
  // What the page sees is whether an element has kept the browser from following the link.
  Object.defineProperty(event, 'defaultPrevented', { value: refused });
  return event;
}
