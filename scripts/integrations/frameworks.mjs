// Types of the tags in JSX and in templates, and of the events of elements.
/** @typedef {import('./library.mjs').Entry} Entry */
/** @typedef {import('./library.mjs').Attribute} Attribute */
/** @typedef {import('./library.mjs').Tag} Tag */
/** @typedef {import('./library.mjs').Library} Library */

const camel = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = (/** @type {string} */ name) => camel(`-${name}`);

/** @param {{ description?: string }} entry */
export const comment = ({ description }) =>
  description ? `  /** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';

/** A property of an interface. @param {Entry} entry @param {string} name @param {string} type */
const member = (entry, name, type) => `${comment(entry)}  ${/^[\w$]+$/.test(name) ? name : `'${name}'`}?: ${type};\n`;

const handler = (/** @type {string} */ type) => `(event: ${type}) => void`;

/** As JSX passes them: a property where the element has one of that name, else an attribute. @param {Tag} tag */
function jsxMembers({ properties, attributes, events }) {
  const isProperty = (/** @type {Attribute} */ { name }) => properties.some((property) => property.name === name);
  return [
    ...properties.map((property) => member(property, property.name, property.type)),
    ...attributes.filter((one) => !isProperty(one)).map((one) => member(one, one.name, one.type)),
    ...events.map((event) => member(event, `on${event.name}`, handler(event.type))),
  ].join('');
}

/** As templates are checked: `page-size` counts as `pageSize`, whichever of the two is set. @param {Tag} tag */
function vueMembers({ properties, attributes, events }) {
  /** @type {Map<string, { entry: Entry, types: string[] }>} */
  const found = new Map();
  for (const property of properties) found.set(property.name, { entry: property, types: [property.type] });
  for (const attribute of attributes) {
    const name = camel(attribute.name);
    const before = found.get(name);
    if (!before) found.set(name, { entry: attribute, types: [attribute.type] });
    // One word is set as the property.
    else if (name !== attribute.name && !attribute.values.length) before.types.push(attribute.type);
  }
  return [
    ...[...found].map(([name, { entry, types }]) => member(entry, name, types.join(' | '))),
    ...events.map((event) => member(event, `on${pascal(event.name)}`, handler(event.type))),
  ].join('');
}

const made = (/** @type {string} */ what) => `/** ${what} Made from custom-elements.json. */\n`;

/** @param {Library} library @param {(tag: Tag) => string} members */
const propsOf = ({ tags, imports }, members) =>
  [
    imports.length ? `import type { ${imports.join(', ')} } from './index.js';\n` : '',
    ...tags.map(({ className, module }) => `import type { ${className} } from '${module}';\n`),
    ...tags.map((tag) => `\n${comment(tag).trim()}\nexport interface ${tag.className}Props {\n${members(tag)}}\n`),
  ].join('');

/** The tags of a framework. @param {Tag[]} tags @param {(tag: Tag) => string} type */
const tagMap = (tags, type) =>
  `\n/** The elements by their tags. A tag of your own: \`'cz-news-list': CivicElements['news-list']\`. */\n` +
  `export interface CivicElements {\n` +
  tags.map((tag) => `${comment(tag)}  '${tag.tag}': ${type(tag)};\n`).join('') +
  `}\n`;

/** @param {Library} library @param {'react' | 'preact'} framework */
export function jsxTypes(library, framework) {
  const isReact = framework === 'react';
  return (
    made(`The elements in JSX of ${isReact ? 'React 19' : 'Preact'}.`) +
    (isReact
      ? `import type { HTMLAttributes, RefAttributes } from 'react';\n`
      : `import type { ClassAttributes, HTMLAttributes } from 'preact';\n`) +
    propsOf(library, jsxMembers) +
    `\n/** What an element takes, and what every HTML element takes. */\n` +
    (isReact
      ? `type With<E, Props> = Props & Omit<HTMLAttributes<E>, keyof Props> & RefAttributes<E> & { class?: string };\n`
      : `type With<E extends EventTarget, Props> = Props & Omit<HTMLAttributes<E>, keyof Props> & ClassAttributes<E>;\n`) +
    tagMap(library.tags, ({ className }) => `With<${className}, ${className}Props>`) +
    `\ndeclare module '${framework}' {\n  namespace JSX {\n    interface IntrinsicElements extends CivicElements {}\n  }\n}\n`
  );
}

/** @param {Library} library */
export function vueTypes(library) {
  const events = (/** @type {Tag} */ tag) =>
    tag.events.length ? `{ ${tag.events.map(({ name, type }) => `'${name}': ${handler(type)}`).join('; ')} }` : '{}';
  return (
    made('The elements in templates of Vue 3.') +
    `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';\n` +
    propsOf(library, vueMembers) +
    `\n/** An element as templates are checked: a class whose instances tell their props and events. */\n` +
    `type Defined<E, Props, Events> = new () => E & {\n` +
    `  /** @deprecated Only for the check of templates. */\n` +
    `  $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps;\n` +
    `  /** @deprecated Only for the check of templates. */\n` +
    `  $emit: EmitFn<Events>;\n};\n` +
    tagMap(library.tags, (tag) => `Defined<${tag.className}, ${tag.className}Props, ${events(tag)}>`) +
    `\ndeclare module 'vue' {\n  interface GlobalComponents extends CivicElements {}\n}\n`
  );
}
