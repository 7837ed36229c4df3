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

/** `@property(checked('page-size', 20)) pageSize`: the analyzer looks for attributes in object literals only. */
function attributesOfHelpers() {
  const attributes = new Map();
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
          const [attribute] = options.arguments;
          if (attribute && ts.isStringLiteral(attribute))
            attributes.set(`${node.name?.getText()}.${member.name?.getText()}`, attribute.text);
        }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? []) {
          const named = (item, field) => attributes.get(`${item.inheritedFrom?.name ?? declaration.name}.${field}`);
          for (const attribute of declaration.attributes ?? [])
            attribute.name = named(attribute, attribute.fieldName) ?? attribute.name;
          for (const member of declaration.members ?? [])
            if (member.attribute) member.attribute = named(member, member.name) ?? member.attribute;
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
  plugins: [registered(), attributesOfHelpers(), publicOnly(), elementsOnly(), publishedPaths()],
};
