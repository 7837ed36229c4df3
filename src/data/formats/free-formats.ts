/** Systems in which editors name fields themselves: see free.ts. A lazy part. */
import { aem } from './aem.js';
import { contentful } from './contentful.js';
import { directus } from './directus.js';
import { drupal } from './drupal.js';
import type { Format } from './format.js';
import { jsonApi } from './json-api.js';
import { liferay } from './liferay.js';
import { prismic } from './prismic.js';
import { sanity } from './sanity.js';
import { strapi } from './strapi.js';

export { freeFields } from './free.js';

/** In the order in which they are asked: Drupal is JSON:API, which Strapi resembles, which Directus resembles. */
export const FREE_FORMATS: readonly Format[] = [
  drupal,
  jsonApi,
  strapi,
  directus,
  contentful,
  sanity,
  prismic,
  liferay,
  aem,
];
