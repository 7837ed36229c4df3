/** Lists of links in HTML, such as old servers deliver them within XML and JSON. */
import { attributeOf, piecesOf, type Piece } from './markup.js';
import { wholeText } from './plain-text.js';
import { characterOf } from './rare.js';
import { inSlices } from './slices.js';

/** Longest document, in characters, that is read at once. */
const AT_ONCE = 1_000_000;

/** An entry of a list. */
export interface LinkRow {
  /** Plain text. */
  title: string;
  url: string;
  /** As it stands there. */
  date?: string;
  /** What else stands beside the link, where that is a text. */
  summary?: string;
}

const DATE =
  /(?:^|\D)((?:19|20)\d\d\s*[-/.\u5e74]\s*\d\d?\s*[-/.\u6708]\s*\d\d?(?!\d)(?:\s*\u65e5)?(?:\s+\d\d?:\d\d(?::\d\d)?)?)/;
/** Addresses of articles have the day in them. */
const DAY_IN_ADDRESS = /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)\//;
const CUT = /(?:\.{2,}|\u2026+)\s*$/;

/** What stands before a title or a date to say what it is. */
const TITLE_LABEL = /^(?:\u6807\u9898|\u9898\u76ee|\u540d\u79f0)\s*[:\uff1a]\s*/;
const DATE_LABEL = /(?:\u53d1\u5e03|\u53d1\u6587|\u6210\u6587|\u66f4\u65b0)(?:\u65e5\u671f|\u65f6\u95f4)\s*[:\uff1a]/;

const read = (text: string): string =>
  wholeText(text, { html: false, rare: { toStamp: () => undefined, characterOf } }) || '';

interface Link {
  url: string;
  tip: string;
  text: string;
}

/** A text without the first date in it. */
const undated = (text: string): string =>
  text.replace(DATE, (found, date: string) => `${found.slice(0, found.length - date.length)} `);

/** The whole title of a link: what is shown may be cut off, and then what it is called on hovering is whole. */
function titleOf({ tip, text }: Link, isDated: boolean): string {
  const shown = read(isDated ? text : undated(text));
  const whole = read(tip).replace(TITLE_LABEL, '').split(DATE_LABEL)[0]!.trim();
  return !whole || (CUT.test(whole.slice(-9)) && shown.length > whole.length) ? shown : whole;
}

/** The entry that some pieces make. */
function rowOf(pieces: readonly Piece[]): LinkRow | undefined {
  const links: Link[] = [];
  let link: Link | undefined;
  let beside = '';
  let isHidden = false;
  for (const piece of pieces) {
    if (/^\/?(?:script|style)$/.test(piece.tag)) isHidden = piece.tag.charAt(0) !== '/';
    else if (isHidden) continue;
    else if (piece.tag === 'a') {
      const url = read(attributeOf(piece, 'href') || '');
      link = { url, tip: attributeOf(piece, 'title') || '', text: '' };
      if (url && !/^(?:#|javascript:)/i.test(url)) links.push(link);
    } else if (piece.tag === '/a') link = undefined;
    else if (piece.tag) {
      const gap = /^\/?(?:p|div|br|li|td|tr|h\d|dd|dt)$/.test(piece.tag) ? ' ' : '';
      if (link) {
        link.text += gap;
        // Some say it on what is within the link.
        link.tip = link.tip || (piece.tag.charAt(0) === '/' ? '' : attributeOf(piece, 'title') || '');
      } else beside += ' ';
    } else if (link) link.text += piece.text;
    else beside += piece.text;
  }
  const around = read(beside).slice(0, 999);
  const outside = DATE.exec(around)?.[1];
  // Beside the article there may be links to its section and the like.
  let best: Link | undefined;
  let title = '';
  for (const one of links) {
    const its = titleOf(one, !!outside);
    if (its.length > title.length) [best, title] = [one, its];
  }
  if (!best) return undefined;
  const day = DAY_IN_ADDRESS.exec(best.url);
  const date = outside || DATE.exec(read(best.text))?.[1] || (day ? day.slice(1).join('-') : undefined);
  const rest = undated(around)
    .replace(DATE_LABEL, '')
    .replace(/^[\s[\](){}\u3010\u3011\uff08\uff09|:\uff1a\u00b7\u2022-]+|[\s[\](){}\u3010\u3011|-]+$/g, '');
  return { title, url: best.url, date, summary: rest.length > 20 ? rest : undefined };
}

/** Pieces, cut before each tag of a name. */
function cutBefore(pieces: readonly Piece[], tag: string): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.tag === tag) parts.push([]);
    parts[parts.length - 1]!.push(piece);
  }
  return parts;
}

const datedIn = (rows: readonly LinkRow[]): number => rows.filter((row) => row.date).length;

/** The entries of a list in HTML: list items, rows of a table, or whatever else has links with dates in it. */
export function linksIn(html: string): LinkRow[] {
  const pieces = piecesOf(html);
  let best: LinkRow[] = [];
  for (const tag of ['li', 'tr', 'dl', 'dd', 'p', 'div', 'a']) {
    const rows: LinkRow[] = [];
    for (const part of cutBefore(pieces, tag)) {
      const row = rowOf(part);
      // Links to other pages of the list are short, and have no date.
      if (row && (row.date || row.title.length > 5)) rows.push(row);
    }
    if (datedIn(rows) > datedIn(best) || (!best.length && rows.length)) best = rows;
    if (datedIn(best) > 1) break;
  }
  return best;
}

/** The rows in the text of a record. */
function rowsOf(record: string): LinkRow[] {
  let html = record.split(/<\/record/i)[0]!.replace(/\]\]>/g, '');
  if (!/<a\s/i.test(html) && /&lt;a\s/i.test(html)) html = read(html);
  if (html.split(/<li[\s>]/i).length > 2 || html.split(/<tr[\s>]/i).length > 2) return linksIn(html);
  const row = rowOf(piecesOf(html));
  return row ? [row] : [];
}

/** The records of a data store, and how many there are in all. */
export async function recordsIn(xml: string, signal?: AbortSignal): Promise<{ records: LinkRow[]; total?: string }> {
  const records: LinkRow[] = [];
  const start = /<record(?:\s[^>]{0,99})?>/gi;
  let found = start.exec(xml);
  /** Reads one record. */
  const step = (): boolean => {
    if (!found) return false;
    const from = start.lastIndex;
    found = start.exec(xml);
    for (const row of rowsOf(xml.slice(from, found?.index))) records.push(row);
    return !!found;
  };
  if (xml.length < AT_ONCE) while (step());
  else await inSlices(step, signal);
  return { records, total: /<totalrecord>\s*(?:<!\[CDATA\[)?\s*(\d+)/i.exec(xml)?.[1] };
}
