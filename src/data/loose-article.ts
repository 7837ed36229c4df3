import { absoluteOf } from './address.js';
import type { Article, ArticleImage, Party, Stamp } from './article.js';
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
    authors: loose.authors ?? [],
    categories: loose.categories ?? [],
    tags: loose.tags ?? [],
    attachments: loose.attachments ?? [],
    title,
    key: loose.key ?? id ?? url ?? `${title} ${loose.published ? JSON.stringify(loose.published) : ''}`,
    url,
    externalUrl: addressOf(loose.externalUrl, base),
    image: src ? { ...picture, src } : undefined,
    published: stampOf(loose.published),
    updated: stampOf(loose.updated),
    source: typeof source === 'string' ? { name: source } : (source ?? undefined),
  };
}
