/**
 * What elements know of news: the Article model. Formats produce it, elements show it, page authors
 * receive it in events and may set it as data.
 */

/** A moment as its publisher gave it: no more precise, and in no other zone, than it was given. */
export interface Stamp {
  /** ISO 8601, in whole seconds: `2020-08-17`, `2020-08-17T08:00+08:00`, `2020-08-17T08:00:00Z`. */
  iso: string;
  precision: 'day' | 'minute' | 'second';
  /** Where the zone comes from: the data, an epoch number, the `timezone` attribute or format, or nowhere (a calendar day). */
  zone: 'explicit' | 'epoch' | 'assumed' | 'none';
  /** Minutes east of UTC of the publisher's clock, where `iso` does not carry it (WordPress: `date` beside `date_gmt`). */
  offset?: number;
}

/** A picture that belongs to an article. */
export interface ArticleImage {
  /** Absolute address. */
  src: string;
  alt?: string;
  caption?: string;
  width?: number;
  height?: number;
}

/** A person or a body that is named with an article. */
export interface Party {
  name: string;
  url?: string;
}

/** The text of an article as delivered. It is unsanitised until it is rendered. */
export interface ArticleBody {
  format: 'html' | 'markdown' | 'text' | 'blocks' | 'unknown';
  value: unknown;
  /** What relative addresses in it are relative to. Default: the page. */
  base?: string;
}

/** A file that belongs to an article. */
export interface Attachment {
  /** Absolute address. */
  url: string;
  title?: string;
  /** Media type. */
  type?: string;
  /** Bytes. */
  size?: number;
}

/** Another article that an article leads to. */
export interface ArticleLink {
  title?: string;
  /** Absolute address. */
  url: string;
}

/** An article in another language. */
export interface Translation {
  /** BCP 47. */
  lang: string;
  /** Absolute address. */
  url: string;
  title?: string;
}

/** One article. Texts other than `body` are plain text, addresses are absolute and http(s) only. */
export interface Article {
  /** Tells articles apart: `id`, else `url`, else a hash of title and date. */
  key: string;
  id?: string;
  title: string;
  /** Whether the data has no title, so that `title` was taken from the body or the summary. */
  titleMissing?: boolean;
  subtitle?: string;
  summary?: string;
  body?: ArticleBody;
  url?: string;
  /** Where the article speaks of another page: that page. */
  externalUrl?: string;
  image?: ArticleImage;
  published?: Stamp;
  updated?: Stamp;
  source?: Party;
  authors: Party[];
  categories: string[];
  tags: string[];
  /** BCP 47. */
  lang?: string;
  /** The article in other languages, where the data names them. It may be among them itself. */
  translations?: Translation[];
  attachments: Attachment[];
  /** Official number of a document. */
  docNumber?: string;
  pinned?: boolean;
  withdrawn?: { text?: string; date?: Stamp };
  /** The article before this one, where the data names it. */
  previous?: ArticleLink;
  /** The article after this one, where the data names it. */
  next?: ArticleLink;
  /** What the endpoint gave. */
  raw: unknown;
}

/** How to ask for more of a list: an address of its own, or parameters to set on the endpoint's address. */
export type PageRequest = { url: string } | { params: Record<string, string> };

/** A part of a list, as one answer gives it. */
export interface ArticlePage {
  items: Article[];
  /** Articles in the whole list, where the endpoint says. */
  total?: number;
  /** Items that could not be read, or that `where` left out. */
  skipped: number;
  /** How to ask for the page after this one; absent at the end of the list. */
  next?: PageRequest;
  /** How to ask for any page, counted from 0 in steps of `pageSize`; absent where pages must be walked one by one. */
  at?: (page: number) => PageRequest;
  /** Items that the endpoint puts on a page (known where `at` is). */
  pageSize?: number;
  /** Name of the recognised format. */
  format: string;
}
