import type { Format } from './format.js';
import { govCn } from './gov-cn.js';

/** Formats of public interfaces and of governments' sites, in the order in which they are asked. */
export const SITE_FORMATS: readonly Format[] = [govCn];
