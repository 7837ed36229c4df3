/** What custom-elements.json says of each element. Made from the comments of the classes. */
import manifest from '../custom-elements.json';

interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
export interface Attribute extends Described {
  fieldName?: string;
}
export interface Member extends Described {
  kind: string;
  attribute?: string;
  static?: boolean;
}
export interface Token extends Described {
  syntax?: string;
}
export interface ElementDescription {
  tagName: string;
  description: string;
  attributes: Attribute[];
  members: Member[];
  events: Described[];
  slots: Described[];
  cssParts: Described[];
  cssProperties: Token[];
}

const none = { description: '', attributes: [], members: [], events: [], slots: [], cssParts: [], cssProperties: [] };

/** All elements, by their tags. */
export const elements: ElementDescription[] = (
  manifest as unknown as { modules: { declarations?: Partial<ElementDescription>[] }[] }
).modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName)
  .map((declaration) => ({ ...none, ...declaration }) as ElementDescription)
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

export const elementOf = (tag: unknown): ElementDescription | undefined =>
  elements.find(({ tagName }) => tagName === tag);

const camelCase = (name: string) => name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** What has no attribute: data, sources. */
export const dataOf = (element: ElementDescription): Member[] =>
  element.members.filter((member) => member.kind === 'field' && !member.attribute && !member.static);

/** Name that an attribute has among the arguments of a story: `page-size` is pageSize. */
export function argOf(element: ElementDescription, attribute: Attribute): string {
  const name = camelCase(attribute.name);
  return dataOf(element).some((member) => member.name === name) ? (attribute.fieldName ?? name) : name;
}
