import { fieldsOf } from '../mapping.js';
import { isList, own, textOf } from '../value.js';
import type { Format } from './format.js';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A page of GOV.UK: `/api/content/…`. */
export const govukContent: Format = {
  name: 'govuk-content',
  rows: (document) =>
    own(document, 'base_path') &&
    own(document, 'content_id') &&
    own(document, 'title') &&
    /^(?!gone|redirect|vanish|special_route|unpublishing)./.test(textOf(own(document, 'schema_name')) || '') &&
    document,
  fields: fieldsOf(
    'id: content_id; title: title; url: base_path; summary: description; body.html: details.body; ' +
      'image: details.image.high_resolution_url|details.image.url; image.alt: details.image.alt_text; image.caption: details.image.caption; ' +
      'published: first_published_at|public_updated_at; updated: public_updated_at; ' +
      'source: links.primary_publishing_organisation|links.organisations; ' +
      'source.url: links.primary_publishing_organisation[0].web_url|links.organisations[0].web_url; ' +
      'tags: links.taxons.*.title; lang: locale; translations: links.available_translations; attachments: details.attachments; ' +
      'withdrawn: withdrawn_notice.explanation; withdrawn.date: withdrawn_notice.withdrawn_at',
  ),
  finish(article) {
    const details = own(article.raw, 'details');
    const body = own(details, 'body');
    const parts = own(details, 'parts');
    // The text of one page in several formats, or of several pages one after the other.
    const texts = isList(body)
      ? body.filter((one) => own(one, 'content_type') === 'text/html').map((one) => textOf(own(one, 'content')))
      : isList(parts)
        ? parts.map((one) => `<h2>${escaped(textOf(own(one, 'title')) || '')}</h2>${textOf(own(one, 'body')) || ''}`)
        : [];
    if (!article.body && texts.length) article.body = { format: 'html', value: texts.join('\n') };
  },
};
