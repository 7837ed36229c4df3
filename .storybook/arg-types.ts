/** The table of an element in the docs and in the controls: everything that its manifest says. */
import type { ArgTypes } from '@storybook/web-components-vite';
import { argOf, dataOf, elementOf } from './manifest.js';

/** Words that an attribute may have: `'more' | 'none'`. */
function wordsOf(type: string): string[] | undefined {
  const words = type
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== 'undefined');
  return words.length > 1 && words.every((word) => /^'.*'$/.test(word))
    ? words.map((word) => word.slice(1, -1))
    : undefined;
}

function controlOf(type: string) {
  const options = wordsOf(type);
  if (options) return { control: { type: 'inline-radio' as const }, options };
  if (/^boolean\b/.test(type)) return { control: { type: 'boolean' as const } };
  if (/^number\b/.test(type)) return { control: { type: 'number' as const } };
  return { control: { type: 'text' as const } };
}

const row = (name: string, category: string, description = '', type = '', value?: string) => ({
  name,
  description,
  table: {
    category,
    type: type ? { summary: type } : undefined,
    defaultValue: value === undefined ? undefined : { summary: value },
  },
});

export function extractArgTypes(tag: string): ArgTypes | null {
  const element = elementOf(tag);
  if (!element) return null;
  const types: ArgTypes = {};
  for (const attribute of element.attributes) {
    const type = (attribute.type?.text ?? 'string').replace(/ \| undefined$/, '');
    // What has no property is about loading: stories bring their own data.
    types[argOf(element, attribute)] = attribute.fieldName
      ? { ...row(attribute.name, 'attributes', attribute.description, type, attribute.default), ...controlOf(type) }
      : {
          ...row(attribute.name, 'attributes: data', attribute.description, type, attribute.default),
          control: false,
        };
  }
  for (const { name, description, type } of dataOf(element))
    types[name] = { ...row(name, 'properties', description, type?.text.replace(' | undefined', '')), control: false };
  for (const { kind, name, description } of element.members)
    if (kind === 'method') types[`${name}()`] = { ...row(`${name}()`, 'methods', description), control: false };
  const lists = [
    ['events', element.events, (name: string) => name],
    ['slots', element.slots, (name: string) => name || '(what stands between the tags)'],
    ['parts', element.cssParts, (name: string) => `::part(${name})`],
    ['tokens', element.cssProperties, (name: string) => name],
  ] as const;
  for (const [category, items, label] of lists)
    for (const item of items) {
      const type = 'syntax' in item ? String(item.syntax) : item.type?.text;
      types[`${category} ${item.name}`] = {
        ...row(label(item.name), category, item.description, type, item.default),
        control: false,
      };
    }
  return types;
}

/** What every element takes, and what stories add. */
export const commonArgTypes: ArgTypes = {
  lang: { ...row('lang', 'attributes', 'Language of the element. Without it, that of the page.'), control: 'text' },
  dir: {
    ...row('dir', 'attributes', 'Direction of the element as a whole. Its text follows the language.'),
    control: { type: 'inline-radio' },
    options: ['ltr', 'rtl'],
  },
  fallback: {
    ...row('(between the tags)', 'slots', 'What the page itself has between the tags, in this story.'),
    control: false,
    table: { disable: true },
  },
};
