/**
 * What servers put around rows of any kind. Where the rows are, how many there are and how more is asked for is known;
 * what their members are called, is not: that is guessed, and the rows have to look like articles.
 */
import { specOf } from '../mapping.js';
import { membersOf } from '../members.js';
import { isList, own } from '../value.js';
import type { Format, Paging } from './format.js';

interface Wrapper {
  /** Where the rows are. */
  rows: string;
  /** What else has to be there. */
  has?: string;
  total?: string;
  next?: string;
  paging?: Paging;
}

function wrapper(name: string, wrapped: Wrapper): Format {
  // Pages add members to every object.
  const { rows, has, total, next, paging } = { __proto__: null, ...wrapped } as Wrapper;
  const at = specOf('', rows);
  const also = has?.split(' ').map((path) => specOf('', path)) || [];
  const there = (value: unknown): unknown => value;
  return {
    name,
    rows: (document) => {
      const list = at(document, (value) => (isList(value) ? value : undefined), 0);
      return list && !also.filter((spec) => spec(document, there, 0) === undefined).length ? list : undefined;
    },
    fields: [],
    total: total ? specOf('', total) : undefined,
    next: next ? specOf('', next) : undefined,
    paging,
  };
}

const springPaging = { page: 'page', size: 'size', start: 0 };

/** The first list that is embedded, whatever its name. */
const hal: Format = {
  ...wrapper('hal', {
    rows: '_embedded',
    total: 'page.totalElements|totalItems|total|count',
    next: '_links.next.href|_links.next[0].href',
  }),
  rows: (document) => membersOf(own(document, '_embedded')).filter(isList)[0],
};

/** On the first page and the last one, what it says of the other pages is null. */
const djangoRestFramework: Format = {
  ...wrapper('django-rest-framework', { rows: 'results', total: 'count', next: 'next' }),
  rows: (document) => {
    const results = own(document, 'results');
    return own(document, 'next') !== undefined && own(document, 'previous') !== undefined && isList(results)
      ? results
      : undefined;
  },
};

/** Search servers know when a document came to them, and often no other date. */
const solr: Format = {
  ...wrapper('solr', {
    rows: 'response.docs',
    has: 'response.numFound',
    total: 'response.numFound',
    paging: { offset: 'start', size: 'rows' },
  }),
  finish(article) {
    article.published = article.published || article.updated;
  },
};

export const WRAPPERS: readonly Format[] = [
  wrapper('ruoyi', {
    rows: 'rows',
    has: 'code total',
    total: 'total',
    paging: { page: 'pageNum', size: 'pageSize' },
  }),
  wrapper('ruoyi', {
    rows: 'data.rows',
    has: 'data.total',
    total: 'data.total',
    paging: { page: 'pageNum', size: 'pageSize' },
  }),
  wrapper('layui', { rows: 'data', has: 'code count', total: 'count', paging: { page: 'page', size: 'limit' } }),
  wrapper('jeecgboot', {
    rows: 'result.records',
    total: 'result.total',
    paging: { page: 'pageNo', size: 'pageSize' },
  }),
  wrapper('mybatis-plus', {
    rows: 'data.records|records',
    has: 'data.total|total',
    total: 'data.total|total',
    paging: { page: 'current', size: 'size' },
  }),
  wrapper('pagehelper', {
    rows: 'data.list|list',
    has: 'data.total|data.pageNum|data.hasNextPage|total|pageNum',
    total: 'data.total|total',
    paging: { page: 'pageNum', size: 'pageSize' },
  }),
  wrapper('spring-page', {
    rows: 'content|data.content|result.content',
    has: 'totalElements|data.totalElements|result.totalElements|page.totalElements|pageable',
    total: 'totalElements|data.totalElements|result.totalElements|page.totalElements',
    paging: springPaging,
  }),
  wrapper('laravel', {
    rows: 'data',
    has: 'current_page|meta.current_page',
    total: 'total|meta.total',
    paging: { page: 'page' },
  }),
  djangoRestFramework,
  hal,
  wrapper('odata', {
    rows: 'value|d.results',
    has: '/@odata.nextLink|/odata.nextLink|d.__next',
    total: '/@odata.count|/odata.count|d.__count',
    next: '/@odata.nextLink|/odata.nextLink|d.__next',
  }),
  wrapper('odata', {
    rows: 'value|d.results|d',
    has: '/@odata.context|/odata.metadata|/@odata.count|d',
    total: '/@odata.count|/odata.count|d.__count',
    paging: { offset: '$skip', size: '$top' },
  }),
  wrapper('elasticsearch', {
    rows: 'hits.hits.*._source',
    has: 'hits.hits',
    total: 'hits.total.value|hits.total',
    paging: { offset: 'from', size: 'size' },
  }),
  wrapper('algolia', {
    rows: 'hits',
    has: 'nbHits page',
    total: 'nbHits',
    paging: { page: 'page', size: 'hitsPerPage', start: 0 },
  }),
  solr,
  wrapper('json-server', {
    rows: 'data',
    has: 'pages items first last',
    total: 'items',
    paging: { page: '_page', size: '_per_page' },
  }),
  wrapper('mongoose-paginate', {
    rows: 'docs',
    has: 'totalDocs',
    total: 'totalDocs',
    paging: { page: 'page', size: 'limit' },
  }),
  wrapper('pocketbase', {
    rows: 'items',
    has: 'totalItems perPage',
    total: 'totalItems',
    paging: { page: 'page', size: 'perPage' },
  }),
];
