import { fieldsOf, specOf } from '../mapping.js';
import { firstOf, own, textOf } from '../value.js';
import type { Format } from './format.js';

/** Documents of the Federal Register of the United States. */
export const federalRegister: Format = {
  name: 'federal-register',
  rows(document) {
    const results = own(document, 'results');
    const first = firstOf(results) || document;
    if (own(first, 'document_number') && own(first, 'html_url')) return results || document;
    // Where nothing is found, it says so, and gives no list.
    return own(document, 'count') === 0 && /^Documents/.test(textOf(own(document, 'description')) || '')
      ? []
      : undefined;
  },
  fields: fieldsOf(
    'id: document_number; docNumber: document_number; title: title|toc_doc|toc_subject; url: html_url; published: publication_date; ' +
      'summary: abstract|excerpts; source: agencies|agencies[0].raw_name; source.url: agencies[0].url; categories: type; ' +
      'attachments: pdf_url',
  ),
  total: specOf('', 'count'),
  next: specOf('', 'next_page_url'),
};
