/**
 * Plone's REST API: a folder, a collection or a search (`{ @id, items, items_total, batching }`), or one item.
 *
 * - `@id` is the item's own address; its key is `UID`.
 * - Dates that are not set are in the year 1969, or `None`. Only an item itself has them for sure; a list does where
 *   the address asks for them (`metadata_fields=effective`, `fullobjects`).
 * - A text is HTML in `text.data`, or blocks, of which `blocks_layout` knows the order.
 * - Addresses of pictures in lists are relative to their item.
 */
import type { Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { fieldsOf } from '../mapping.js';
import { pathsOf } from '../spec.js';
import { isObject } from '../members.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { textOfBlocks } from './blocks.js';
import type { Format } from './format.js';

const isItem = (item: unknown): unknown => own(item, '@id') && own(item, '@type') && own(item, 'title') !== undefined;
const HOLDS = /Folder|Collection|Plone Site|Topic|LRF|LIF|@search|News ?Listing/;

/** A picture, the middle size of which is enough for lists. Addresses may be relative to the item. */
const picture = (item: unknown): unknown => {
  const scales = own(item, 'image_scales');
  const image =
    own(item, 'image') ||
    own(item, 'preview_image') ||
    firstOf(own(scales, textOf(own(item, 'image_field')) || 'image')) ||
    firstOf(own(scales, 'preview_image'));
  if (!isObject(image)) return image;
  const large = own(own(image, 'scales'), 'large') || own(own(image, 'scales'), 'preview');
  const address = textOf(own(large, 'download')) || textOf(large) || textOf(own(image, 'download'));
  const at = textOf(own(image, 'base_path')) || textOf(own(item, '@id'));
  return address && !/^(?:https?:)?\//.test(address) ? `${at}/${address}` : address;
};

/** The text of a page as Volto has it, where there is more in it than the title. */
const blocks = (item: unknown): unknown => {
  const value = { blocks: own(item, 'blocks'), blocks_layout: own(item, 'blocks_layout') };
  return textOfBlocks(value) ? value : undefined;
};

/** Reads the picture of an item. */
const image: Reader<unknown> = (item, reading) => READERS.image!(picture(item), reading);

export const plone: Format = {
  name: 'plone',
  rows(document) {
    const items = own(document, 'items');
    if (!own(document, '@id') || own(document, '@context'))
      return isItem(firstOf(document)) && !own(firstOf(document), '@context') && document;
    if (!isList(items)) return isItem(document) && document;
    const [first] = items;
    // Since Plone 6 a page is a folder, too, and most are empty ones.
    const isPage =
      isItem(document) &&
      !HOLDS.test(`${own(document, '@type')}`) &&
      (own(document, 'blocks') || own(document, 'text'));
    if (isPage) return document;
    return (first ? isItem(first) : own(document, 'items_total') !== undefined) ? items : undefined;
  },
  fields: fieldsOf(
    'id: UID|@id; title: title; url: @id; externalUrl: remoteUrl|getRemoteUrl; summary: description; body.html: text.data|text; published: effective|EffectiveDate|created|CreationDate|Date; ' +
      'updated: modified|ModificationDate; ' +
      'authors: creators|listCreators; tags: subjects|Subject; lang: language.token|language|Language; translations: @components.translations.items',
  ).concat(
    { whole: 'image', spec: (item, convert, context) => convert(item, context), read: image },
    ...fieldsOf('image.caption: image_caption|preview_caption'),
    {
      whole: 'body',
      part: 'blocks',
      spec: (item, convert, context) => convert(blocks(item), context),
      read: (value) => value,
    },
  ),
  finish(article) {
    const { url } = article;
    // The address of the API leads to data.
    if (url) article.url = url.replace(/\/\+\+api\+\+(?=\/|$)/, '');
  },
  total: pathsOf('items_total'),
  next: pathsOf('batching.next'),
};
