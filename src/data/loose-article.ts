import { absoluteOf } from './address.js';
import type { Article, ArticleImage, ArticleLink, Party, Stamp } from './article.js';
import { toStamp } from './stamp.js';

/** An article as a page author writes it by hand: a title, and what else there is. Texts are plain text. */
export type LooseArticle = Partial<Omit<Article, 'title' | 'published' | 'updated' | 'source' | 'image'>> & {
  title: string;
  published?: Stamp | string;
  updated?: Stamp | string;
  source?: Party | string;
  image?: Partial<ArticleImage> | string;
};

/** Pages, too, must not be led to a script by the data that they pass on. */
const addressOf = (url: string | undefined, base: string): string | undefined =>
  url ? absoluteOf(url, base) : undefined;

const stampOf = (value: Stamp | string | undefined): Stamp | undefined =>
  value && typeof value === 'object' ? value : toStamp(value);

/** What has an address, with that address where it may lead there. */
const withAddress = <T extends { url?: string }>(one: T, base: string): T => ({
  ...one,
  url: addressOf(one.url, base),
});

const neighbour = (link: ArticleLink | undefined, base: string): ArticleLink | undefined => {
  const url = addressOf(link?.url, base);
  return url ? { ...link, url } : undefined;
};

/** A whole article, made of what there is. Addresses are resolved against `base`. */
export function articleFrom(loose: LooseArticle, base: string): Article {
  const { id, source, image } = loose;
  const url = addressOf(loose.url, base);
  const picture = typeof image === 'string' ? { src: image } : image;
  const src = addressOf(picture?.src, base);
  const title = `${loose.title ?? ''}`;
  return {
    raw: loose,
    ...loose,
    authors: (loose.authors ?? []).map((author) => withAddress(author, base)),
    categories: loose.categories ?? [],
    tags: loose.tags ?? [],
    attachments: (loose.attachments ?? []).map((file) => withAddress(file, base)).filter((file) => file.url),
    translations: loose.translations?.map((one) => withAddress(one, base)).filter((one) => one.url),
    previous: neighbour(loose.previous, base),
    next: neighbour(loose.next, base),
    title,
    key: loose.key ?? id ?? url ?? `${title} ${loose.published ? JSON.stringify(loose.published) : ''}`,
    url,
    externalUrl: addressOf(loose.externalUrl, base),
    image: src ? { ...picture, src } : undefined,
    published: stampOf(loose.published),
    updated: stampOf(loose.updated),
    source: typeof source === 'string' ? { name: source } : source ? withAddress(source, base) : undefined,
  };
}
