/**
 * Content management systems in which editors name the fields of their articles themselves: what the fields are, their
 * names have to tell. Here the place is known, and only the names are not; so this looks closer than the search for
 * articles in answers of unknown format does.
 */
import type { ArticleBody } from '../article.js';
import { isObject, keysOf } from '../members.js';
import type { Field, Reader } from '../read-article.js';
import { READERS } from '../readers.js';
import { firstOf, isList, own, textOf } from '../value.js';
import { isBlocks, textOfBlocks } from './blocks.js';

type Shape = (value: unknown) => unknown;

const listOf = (value: unknown): unknown[] => (isList(value) ? value : [value]);

/** A text, also one that is in blocks. */
const text: Shape = (value) => textOf(value) || (isBlocks(value) ? textOfBlocks(value) || undefined : undefined);

/** A title is short and no address, and what many things are called is none. */
const title: Shape = (value) => {
  const found = text(value) as string | undefined;
  return found && found.length < 500 && typeof firstOf(value) !== 'number' ? found : undefined;
};

/** Whether a value is a date, whoever reads it tells. Many an address has one in it. */
const date: Shape = (value) => (/[/:]\/|^\/\w/.test(textOf(value) || '') ? undefined : value);

const NAMES = ['name', 'title', 'displayName', 'display_name', 'fullName', 'full_name', 'label'];

/** People and subjects: their names, or objects that have them. Numbers and keys of other records are none. */
const named: Shape = (value) => {
  const found: unknown[] = [];
  for (const one of listOf(value)) {
    if (!isObject(one)) {
      if (typeof one === 'string' && !/^[\da-f]{8}-[\da-f-]{27}$/i.test(one)) found.push(one);
      continue;
    }
    // A record that ties two others together has the other one inside: `{ tags_id: { name } }`.
    let its: unknown;
    for (const member of [one, ...keysOf(one).map((key) => one[key])]) {
      its = NAMES.map((key) => textOf(own(member, key))).filter((name) => name)[0];
      const first = textOf(own(member, 'first_name') || own(member, 'firstname') || own(member, 'firstName'));
      const last = textOf(own(member, 'last_name') || own(member, 'lastname') || own(member, 'lastName'));
      its = its || [first, last].filter((name) => name).join(' ');
      if (its) break;
    }
    if (its) found.push({ name: its, url: textOf(own(one, 'url') || own(one, 'website')) });
  }
  // One text may hold several, with commas between.
  return found.length > 1 ? found : found[0];
};

const addressOf = (value: unknown): unknown => {
  if (!isObject(value))
    return typeof value === 'string' && value.length < 3000 && /^\S*[/.]\S*$/.test(value) ? value : undefined;
  for (const key of ['url', 'src', 'href', 'download', 'contentUrl', 'publicUrl']) {
    const found = own(value, key);
    if (typeof found === 'string' && found) return found;
  }
  return undefined;
};

