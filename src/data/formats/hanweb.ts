import { fieldsOf, specOf } from '../mapping.js';
import { isList, own, textOf } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Answer, Format } from './format.js';

const CHINA = 'Asia/Shanghai';
const DATASTORE = /^\s*(?:<\?xml[^>]*>\s*)?<datastore\b/i;

const fields = fieldsOf('title: title; url: url; published: date; summary: summary');

/** A list in HTML, read by code that is fetched for it. */
const listOf = (html: string): Promise<unknown> => import('../list-markup.js').then(({ linksIn }) => linksIn(html));

/** How many entries a prepared document has. */
const countIn = (document: unknown): number => {
  const records = own(document, 'records');
  return isList(records) ? records.length : 0;
};

/** A parameter of the address that was asked, as a number. */
const numberIn = (address: string, name: string): number => +(new URL(address).searchParams.get(name) || NaN);

/**
 * Hanweb jpage, `dataproxy.jsp`: records in XML, which need not be well-formed, each with a piece of a list or a table
 * in HTML.
 */
export const hanwebJpage: Format = {
  name: 'hanweb-jpage',
  prepare: (document, signal) =>
    typeof document === 'string' && DATASTORE.test(document)
      ? import('../list-markup.js').then(({ recordsIn }) => recordsIn(document, signal))
      : undefined,
  rows: (document) => own(document, 'records'),
  fields,
  get zone() {
    return zoneOf(CHINA);
  },
  total: specOf('', 'total'),
  // It is asked for by the numbers of the first record and the last one, or by the number of a page.
  next: (document, convert, context) => {
    const { asked } = context as unknown as Answer;
    const length = countIn(document);
    const start = numberIn(asked, 'startrecord');
    const end = numberIn(asked, 'endrecord');
    const page = numberIn(asked, 'page');
    const total = +(textOf(own(document, 'total')) || NaN);
    if (end >= start) {
      const count = end - start + 1;
      return total > end || (!(total >= 0) && length >= count)
        ? convert({ startrecord: `${end + 1}`, endrecord: `${end + count}` }, context)
        : undefined;
    }
    return page && length && !(total <= page * length) ? convert({ page: `${page + 1}` }, context) : undefined;
  },
};

/** Hanweb jpaas: a list in HTML within JSON. */
export const hanwebJpaas: Format = {
  name: 'hanweb-jpaas',
  prepare(document) {
    const html = own(own(document, 'data'), 'html');
    if (typeof html !== 'string') return undefined;
    // After the last page there is nothing.
    if (!/\S/.test(html)) return own(document, 'success') === true ? Promise.resolve({ records: [] }) : undefined;
    return /<[a-z]/i.test(html) ? listOf(html).then((records) => ({ records })) : undefined;
  },
  rows: (document) => own(document, 'records'),
  fields,
  get zone() {
    return zoneOf(CHINA);
  },
  // The number of the page is a parameter, or in a parameter that is JSON.
  next: (document, convert, context) => {
    const { asked } = context as unknown as Answer;
    const page = numberIn(asked, 'pageNo');
    if (!countIn(document)) return undefined;
    if (page) return convert({ pageNo: `${page + 1}` }, context);
    const json = new URL(asked).searchParams.get('paramJson') || '';
    const counted = json.replace(
      /("pageNo"\s*:\s*"?)(\d+)/,
      (_, before: string, number: string) => before + (+number + 1),
    );
    return counted !== json ? convert({ paramJson: counted }, context) : undefined;
  },
};

/** The search of Hanweb: results in groups. */
export const hanwebSearch: Format = {
  name: 'hanweb-search',
  rows(document) {
    const found = own(own(document, 'data'), 'searchResult');
    return own(found, 'dataResults')
      ? specOf('', 'dataResults.*.groupData.*.data')(found, (rows) => rows, 0)
      : undefined;
  },
  fields: fieldsOf(
    'title: title_text|title; url: url; published: deploytime|publishtime|createtime; summary: summary|infocontent|content; ' +
      'source: publishgroupname|sitename',
  ),
  html: true,
  get zone() {
    return zoneOf(CHINA);
  },
  total: specOf('', 'data.searchResult.total'),
  paging: { page: 'p', size: 'pg' },
};
