/** A server that is not there: it stands in for `fetch`, and remembers what it was asked. */
import { expect } from '@open-wc/testing';
import type { Article, ArticlePage } from '../../src/data/article.js';
import { EndpointSource, type EndpointSettings } from '../../src/data/endpoint-source.js';
import type { ListQuery } from '../../src/data/source.js';
import type { CivicError, ErrorCode } from '../../src/errors.js';

/** What was asked. */
export interface Asked {
  url: string;
  init: RequestInit;
}

/** What a server says: a document, bytes, a text, or all of an answer. It may take its time, and it may throw. */
export type Says = unknown | Response;

const real = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = real;
});

/** Headers of an answer, or where it came from after redirects. */
export interface More {
  status?: number;
  headers?: Record<string, string>;
  url?: string;
}

/** An answer. */
export function reply(content: unknown, { status = 200, headers = {}, url }: More = {}): Response {
  const isBody = typeof content === 'string' || content instanceof Uint8Array || content === null;
  const body = isBody ? (content as BodyInit | null) : JSON.stringify(content);
  const response = new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } });
  if (url) Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** Lets a server answer with what a function gives. Gives what it was asked, as it is asked. */
export function serve(says: (asked: Asked, count: number) => Says | Promise<Says>): Asked[] {
  const all: Asked[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const asked = { url: input as string, init };
    all.push(asked);
    const said = await says(asked, all.length);
    return said instanceof Response ? said : reply(said);
  };
  return all;
}

/** Lets a server never answer: a request ends only when it is given up. */
export function serveNothing(): Asked[] {
  return serve(
    ({ init }) =>
      new Promise((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
  );
}

let addresses = 0;

/** An address of this test alone: answers are shared for half a minute. */
export const address = (path = 'news.json'): string => `https://bay.example/${++addresses}/${path}`;

/** A signal that nobody gives. */
export const never = (): AbortSignal => new AbortController().signal;

/** A source with the attributes of a test. */
export const sourceOf = (settings: Partial<EndpointSettings> = {}): EndpointSource =>
  new EndpointSource({ src: address(), pageUrl: 'https://www.bay.example/list/index.html', ...settings });

/** Loads a list from a server that says one thing. */
export function load(said: Says, settings?: Partial<EndpointSettings>, query: ListQuery = {}): Promise<ArticlePage> {
  serve(() => said);
  return sourceOf(settings).list(query, { signal: never() });
}

/** The first article of what a server says. */
export async function first(said: Says, settings?: Partial<EndpointSettings>): Promise<Article> {
  const { items } = await load(said, settings);
  expect(items, 'articles').not.to.be.empty;
  return items[0]!;
}

/** The error in which a promise ends, checked to be one of ours. */
export async function failure(promise: Promise<unknown>, code: ErrorCode): Promise<CivicError> {
  const error = await promise.then(
    (value) =>
      Promise.reject(new Error(`expected to fail with "${code}", gave ${JSON.stringify(value)?.slice(0, 200)}`)),
    (reason) => reason as CivicError,
  );
  expect(error.code, `${error.name}: ${error.message}`).to.equal(code);
  return error;
}

/** A feed with items. */
export const feedOf = (...items: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Linhai Bay',
  items,
});
