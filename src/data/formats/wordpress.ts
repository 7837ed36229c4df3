import { fieldsOf } from '../read-article.js';
import { toStamp } from '../stamp.js';
import { firstOf, own } from '../value.js';
import type { Format } from './format.js';

/** The REST API of WordPress: lists and single posts, with and without `_embed`. */
export const wordpress: Format = {
  name: 'wordpress',
  rows: (document) => own(own(firstOf(document), 'title'), 'rendered') !== undefined && document,
  fields: fieldsOf(
    'id: id; title: title.rendered; url: link; summary: excerpt.rendered; image: _embedded.wp:featuredmedia.0.source_url; image.alt: _embedded.wp:featuredmedia.0.alt_text; image.caption: _embedded.wp:featuredmedia.0.caption.rendered; authors: _embedded.author; categories: _embedded.wp:term.0; tags: _embedded.wp:term.1; pinned: sticky; translations: wpml_translations; body.html: content.rendered',
  ),
  html: true,
  finish(article) {
    // One is the site's clock, the other the moment; how far they are apart is where the site is. Drafts have no moment.
    [article.published, article.updated] = ['date', 'modified'].map((name) => {
      const wall = toStamp(own(article.raw, name));
      const moment = toStamp((own(article.raw, name + '_gmt') as string) + 'Z');
      if (wall && moment) moment.offset = (Date.parse(wall.iso + 'Z') - Date.parse(moment.iso)) / 60_000;
      return moment || wall;
    });
  },
  paging: { page: 'page', size: 'per_page' },
};
