/** Chooses text sizes as a reader does, and takes all of it back after a test. */
import '../../src/define.js';
import type { FontSizeSwitcher } from '../../src/elements/font-size-switcher/font-size-switcher.js';
import { parts, textOf, until } from './render.js';

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

/** Clicks a button by what is written on it, and waits until the switcher knows its factor. */
export async function choose(switcher: Element, name: string): Promise<void> {
  const button = await until(
    () => buttonsOf(switcher).filter((found) => textOf(found) === name)[0],
    `there is a button ${name}`,
  );
  const told = new Promise((resolve) =>
    document.documentElement.addEventListener(STORED, function heard(event) {
      if (event.cancelable) return;
      document.documentElement.removeEventListener(STORED, heard);
      resolve(undefined);
    }),
  );
  button.click();
  await told;
  await (switcher as FontSizeSwitcher).updateComplete;
}

export const page = {
  /** As if no reader had ever chosen. */
  async reset(): Promise<void> {
    localStorage.removeItem(STORED);
    dispatchEvent(new StorageEvent('storage', { key: STORED, newValue: null }));
    await until(() => !document.querySelector(MARKED), 'the page is as it was');
  },
};
