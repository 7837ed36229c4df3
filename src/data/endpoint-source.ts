import type { HttpError } from '../errors.js';
import { linkOf, paramOf, withParams } from './address.js';
import type { ArticlePage } from './article.js';
import type { Author } from './author.js';
import type * as AuthorPart from './author.js';
import type { Answer } from './formats/format.js';
import { request } from './http.js';
import { part } from './part.js';
import type { Memory } from './reading.js';
import { share } from './shared-requests.js';
import type { ArticleSource, ListQuery, SourceOptions } from './source.js';
import type { ResolvePath } from './mapping.js';

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

const authorPart = (): Promise<typeof AuthorPart> => part(import('./author.js'));

/** Articles at an address. */
export class EndpointSource implements ArticleSource {
  private readonly _settings: EndpointSettings;
  private readonly _memory: Memory = { asked: {} };

  constructor(settings: EndpointSettings) {
    this._settings = settings;
  }

  async list(query: ListQuery, { signal }: SourceOptions): Promise<ArticlePage> {
    // Only what is said in attributes is text or true. Whoever says nothing but an address needs no more than this file.
    const said = /":["t]/.test(JSON.stringify({ ...this._settings, src: 0, pageUrl: 0, baseHref: 0 }));
    const authoring = said ? authorPart().then(({ authorOf }) => authorOf(this._settings)) : ({} as Author);
    const both = Promise.all([this._ask(query, signal, authoring), part(import('./reading.js'))]);
    // All are on their way, but a mistake of the author comes before a failure that it may have caused.
    both.catch(() => {});
    const author = await authoring;
    const [answer, { pageOf }] = await both;
    return pageOf(answer, author, query, this._memory, signal);
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
        (!/\{/.test(src) && linkOf(src, baseHref || pageUrl)) || (await authorPart()).unusual(this._settings, lang);
      if (typeof asked !== 'string') return asked;
      url = asked;
      // Before the first answer only the author and the address tell what server it is; some refuse what they do not know.
      const param = sizeParam || (/\/wp\/v2\//.test(url) ? 'per_page' : format && (await authoring).paging?.size);
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
        let text: string | undefined;
        try {
          text = new TextDecoder(charset || 'utf-8', { fatal: true }).decode(reply.bytes);
          document = JSON.parse(text);
        } catch {
          document = (await part(import('./bytes.js'))).documentOf(
            reply.bytes,
            reply.header('Content-Type'),
            charset,
            text,
          );
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
