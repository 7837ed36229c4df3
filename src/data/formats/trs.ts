import type { Field } from '../read-article.js';
import { fieldsOf } from '../mapping.js';
import { keysOf } from '../members.js';
import { firstOf, isList, own } from '../value.js';
import { zoneOf } from '../zone.js';
import type { Format } from './format.js';

/** A row with its names in lower case: they come as `DOCTITLE`, `docTitle` and `doctitle`. */
function lower(row: unknown): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const key of keysOf(row)) {
    const name = key.toLowerCase();
    if (name !== '__proto__') members[name] = own(row, key);
  }
  return members;
}

const fields = fieldsOf(
  'id: docid|metadataid|recid; title: doctitle|title; subtitle: subdoctitle; url: docpuburl|docurl|chnldocurl|doclink|url; ' +
    'published: docreltime|docpubtime|docdate|pubdate|pubtime|crtime; summary: docabstract|abstract; body: dochtmlcon|doccontent; ' +
    'source: docsourcename|docsource; authors: docauthor; categories: chnlname|channelname; tags: dockeywords',
).map((field): Field => ({ ...field, spec: (row, convert, context) => field.spec(lower(row), convert, context) }));

const isRow = (row: unknown): boolean => {
  const names = ` ${keysOf(row).join(' ')} `;
  return / doctitle /i.test(names) && / (?:docpuburl|docurl|docreltime|docpubtime|chnldocurl) /i.test(names);
};

/** The list of documents nearest to the root. */
function listIn(document: unknown): unknown {
  const queue = [document];
  for (let i = 0; i < queue.length && i < 99; i++) {
    const value = queue[i];
    if (isList(value) ? isRow(firstOf(value)) : isRow(value)) return value;
    for (const key of keysOf(value)) queue.push(own(value, key));
  }
  return undefined;
}

/** TRS WCM: whatever is around them, its documents have the same names. */
export const trs: Format = {
  name: 'trs',
  rows: listIn,
  fields,
  html: true,
  get zone() {
    return zoneOf('Asia/Shanghai');
  },
};
