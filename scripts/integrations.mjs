// Makes what frameworks and editors want to know of the elements, from custom-elements.json and the types in dist/:
//   react, preact, vue (.d.ts, .js)     types of the tags in JSX and in templates
//   elements/<tag>/define.d.ts          gets the types of the element's events, for addEventListener
//   vscode.html-custom-data.json        tags and attributes for VS Code; vscode.css-custom-data.json: parts, tokens
//   web-types.json                      the same for the IDEs of JetBrains
// The generators of the field take an attribute for a property of the same name. Ours differ on purpose: `source` of an
// article card is its publisher as an attribute, and the object that loads as a property; and most attributes about
// loading have no property. Frameworks set the property where there is one, so properties go before attributes here.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/**
 * @typedef {object} Entry a thing with a name: slot, part, token
 * @property {string} name
 * @property {string} [description]
 * @property {string} [default]
 *
 * @typedef {Entry & { type: string, values: string[] }} Attribute type: as TypeScript has it
 * @typedef {Entry & { type: string }} Typed
 *
 * @typedef {object} Tag
 * @property {string} tag
 * @property {string} className
 * @property {string} module path of its types, relative to dist/
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {Typed[]} properties what may be written
 * @property {Typed[]} events
 * @property {Entry[]} slots
 * @property {Entry[]} parts
 * @property {Entry[]} tokens
 */

const camel = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = (/** @type {string} */ name) => camel(`-${name}`);

/** The strings that a type consists of; none where anything else is in it. @param {ts.Type} type */
function stringsOf(type) {
  const types = (type.isUnion() ? type.types : [type]).filter((one) => !(one.flags & ts.TypeFlags.Undefined));
  const values = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return values.length === types.length ? values : [];
}

/** Reads the manifest, and from the types what it does not tell. */
function read() {
  const { modules } = JSON.parse(fs.readFileSync(at('custom-elements.json'), 'utf8'));
  const declared = modules.flatMap((/** @type {any} */ { path: file, declarations = [] }) =>
    declarations.flatMap((/** @type {any} */ one) => (one.tagName ? [{ file, one }] : [])),
  );
  const typesOf = (/** @type {string} */ file) => at(file.replace(/\.js$/, '.d.ts'));
  const index = at('dist/index.d.ts');
  const program = ts.createProgram([index, ...declared.map(({ file }) => typesOf(file))], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2021,
    types: [],
    skipLibCheck: true,
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const exportsOf = (/** @type {string} */ file) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    if (!source || !symbol) throw new Error(`${path.relative(root, file)} is missing: run \`npm run build\`.`);
    return checker.getExportsOfModule(symbol);
  };
  const exported = new Set(exportsOf(index).map(({ name }) => name));
  const known = new Set(
    checker
      .getSymbolsInScope(/** @type {ts.SourceFile} */ (program.getSourceFile(index)), ts.SymbolFlags.Type)
      .map(({ name }) => name),
  );
  /** @type {Set<string>} */
  const imports = new Set();
  /** A type as it is written, whose names are noted. @param {string} text @param {string} where */
  const noted = (text, where) => {
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
        const name = node.typeName.text;
        if (exported.has(name)) imports.add(name);
        else if (!known.has(name)) throw new Error(`${where}: the type ${name} has to be exported by src/index.ts.`);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('type.ts', `type T = ${text}`, ts.ScriptTarget.Latest, true));
    return text;
  };

  /** @returns {Tag} */
  const tagOf = (/** @type {{ file: string, one: any }} */ { file, one }) => {
    const symbol = exportsOf(typesOf(file)).find(({ name }) => name === one.name);
    if (!symbol) throw new Error(`${file} does not export ${one.name}`);
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const typeOf = (/** @type {string} */ name) => {
      const property = type.getProperty(name);
      return property && checker.getTypeOfSymbol(property);
    };
    const fields = (one.members ?? []).filter(
      (/** @type {any} */ member) => member.kind === 'field' && !member.static && !member.readonly,
    );
    const properties = fields.map((/** @type {any} */ { name, description }) => {
      // What may be written can be wider than what is read.
      const setter = type.getProperty(name)?.declarations?.find(ts.isSetAccessorDeclaration);
      const written = setter?.parameters[0]?.type?.getText();
      return { name, description, type: written ? noted(written, `<${one.tagName}>`) : `${one.name}['${name}']` };
    });
    const attributes = (one.attributes ?? []).map((/** @type {any} */ { name, description, type: written }) => {
      const field = fields.find((/** @type {any} */ { attribute }) => attribute === name);
      const found = field && typeOf(field.name);
      const text = written?.text ?? 'string';
      const values = found ? stringsOf(found) : [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);
      const isNumber = text === 'number';
      return {
        name,
        description,
        default: field?.default?.replace(/^'(.*)'$/, '$1'),
        values,
        type: values.length
          ? values.map((/** @type {string} */ value) => `'${value}'`).join(' | ')
          : isNumber
            ? 'number | string'
            : text === 'boolean'
              ? 'boolean'
              : 'string',
      };
    });
    return {
      tag: one.tagName,
      className: one.name,
      module: file.replace(/^dist\//, './'),
      description: one.description ?? '',
      attributes,
      properties,
      events: (one.events ?? []).map((/** @type {any} */ { name, description, type: { text } }) => ({
        name,
        description,
        type: noted(text, `<${one.tagName}> ${name}`),
      })),
      slots: one.slots ?? [],
      parts: one.cssParts ?? [],
      tokens: one.cssProperties ?? [],
    };
  };
  const tags = declared.map(tagOf).sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return { tags, imports: [...imports].sort() };
}

