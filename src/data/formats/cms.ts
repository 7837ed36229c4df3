import { keysOf } from '../members.js';
import { firstOf, own, textOf } from '../value.js';
import { rootOf } from './feed-root.js';
import type { Format, FormatGroup } from './format.js';
import { ghost } from './ghost.js';
import { hubspot } from './hubspot.js';
import { joomla } from './joomla.js';
import { plone } from './plone.js';
import { rss2json } from './rss2json.js';
import { typo3 } from './typo3.js';
import { wordpressCom } from './wordpress-com.js';

const feeds: FormatGroup = {
  names: ['rss', 'atom'],
  looks: (document) =>
    typeof document === 'string'
      ? rootOf(document)
      : own(own(document, 'rss'), 'channel') || own(document, 'rdf:RDF') || own(own(document, 'feed'), 'entry'),
  formats: async () => (await import('./feeds.js')).FEEDS,
};

/** Keys that only these systems have, in an item or around it. */
const ITEM = /^(?:(?:date|user)_(?:created|updated)|documentId|attributes|relationships|_rev|_path)$/;
/** What AEM calls the queries that it makes for each model. */
const QUERY = /(?:List|Paginated|ByPath|ById)$/;
const KEY = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const free: FormatGroup = {
  names: ['drupal', 'json-api', 'strapi', 'directus', 'contentful', 'sanity', 'prismic', 'liferay', 'aem'],
  looks(document) {
    const data = own(document, 'data');
    const first = firstOf(data || own(document, 'result'));
    const meta = own(document, 'meta');
    return (
      // An envelope of one of them, …
      own(own(document, 'sys'), 'type') ||
      own(document, 'jsonapi') ||
      own(document, 'results_per_page') ||
      own(document, 'linked_documents') ||
      own(document, 'lastPage') ||
      own(document, 'friendlyUrlPath') ||
      own(document, ':type') ||
      own(document, 'elements') ||
      (own(document, 'class') && own(document, 'properties')) ||
      own(firstOf(own(document, 'items')), 'model') ||
      own(meta, 'pagination') ||
      own(meta, 'filter_count') !== undefined ||
      own(meta, 'total_count') !== undefined ||
      (own(document, 'query') && own(document, 'ms') !== undefined) ||
      (own(document, 'links') && data) ||
      // … or an item of one; what a query has found is called by it.
      keysOf(first).filter((key) => ITEM.test(key) || KEY.test(textOf(own(first, key)) || '')).length ||
      keysOf(data).filter((key) => QUERY.test(key)).length
    );
  },
  formats: async () => (await import('./free-formats.js')).FREE_FORMATS,
};

/**
 * Formats of feeds and content management systems, in the order in which they are asked whether a document is theirs.
 * Where two could say yes, the one that says it of less comes first: Joomla is JSON:API; the posts of Ghost resemble those
 * of WordPress.com.
 */
export const CMS_FORMATS: readonly (Format | FormatGroup)[] = [
  feeds,
  rss2json,
  ghost,
  wordpressCom,
  joomla,
  free,
  plone,
  typo3,
  hubspot,
];
