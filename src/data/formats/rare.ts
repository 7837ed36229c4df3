import { CMS_FORMATS } from './cms.js';
import type { Format, FormatGroup } from './format.js';
import { jsonLd } from './json-ld.js';
import { SITE_FORMATS } from './sites.js';

/**
 * The formats that are fetched when an answer is of none that is built in, in the order in which they are asked whether
 * it is theirs.
 */
export const RARE_FORMATS: readonly (Format | FormatGroup)[] = [jsonLd, ...CMS_FORMATS, ...SITE_FORMATS];
