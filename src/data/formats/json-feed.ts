import { fieldsOf } from '../read-article.js';
import { pathsOf } from '../spec.js';
import { firstOf, own, textOf } from '../value.js';
import type { Format } from './format.js';

/** JSON Feed 1.0 and 1.1, and its items without the feed around them. */
export const jsonFeed: Format = {
  name: 'json-feed',
  rows(document) {
    if (/jsonfeed/.test(textOf(own(document, 'version'))!)) return own(document, 'items');
    const first = firstOf(document);
    return (
      (own(first, 'content_html') ||
        own(first, 'content_text') ||
        (own(first, 'title') && own(first, 'date_published'))) &&
      document
    );
  },
  fields: fieldsOf(
    'id: id; title: title; url: url|external_url; externalUrl: external_url; summary: summary; image: image|banner_image; published: date_published; updated: date_modified; authors: authors|author; tags: tags; lang: language; translations: _translations; attachments: attachments; body.text: content_text; body.html: content_html',
  ),
  next: pathsOf('next_url'),
};
