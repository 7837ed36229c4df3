/** Formats of feeds, in the order in which they are asked whether a document is theirs. A lazy part. */
import { atom } from './atom.js';
import type { Format } from './format.js';
import { rss } from './rss.js';

export const FEEDS: readonly Format[] = [rss, atom];
