/**
 * A member of the document as the browser has it: `<form name="title">` of the page takes the place of `document.title`.
 */
export const documentMember = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Object.getPrototypeOf(document) as Document, name, document);
