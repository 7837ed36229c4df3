/** What an author says of an endpoint beyond its address. Everything is checked here, and only here. */
import { ConfigurationError } from '../errors.js';
import { linkOf } from './address.js';
import type { Article } from './article.js';
import { parse } from './bytes.js';
import type { EndpointSettings } from './endpoint-source.js';
import type { Answer, Format, Paging } from './formats/format.js';
import { conditionOf, fieldsOf, specOf } from './mapping.js';
import { mistake } from './mistake.js';
import type { Choice, Field } from './read-article.js';
import type { Spec } from './spec.js';
import type { Zone } from './stamp.js';
import { isList, own } from './value.js';
import { zoneOf } from './zone.js';
import { encoded } from './encoded.js';

/** An author's wishes, understood. */
export interface Author extends Choice {
  /** Where the articles are. Then no format is asked whether it knows. */
  asked?: { format?: Format; items?: Spec; fields?: Field[] };
  /** Whether articles are not to be searched for in answers of unknown format. */
  strict?: boolean;
  total?: Spec;
  next?: Spec;
  paging?: Paging;
  zone?: Zone;
  /** What relative links are relative to. */
  base?: string;
}

/** Only members that were said: they take the place of a format's. */
function defined<T extends object>(object: T): T {
  const given = {} as Record<string, unknown>;
  for (const key of Object.getOwnPropertyNames(object))
    if (own(object, key) !== undefined) given[key] = own(object, key);
  return given as T;
}

function numberOf(part: string, text?: string): number | undefined {
  if (!text) return undefined;
  if (!(+text >= 0)) throw mistake(part, 'a number', text);
  return +text;
}

/** A text with the parameters of the page's address filled in: `{query.id}`. */
const filled = (part: string, text: string, { pageUrl }: EndpointSettings): string =>
  text.replace(/\{query\.([^}]+)\}/g, (_, name: string) => {
    const value = new URL(pageUrl).searchParams.get(name);
    if (value === null) throw new ConfigurationError(`${part}: the address of the page has no parameter "${name}"`);
    return part === 'src' ? encodeURIComponent(value) : value;
  });

/** An item as its author speaks of it: `id` is the article's, whatever its endpoint calls it. */
const itemOf = ({ id, raw }: Article): unknown => (!id || isList(raw) ? raw : { ...(raw as object), id });

/** Understands settings. Throws a ConfigurationError for what makes no sense. */
export async function authorOf(settings: EndpointSettings): Promise<Author> {
  const { format, items, fields, where, total, next, urlTemplate, baseUrl, timezone, resolvePath } = settings;
  const { pageUrl, baseHref = pageUrl, pageParam, offsetParam, sizeParam, credentials } = settings;
  const spec = (part: string, text?: string): Spec | undefined => (text ? specOf(part, text, resolvePath) : undefined);
  if (credentials && !/^(?:omit|same-origin|include)$/.test(credentials))
    throw mistake('credentials', 'omit, same-origin or include', credentials);
  numberOf('timeout', settings.timeout);
  numberOf('max-bytes', settings.maxBytes);
  const base = baseUrl ? linkOf(baseUrl, baseHref) : undefined;
  if (baseUrl && !base) throw mistake('base-url', 'an address', baseUrl);
  if (urlTemplate && !/\{/.test(urlTemplate))
    throw mistake('url-template', 'an address with a hole such as {id}', urlTemplate);
  // It is needed as soon as the answer has come.
  if (items || fields) import('./search.js').catch(() => {});
  const template = spec('url-template', urlTemplate);
  const condition = where ? conditionOf(filled('where', where, settings), resolvePath) : undefined;
  const known = format ? await (await import('./search.js')).formatNamed(format) : undefined;
  return defined<Author>({
    asked:
      // Built-in formats know their own ways to ask for more, and no others.
      known || items || fields || total || next || pageParam || offsetParam || sizeParam || settings.pageStart
        ? { format: known, items: spec('items', items), fields: fields ? fieldsOf(fields, resolvePath) : undefined }
        : undefined,
    strict: settings.strict,
    where: condition && ((article) => condition(itemOf(article))),
    total: spec('total', total),
    next: spec('next', next),
    paging: {
      ...known?.paging,
      ...defined<Paging>({
        page: pageParam || undefined,
        offset: offsetParam || undefined,
        size: sizeParam || undefined,
        start: numberOf('page-start', settings.pageStart),
      }),
    },
    zone: timezone ? zoneOf(timezone) : undefined,
    base,
    link:
      template &&
      ((article) => {
        const link = template(itemOf(article), (value) => linkOf(value, baseHref), undefined);
        if (link) article.url = link;
      }),
  });
}

/** What an unusual `src` stands for: an address with something filled in, or an answer that is in the page. */
export function unusual(settings: EndpointSettings, lang = ''): string | Answer {
  const { src, pageUrl, baseHref = pageUrl, inlineText } = settings;
  if (/^#/.test(src)) {
    const text = inlineText?.(src.slice(1)) ?? undefined;
    if (text === undefined) throw new ConfigurationError(`src: there is no element "${src}" on the page`);
    return { asked: pageUrl, url: baseHref, document: parse(text), header: () => null };
  }
  // A template of the page that was not filled: its framework has not run yet, or never will.
  if (!/\S/.test(src) || /\{\{/.test(src)) throw mistake('src', 'an address', src);
  const address = filled('src', src.replace(/\{lang\}/g, encoded(lang)), settings);
  try {
    return new URL(address, baseHref).href;
  } catch (error) {
    throw mistake('src', 'an address', src, error);
  }
}
