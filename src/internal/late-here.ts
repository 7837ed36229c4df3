/** Takes the place of `late-loader.ts` in scripts that have everything from the start. */
export * as late from './late.js';

export const isReady = true;

export const withLate = <T>(coming: T): T => coming;

export const whenReady = (_loading: unknown, show: () => void): void => show();
