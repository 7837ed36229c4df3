// Makes custom-elements.json from the doc comments of src/elements.

/** Removes what page authors cannot use: private and protected members, and the internals of Lit's properties. */
function publicOnly() {
  const hidden = (member) =>
    member.privacy === 'private' ||
    member.privacy === 'protected' ||
    member.name.startsWith('_') ||
    member.name.startsWith('#');
  return {
    name: 'civic-public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? [])
          if (declaration.members) declaration.members = declaration.members.filter((member) => !hidden(member));
    },
  };
}

/**
 * `@property(checked('page-size', 20)) pageSize`: the analyzer looks for attributes in object literals only. A third
 * argument, `'more|pages|none'`, lists the words that the attribute may have.
 */
function attributesOfHelpers() {
  const attributes = new Map();
  const words = new Map();
  return {
    name: 'civic-attributes-of-helpers',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      for (const member of node.members)
        for (const modifier of member.modifiers ?? []) {
          if (!ts.isDecorator(modifier) || !ts.isCallExpression(modifier.expression)) continue;
          const [options] = modifier.expression.arguments;
          if (modifier.expression.expression.getText() !== 'property' || !options || !ts.isCallExpression(options))
            continue;
          const [attribute, , allowed] = options.arguments;
          const field = `${node.name?.getText()}.${member.name?.getText()}`;
          if (attribute && ts.isStringLiteral(attribute)) attributes.set(field, attribute.text);
          if (allowed && ts.isStringLiteral(allowed))
            words.set(field, allowed.text.replace(/\w+/g, "'$&'").replace(/\|/g, ' | '));
        }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? []) {
          const fieldOf = (item, field) => `${item.inheritedFrom?.name ?? declaration.name}.${field}`;
          const typed = (item, field) => {
            if (words.has(field)) item.type = { text: words.get(field) };
          };
          for (const attribute of declaration.attributes ?? []) {
            const field = fieldOf(attribute, attribute.fieldName);
            attribute.name = attributes.get(field) ?? attribute.name;
            typed(attribute, field);
          }
          for (const member of declaration.members ?? []) {
            if (!member.attribute) continue;
            const field = fieldOf(member, member.name);
            member.attribute = attributes.get(field) ?? member.attribute;
            typed(member, field);
          }
          // What a helper dispatches has the name of its parameter; real events are documented by @fires.
          if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name.includes('-'));
        }
    },
  };
}

/** `register('news-list', NewsList)` in a define.ts gives the class its tag, as `customElements.define` would. */
function registered() {
  const tags = new Map();
  return {
    name: 'civic-registered',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'register') return;
      const [tag, element] = node.arguments;
      if (!tag || !element || !ts.isStringLiteral(tag)) return;
      tags.set(element.getText(), tag.text);
      (moduleDoc.exports ??= []).push({
        kind: 'custom-element-definition',
        name: tag.text,
        declaration: { name: element.getText(), module: moduleDoc.path.replace(/define\.ts$/, `${tag.text}.ts`) },
      });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? [])
          if (tags.has(declaration.name))
            Object.assign(declaration, { tagName: tags.get(declaration.name), customElement: true });
    },
  };
}

/** `@cssprop {<color>} [--civic-accent=…]`: the schema calls syntax what the analyzer takes for a type. */
function syntaxOfTokens() {
  return {
    name: 'civic-syntax-of-tokens',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? [])
          for (const token of declaration.cssProperties ?? []) {
            if (token.type) token.syntax = token.type.text;
            delete token.type;
          }
    },
  };
}

/** Paths as the package has them: dist/elements/news-list/news-list.js. */
function publishedPaths() {
  const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const walk = (value) => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (value && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof item === 'string') value[key] = published(item);
        else walk(item);
      }
  };
  return {
    name: 'civic-published-paths',
    packageLinkPhase: ({ customElementsManifest }) => walk(customElementsManifest),
  };
}

/** Only elements are published: base classes and controllers have given them what they have. */
function elementsOnly() {
  return {
    name: 'civic-elements-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
        module.path.startsWith('src/elements/'),
      );
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/internal/**/*.ts', 'src/controllers/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [registered(), attributesOfHelpers(), publicOnly(), syntaxOfTokens(), elementsOnly(), publishedPaths()],
};
