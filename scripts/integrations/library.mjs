// What custom-elements.json and the types in dist/ tell of the elements.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const at = (/** @type {string} */ file) => path.join(root, file);

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
 *
 * @typedef {object} Library
 * @property {Tag[]} tags
 * @property {string[]} imports names of types that are used in those of attributes, properties and events
 */

/** The strings that a type consists of; none where anything else is in it. @param {ts.Type} type */
function stringsOf(type) {
  const types = (type.isUnion() ? type.types : [type]).filter((one) => !(one.flags & ts.TypeFlags.Undefined));
  const values = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return values.length === types.length ? values : [];
}

/** Reads the manifest, and from the types what it does not tell. @returns {Library} */
export function readLibrary() {
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
