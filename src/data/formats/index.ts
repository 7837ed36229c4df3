import type { Format } from './format.js';
import { jsonFeed } from './json-feed.js';
import { wordpress } from './wordpress.js';

/** The formats that are built in, in the order in which they are asked whether a document is theirs. */
export const FORMATS: readonly Format[] = [jsonFeed, wordpress];
