// Tags, attributes, parts and tokens for editors.
/** @typedef {import('./library.mjs').Entry} Entry */
/** @typedef {import('./library.mjs').Tag} Tag */

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
export const vscodeHtml = (tags) => ({
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
export const vscodeCss = (tags) => ({
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
export const webTypes = (tags, version) => ({
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
