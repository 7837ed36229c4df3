/** Classes under the tags that an element of ours had to give them. */
const privately = new Map<CustomElementConstructor, CustomElementConstructor>();

/**
 * An element of a class of ours, within another element. Which tag it has does not matter there: that under which the
 * class is registered. Where it is not (an application uses the classes alone, or its tag was taken before), it gets a
 * tag that nobody has.
 */
export function ownElement<T extends HTMLElement>(Class: new () => T): T {
  try {
    return new (privately.get(Class) ?? Class)() as T;
  } catch {
    // One class can be registered once only: the application may still want to.
    const own = class extends (Class as CustomElementConstructor) {};
    let tag = 'civic-tool';
    while (customElements.get(tag)) tag += '-';
    customElements.define(tag, own);
    privately.set(Class, own);
    return new own() as T;
  }
}
