import { reportToAuthor } from './report.js';

/** A part of the library that is fetched when it is needed; nothing where it cannot be had, which the author is told. */
export async function partOf<T>(host: Element, load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    reportToAuthor('warn', `<${host.localName}> could not load a part of itself.`, error);
    return undefined;
  }
}