// --- types for frameworks -------------------------------------------------------------------------------------------

/** @param {{ description?: string }} entry */
const comment = ({ description }) =>
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

/** @param {{ tags: Tag[], imports: string[] }} library @param {(tag: Tag) => string} members */
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

/** @param {{ tags: Tag[], imports: string[] }} library @param {'react' | 'preact'} framework */
function jsxTypes(library, framework) {
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

/** @param {{ tags: Tag[], imports: string[] }} library */
function vueTypes(library) {
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

const EVENTS_BEGIN = '// The events, from custom-elements.json.\n';

/**
 * Tells `addEventListener` what an element's events carry. @param {{ tags: Tag[], imports: string[] }} library
 */
function addEventTypes({ tags, imports }) {
  for (const { module, events } of tags) {
    const file = at(path.posix.join('dist', path.posix.dirname(module), 'define.d.ts'));
    const used = imports.filter((name) => events.some(({ type }) => new RegExp(`\\b${name}\\b`).test(type)));
    const [own, map] = fs.readFileSync(file, 'utf8').split(/^(?=\/\/# sourceMappingURL=)/m);
    const block = events.length
      ? EVENTS_BEGIN +
        (used.length ? `import type { ${used.join(', ')} } from '../../index.js';\n` : '') +
        `declare global {\n  interface HTMLElementEventMap {\n` +
        events.map((event) => `  ${comment(event)}    '${event.name}': ${event.type};\n`).join('') +
        `  }\n}\n`
      : '';
    fs.writeFileSync(file, `${own.split(EVENTS_BEGIN)[0].trimEnd()}\n${block}${map ?? ''}`);
  }
}

// --- editors --------------------------------------------------------------------------------------------------------

/** The first entry of each name: elements share most of theirs. @param {Entry[]} entries */
const unique = (entries) => entries.filter((entry, i) => entries.findIndex(({ name }) => name === entry.name) === i);

/** @param {Tag} tag */
function markdownOf({ description, events, slots }) {
  const list = (/** @type {string} */ title, /** @type {Entry[]} */ entries) =>
    entries.length
      ? `\n\n**${title}:**\n${entries.map((one) => `- \`${one.name || '(default)'}\`: ${one.description}`).join('\n')}`
      : '';
  return description + list('Events', events) + list('Slots', slots);
}

const markdown = (/** @type {string} */ value) => ({ kind: 'markdown', value });

/** @param {Tag[]} tags */
const vscodeHtml = (tags) => ({
  version: 1.1,
  tags: tags.map((tag) => ({
    name: tag.tag,
    description: markdown(markdownOf(tag)),
    attributes: tag.attributes.map(({ name, description = '', type, values }) => ({
      name,
      description: markdown(description),
      ...(values.length ? { values: values.map((value) => ({ name: value })) } : {}),
      // VS Code's word for an attribute that takes no value.
      ...(type === 'boolean' ? { valueSet: 'v' } : {}),
    })),
  })),
});

/** @param {Tag[]} tags */
const vscodeCss = (tags) => ({
  version: 1.1,
  properties: unique(tags.flatMap(({ tokens }) => tokens)).map(({ name, description = '' }) => ({
    name,
    description: markdown(description),
  })),
  pseudoElements: unique(tags.flatMap(({ parts }) => parts)).map(({ name }) => ({
    name: `::part(${name})`,
    description: markdown(
      tags
        .flatMap(({ tag, parts }) =>
          parts.filter((part) => part.name === name).map((part) => `\`<${tag}>\`: ${part.description}`),
        )
        .join('  \n'),
    ),
  })),
});

/** @param {Tag[]} tags @param {string} version */
const webTypes = (tags, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'civic-elements',
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: tags.map((tag) => ({
        name: tag.tag,
        description: tag.description,
        attributes: tag.attributes.map(({ name, description, default: initial, type }) => ({
          name,
          description,
          ...(initial && initial !== 'undefined' ? { default: initial } : {}),
          value: { type },
        })),
        slots: tag.slots.map(({ name, description }) => ({ name, description })),
        js: {
          properties: tag.properties.map(({ name, description, type }) => ({ name, description, type })),
          events: tag.events.map(({ name, description, type }) => ({ name, description, type })),
        },
        css: { properties: tag.tokens.map(({ name, description }) => ({ name, description })) },
      })),
    },
    css: {
      'pseudo-elements': unique(tags.flatMap(({ parts }) => parts)).map(({ name, description }) => ({
        name: `part(${name})`,
        description,
      })),
    },
  },
});

/** Writes all of it to dist/. */
export function buildIntegrations() {
  const library = read();
  const { version } = JSON.parse(fs.readFileSync(at('package.json'), 'utf8'));
  const write = (/** @type {string} */ file, /** @type {string | object} */ content) =>
    fs.writeFileSync(
      at(`dist/${file}`),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  const types = {
    react: jsxTypes(library, 'react'),
    preact: jsxTypes(library, 'preact'),
    vue: vueTypes(library),
  };
  for (const [framework, text] of Object.entries(types)) {
    write(`${framework}.d.ts`, text);
    // For those who import it as a module: it holds types and no more.
    write(`${framework}.js`, 'export {};\n');
  }
  addEventTypes(library);
  write('vscode.html-custom-data.json', vscodeHtml(library.tags));
  write('vscode.css-custom-data.json', vscodeCss(library.tags));
  write('web-types.json', webTypes(library.tags, version));
}