/** A file of one kind, or of any. */
const file =
  (kind?: RegExp): Shape =>
  (value) => {
    const files = listOf(value).filter((one) => {
      const type = textOf(own(one, 'mime') || own(one, 'mime_type') || own(one, 'contentType') || own(one, 'type'));
      return addressOf(one) && (!kind || !type || !/\//.test(type) || kind.test(type));
    });
    return kind ? files[0] : files.length ? files : undefined;
  };

const picture = file(/^image/);
/** An address of a page. What is relative to nothing that is known is none. */
const link: Shape = (value) => {
  const found = textOf(addressOf(firstOf(value)));
  return found && /^(?:https?:)?\//.test(found) ? found : undefined;
};
const language: Shape = (value) => (/^[a-z]{2,3}([-_]\w+)*$/i.test(textOf(value) || '') ? value : undefined);

/**
 * What the fields of articles are called. Rules of a member are asked in their order; of several names that fit one, the
 * shortest is first. Dates that systems keep for themselves come after those that editors set.
 */
const RULES: [member: string, names: RegExp, shape: Shape][] = [
  ['title', /^(?!sub|meta|seo|og|nav|menu|page|link|list|short|alt)(.*[_a-z])?(title|headline|heading)$/i, title],
  ['title', /^(name|subject|label|short_?title)$|\u6807\u9898/i, title],
  ['title', /^(?!.*(file|user|author|first|last)).*_?name$/i, title],
  ['title', /title|headline/i, title],
  ['subtitle', /^(sub_?(title|head(line|ing)?)|alternative_?headline|kicker|strap_?line|tagline)$/i, text],
  ['url', /^(canonical_?|public_?|web_?|absolute_?|full_?|page_?)?(url|link|href)$|^permalink$/i, link],
  [
    'published',
    /^(?!un|.*(end|until|off|down|by$|er$|at$|status|state)).*(publi[sc]|issued|issue_?date|releas)/i,
    date,
  ],
  ['published', /^(news|notice|article|post|entry|blog|display|event)?_?date(_?time)?$/i, date],
  ['published', /^(first_?)?publi\w*?_?at$|^posted/i, date],
  ['published', /^_?(date_?)?creat\w*?(_?(at|on|date|time))?$/i, date],
  ['updated', /^(?!.*by$).*(updat|modif|changed)/i, date],
  ['summary', /^(summary|abstract|excerpt|teaser|intro(duction)?|lead|standfirst|description|dek|blurb)$/i, text],
  ['summary', /^(?!meta|seo|og|image|alt).*(summary|excerpt|abstract|intro|teaser|desc|description)(_?text)?$/i, text],
  ['summary', /^(meta|seo)_?desc(ription)?$/i, text],
  [
    'image',
    /^(?!.*(alt|caption|credit|copyright|width|height|position|text|link|icon|logo)$).*(im(age|g)|cover|hero|thumb|pic(ture)?|photo|banner|visual)/i,
    picture,
  ],
  ['image', /^(media|teaser_?media|header_?media|main_?media)$/i, picture],
  ['source', /^(source(_?name)?|publisher|agency|newspaper)$/i, named],
  ['authors', /^(author|byline|writer|written_?by|editor|creator)s?(_?name)?$/i, named],
  ['categories', /^(news_?)?(categor(y|ies)|sections?|topics?|channels?|rubrics?)(_?name)?$/i, named],
  ['tags', /^((news_?)?tags?|keywords?)$/i, named],
  ['attachments', /^(attachments?|files?|documents?|downloads?|pdfs?)$/i, file()],
  ['lang', /^(lang|language|locale|lang_?code)$/i, language],
  ['docNumber', /^(doc(ument)?|reference)_?(no|number)$/i, text],
  ['pinned', /^(is_?)?(pinned|sticky|top)$/i, (value) => value === true || undefined],
];

const BODY = [
  /^(body|content|text|article_?body|html|markdown|full_?text|rich_?text|copy)$/i,
  /^(?!sub|meta|seo|summary|alt|short|intro|teaser).*(body|content|text|html|markdown)$/i,
  /^(?!meta|seo|short|image).*(description|biography|bio|story|details?)$/i,
];

/** A text that editors wrote: HTML where it looks so, else Markdown, of which plain text is a part. */
const body: Reader<ArticleBody> = (value, reading) => {
  if (isList(value) && !isBlocks(value)) {
    // A page put together of components: their texts, one after the other.
    const parts = value.map((part) => textOf(own(part, 'body') || own(part, 'content') || own(part, 'text')));
    const whole = parts.filter((part) => part).join('\n\n');
    return whole ? body(whole, reading) : undefined;
  }
  if (isBlocks(value)) return textOfBlocks(value) ? { format: 'blocks', value } : undefined;
  if (isObject(value)) return body(own(value, 'html') || own(value, 'markdown') || own(value, 'value'), reading);
  const found = READERS.body!(value, reading) as ArticleBody | undefined;
  return found?.format === 'text' ? { ...found, format: 'markdown' } : found;
};

/** Where the members of articles are among fields that editors have named. */
export function freeFields(rows: unknown[], free: (item: unknown, base: string) => unknown, base: string): Field[] {
  const views = new Map<unknown, unknown>();
  const viewOf = (item: unknown): unknown => {
    if (!views.has(item)) views.set(item, free(item, base));
    return views.get(item);
  };
  const names = new Set<string>();
  // Of more items the names are known, and views of all of them at once would take their time.
  for (const row of rows.slice(0, 1000)) for (const key of keysOf(viewOf(row))) names.add(key);
  const all = [...names].sort((a, b) => a.length - b.length);
  const keysFor = (...rules: RegExp[]): string[] =>
    ([] as string[]).concat(...rules.map((rule) => all.filter((key) => rule.test(key))));

  const fields: Field[] = [];
  const add = (member: string, keys: [key: string, shape: Shape][], read = READERS[member]!): void => {
    if (!keys.length) return;
    const [whole, part] = member.split('.') as [string, string?];
    fields.push({
      whole,
      part,
      read,
      spec: (item, convert, context) => {
        for (const [key, shape] of keys) {
          const value = shape(own(viewOf(item), key));
          const found = value === undefined ? undefined : convert(value, context);
          if (found !== undefined) return found;
        }
        return undefined;
      },
    });
  };
  const members = new Map<string, [string, Shape][]>();
  for (const [member, rule, shape] of RULES) {
    const keys = keysFor(rule).map((key): [string, Shape] => [key, shape]);
    members.set(member, (members.get(member) || []).concat(keys));
  }
  members.forEach((keys, member) => add(member, keys));

  const any: Shape = (value) => value ?? undefined;
  // A field that is called text may be one in which there is little; one with structure is what is meant.
  add(
    'body',
    keysFor(...BODY).map((key) => [key, any]),
    body,
  );
  const pictures = (members.get('image') || []).map(([key]) => key);
  const of =
    (...parts: string[]): Shape =>
    (value) => {
      const image = picture(value);
      return parts.map((part) => text(own(image, part))).filter((found) => found)[0];
    };
  const beside = (suffix: RegExp): [string, Shape][] =>
    all
      .filter((key) => pictures.some((name) => key.indexOf(name) === 0 && suffix.test(key.slice(name.length))))
      .map((key) => [key, text]);
  add(
    'image.alt',
    pictures
      .map((key): [string, Shape] => [key, of('alt', 'alternativeText', 'alternative')])
      .concat(beside(/^_?alt/i)),
  );
  add('image.caption', pictures.map((key): [string, Shape] => [key, of('caption')]).concat(beside(/^_?caption$/i)));
  return fields;
}
