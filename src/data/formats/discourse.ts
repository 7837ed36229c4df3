import { absoluteOf } from '../address.js';
import { fieldsOf } from '../mapping.js';
import { isList, own, textOf } from '../value.js';
import type { Format } from './format.js';
import { encoded } from '../encoded.js';

/** Discourse: topics of a list or of a search, or one topic, whose text is its first post. */
export const discourse: Format = {
  name: 'discourse',
  rows(document) {
    const list = own(own(document, 'topic_list'), 'topics');
    if (isList(list)) return list;
    const categories = own(own(document, 'category_list'), 'categories');
    if (isList(categories)) {
      const topics = categories.map((category) => own(category, 'topics')).filter(isList);
      return topics.length ? ([] as unknown[]).concat(...topics) : null;
    }
    if (own(document, 'post_stream') && own(document, 'title')) return document;
    return own(document, 'grouped_search_result') ? own(document, 'topics') || [] : undefined;
  },
  fields: fieldsOf(
    'id: id; title: title; published: created_at; summary: excerpt; image: image_url; tags: tags; pinned: pinned; ' +
      'body.html: post_stream.posts[0].cooked; ' +
      'authors: details.created_by.name|post_stream.posts[0].name|details.created_by.username',
  ),
  finish(article, base = '') {
    // A forum may be in a folder of its host: what comes before the first of these.
    const site = /^([^?#]*?\/)(?:latest|hot|top|new|topics?|search|tags?|c|t)(?:[./?]|$)/.exec(base)?.[1] || '/';
    const slug = textOf(own(article.raw, 'slug')) || '-';
    if (article.id) article.url = absoluteOf(`${site}t/${encoded(slug)}/${article.id}`, base);
  },
  next: (document, convert, context) => {
    const more = textOf(own(own(document, 'topic_list'), 'more_topics_url'));
    // It is the address of a page for people, unless this is added.
    return more ? convert(more.replace(/^([^?]*?)(?:\.json)?(?=\?|$)/, '$1.json'), context) : undefined;
  },
};
