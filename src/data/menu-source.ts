/** Loads a menu from an address. Few pages do: most have their links between the tags. */
import { FormatError } from '../errors.js';
import type { EndpointSettings } from './endpoint-source.js';
import type { Answer } from './formats/format.js';
import { request } from './http.js';
import { menuHref, MOST_LEVELS, type MenuLink, type OpenMenuLink } from './menu-link.js';
import { part } from './part.js';
import { plainText } from './plain-text.js';
import { share } from './shared-requests.js';
import { isList, own, textOf } from './value.js';

const EXPECTED = 'Expected a list of {"title", "href", "children"}';

/** What a value is, for the page's author. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) || `${value as string}`;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** A menu out of the document of an answer. It may be as deep and as large as it likes. */
export function menuFrom(document: unknown, base: string): MenuLink[] {
  if (typeof document === 'string') throw new FormatError('html', `${EXPECTED}, found a web page: ${shown(document)}`);
  if (!isList(document)) throw new FormatError('unrecognized', `${EXPECTED}, found ${shown(document)}`);
  const top: OpenMenuLink[] = [];
  /** The lists that are being read, outermost first: depth must not cost calls. */
  const open = [{ rows: document, at: 0, into: top }];
  for (let list = open[0]; list; list = open[open.length - 1]) {
    if (list.at === list.rows.length) {
      open.pop();
      continue;
    }
    const row = list.rows[list.at++];
    const title = plainText(own(row, 'title'), {});
    const link: OpenMenuLink = { title: title || '', children: [] };
    if (title) {
      link.href = menuHref(textOf(own(row, 'href')), base);
      link.target = textOf(own(row, 'target'));
      list.into.push(link);
    }
    const rows = own(row, 'children');
    if (isList(rows)) open.push({ rows, at: 0, into: title && open.length < MOST_LEVELS ? link.children : list.into });
  }
  if (document.length && !top.length)
    throw new FormatError('unrecognized', `${EXPECTED}, found ${shown(document[0])} in it`);
  return top;
}

/** Loads a menu. @param reload whether an answer that is there already is not good enough */
export async function loadMenu(
  settings: EndpointSettings,
  lang: string,
  reload: boolean,
  signal: AbortSignal,
): Promise<MenuLink[]> {
  const { authorOf, unusual } = await part(import('./author.js'));
  const { base } = await authorOf(settings);
  const { charset, credentials, timeout, maxBytes } = settings;
  const asked = unusual(settings, lang);
  const ask = async (controller: AbortController): Promise<Answer> => {
    const options = {
      credentials: (credentials || 'same-origin') as RequestCredentials,
      cache: (reload ? 'no-cache' : 'default') as RequestCache,
    };
    const reply = await request(asked as string, options, +(timeout || 20), +(maxBytes || 5e6), controller);
    const { documentOf } = await part(import('./bytes.js'));
    return {
      ...reply,
      asked: asked as string,
      document: documentOf(reply.bytes, reply.header('Content-Type'), charset),
    };
  };
  const answer =
    typeof asked === 'string' ? await share(`${credentials} ${charset} ${asked}`, ask, signal, reload) : asked;
  return menuFrom(answer.document, base || answer.url);
}
