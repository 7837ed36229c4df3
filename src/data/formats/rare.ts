import type { Format } from './format.js';
import { govCn } from './gov-cn.js';
import { jsonLd } from './json-ld.js';

/**
 * The formats that are fetched when an answer is of none that is built in, in the order in which they are asked whether
 * it is theirs.
 */
export const RARE_FORMATS: readonly Format[] = [jsonLd, govCn];
