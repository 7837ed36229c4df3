/** Chooses text sizes as a reader does, and takes all of it back after a test. */
import '../../src/define.js';
import type { FontSizeSwitcher } from '../../src/elements/font-size-switcher/font-size-switcher.js';
import { parts, textOf, until } from './render.js';

/** Storage of this page alone: real one is shared with other tests, which run in other tabs. */
const kept: Record<string, string> = {};
export const storage = {
  getItem: (key: string): string | null => kept[key] ?? null,
  setItem: (key: string, value: string): void => void (kept[key] = value),
  removeItem: (key: string): void => void delete kept[key],
};
Object.defineProperty(window, 'localStorage', { configurable: true, value: storage });

/** Where the choice of a reader is kept. */
export const STORED = 'civic-elements:font-size';

/** Attributes by which text and boxes are marked. */
export const MARKED = '[data-civic-text],[data-civic-text-size],[data-civic-box]';

export const buttonsOf = (switcher: Element): HTMLButtonElement[] => parts<HTMLButtonElement>(switcher, 'button');

export const sizeOf = (element: Element): number =>
  Math.round(parseFloat(getComputedStyle(element).fontSize) * 1e3) / 1e3;

/** The factor that our own elements have at some place. */
export const tokenOf = (element: Element): string =>
  getComputedStyle(element).getPropertyValue('--civic-text-scale').trim();

/** Clicks a button by what is written on it. Of a large page, the text follows some frames later. */
export async function choose(switcher: Element, name: string): Promise<void> {
  const ask = () => new CustomEvent(STORED, { cancelable: true, detail: { regions: [] } });
  await until(() => !document.documentElement.dispatchEvent(ask()), 'the page can be scaled');
  const button = buttonsOf(switcher).filter((found) => textOf(found) === name)[0];
  if (!button) throw new Error(`There is no button ${name}`);
  button.click();
  await (switcher as FontSizeSwitcher).updateComplete;
}

/** Waits until something has become so: what it is then, as text. */
export async function becomes(found: () => unknown, expected: unknown): Promise<void> {
  try {
    await until(() => JSON.stringify(found()) === JSON.stringify(expected), '');
  } catch {
    throw new Error(`expected ${JSON.stringify(expected)}, but it is ${JSON.stringify(found())}`);
  }
}

export const page = {
  /** As if no reader had ever chosen. */
  async reset(): Promise<void> {
    localStorage.removeItem(STORED);
    dispatchEvent(new StorageEvent('storage', { key: STORED, newValue: null }));
    await until(() => !document.querySelector(MARKED), 'the page is as it was');
  },
};
