import { aem } from './aem.js';
import { atom } from './atom.js';
import { contentful } from './contentful.js';
import { directus } from './directus.js';
import { drupal } from './drupal.js';
import type { Format } from './format.js';
import { ghost } from './ghost.js';
import { hubspot } from './hubspot.js';
import { joomla } from './joomla.js';
import { jsonApi } from './json-api.js';
import { liferay } from './liferay.js';
import { plone } from './plone.js';
import { prismic } from './prismic.js';
import { rss } from './rss.js';
import { rss2json } from './rss2json.js';
import { sanity } from './sanity.js';
import { strapi } from './strapi.js';
import { typo3 } from './typo3.js';
import { wordpressCom } from './wordpress-com.js';

/**
 * Formats of feeds and content management systems, in the order in which they are asked whether a document is theirs.
 * Where two could say yes, the one that says it of less comes first: Drupal and Joomla are JSON:API, which Strapi
 * resembles, which Directus resembles; the posts of Ghost resemble those of WordPress.com.
 */
export const CMS_FORMATS: readonly Format[] = [
  rss,
  atom,
  rss2json,
  ghost,
  wordpressCom,
  drupal,
  joomla,
  jsonApi,
  strapi,
  directus,
  contentful,
  sanity,
  prismic,
  plone,
  liferay,
  typo3,
  aem,
  hubspot,
];
