import { NetworkError, type HttpError } from '../errors.js';
import { linkOf, paramOf, withParams } from './address.js';
import type { ArticlePage } from './article.js';
import type { Author } from './author.js';
import { FORMATS } from './formats/index.js';
import type { Answer, Format } from './formats/format.js';
import { wordpress } from './formats/wordpress.js';
import { request } from './http.js';
import { restOf } from './paging.js';
import { readAll, type Reading } from './read-article.js';
import { share } from './shared-requests.js';
import type { ArticleSource, ListQuery, SourceOptions } from './source.js';
import type { ResolvePath } from './mapping.js';
import { isList } from './value.js';

/** What an author says in attributes, word for word, and what the page knows. */
export interface EndpointSettings {
  src: string;
  format?: string;
  items?: string;
  fields?: string;
  where?: string;
  total?: string;
  next?: string;
  pageParam?: string;
  offsetParam?: string;
  sizeParam?: string;
  pageStart?: string;
  urlTemplate?: string;
  baseUrl?: string;
  timezone?: string;
  charset?: string;
  credentials?: string;
  timeout?: string;
  maxBytes?: string;
  strict?: boolean;
  /** Address of the page. */
  pageUrl: string;
  /** What relative addresses on the page are relative to, where that is not its address. */
  baseHref?: string;
  resolvePath?: ResolvePath;
  /** Text of the element that `src="#id"` names. */
  inlineText?(id: string): string | null;
}

/** A part of the library that only some pages need. */
const part = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error) => {
    throw new NetworkError('network', 'A part of civic-elements cannot be loaded', error);
  });

/** Articles at an address. */
export class EndpointSource implements ArticleSource {
  private readonly _settings: EndpointSettings;
  /** Items that the endpoint puts on a page, once that is known. */
  private _pageSize?: number;
  /** Where articles came from, by all keys of an answer. */
  private readonly _known: Record<string, string | undefined> = {};

  constructor(settings: EndpointSettings) {
    this._settings = settings;
  }

  async list(query: ListQuery, { signal }: SourceOptions): Promise<ArticlePage> {
    // Only what is said in attributes is text or true. Whoever says nothing but an address needs no more than this file.
    const said = /":["t]/.test(JSON.stringify({ ...this._settings, src: 0, pageUrl: 0, baseHref: 0 }));
    const authoring = said
      ? part(import('./author.js')).then(({ authorOf }) => authorOf(this._settings))
      : ({} as Author);
    const asking = this._ask(query, signal, authoring);
    // Both are on their way, but a mistake of the author comes before a failure that it may have caused.
    asking.catch(() => {});
    const author = await authoring;
    const answer = await asking;
    const { document, url } = answer;

    const format: Format =
      (!author.asked && FORMATS.filter(({ rows }) => rows(document))[0]) ||
      (await (await part(import('./search.js'))).formatOf(document, author, url));
    const reading: Reading & Format = {
      ...format,
      ...author,
      base: author.base || url,
      paging: { ...format.paging, ...author.paging },
    };
    const found = format.rows(document);
    const rows: unknown[] = [].concat((found || []) as []);
    let items = readAll(rows, reading, author);
    if (reading.unread && !reading.rare) {
      reading.rare = await import('./rare.js').catch(() => undefined);
      items = readAll(rows, reading, author);
    }

    // There are servers that know nothing of pages, and servers that give their last page for all after it.
    const keys = ` ${items.map(({ key }) => key)}`;
    const known = this._known[keys] || (this._known[keys] = answer.asked);
    if (query.page && items[0] && known !== answer.asked) return { items: [], skipped: 0, format: format.name };

    const rest = (reading.rest || restOf)(
      answer,
      isList(found) ? reading : {},
      rows.length,
      query.page && this._pageSize,
    );
    this._pageSize = rest.pageSize || this._pageSize;
    return { items, skipped: rows.length - items.length, format: format.name, ...rest };
  }

  /** The answer to a query, from a server or from the page. */
  private async _ask(
    { page, size, lang, reload }: ListQuery,
    signal: AbortSignal,
    authoring: Author | Promise<Author>,
  ): Promise<Answer> {
    const { src, pageUrl, baseHref, format, sizeParam, charset, credentials, timeout, maxBytes } = this._settings;
    let url: string;
    if (page && 'url' in page) url = page.url;
    else {
      const asked =
        (!/\{/.test(src) && linkOf(src, baseHref || pageUrl)) ||
        (await part(import('./author.js'))).unusual(this._settings, lang);
      if (typeof asked !== 'string') return asked;
      url = asked;
      // Before the first answer only the author and the address tell what server it is; some refuse what they do not know.
      const param = sizeParam || (/\/wp\/v2\//.test(url) ? wordpress : format ? await authoring : {}).paging?.size;
      if (size && param && !paramOf(url, param)) url = withParams(url, { [param]: `${Math.min(size, 100)}` });
      if (page) url = withParams(url, page.params);
    }
    const ask = async (controller: AbortController): Promise<Answer> => {
      try {
        const options = {
          credentials: (credentials || 'same-origin') as RequestCredentials,
          cache: (reload ? 'no-cache' : 'default') as RequestCache,
        };
        const reply = await request(url, options, +(timeout || 20), +(maxBytes || 5e6), controller);
        let document: unknown;
        try {
          document = JSON.parse(new TextDecoder(charset || 'utf-8', { fatal: true }).decode(reply.bytes));
        } catch {
          document = (await part(import('./bytes.js'))).documentOf(reply.bytes, reply.header('Content-Type'), charset);
        }
        return { ...reply, asked: url, document };
      } catch (error) {
        // Past its last page WordPress answers so.
        if (page && (error as HttpError).status === 400) return { url, asked: url, document: [], header: () => null };
        throw error;
      }
    };
    return share(`${credentials} ${charset} ${url}`, ask, signal, reload);
  }
}
