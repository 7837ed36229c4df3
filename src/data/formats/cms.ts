import type { Format } from './format.js';

/** Formats of content management systems, in the order in which they are asked whether a document is theirs. */
export const CMS_FORMATS: readonly Format[] = [];
