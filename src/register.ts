/**
 * Registration that never throws and never takes a tag from anybody. A page may load the library
 * twice, in two versions, beside another vendor's elements of the same name.
 */
import { reportToAuthor } from './internal/report.js';
import { version } from './version.js';

const classes = new Map<string, CustomElementConstructor>();

/** What was said last: what holds for all tags is said once. */
let told: string;

function define(tag: string, element: CustomElementConstructor): void {
  let message = 'not all elements could be defined.';
  let cause: unknown;
  try {
    const taken = customElements.get(tag) as { civicVersion?: string } | undefined;
    if (!taken) return customElements.define(tag, element);
    // The same version again is what a header include and a footer include do: nothing to say.
    if (taken.civicVersion === version) return;
    message = taken.civicVersion
      ? `version ${taken.civicVersion} stays in use, not ${version}.`
      : `<${tag}> is defined by another script and stays. CivicElements.define('my-') gives ours other names.`;
  } catch (error) {
    // The browser has no custom elements, or the class has another name already.
    cause = error;
  }
  if (told !== message) reportToAuthor('warn', (told = message), cause);
}

/** Registers one element under its own tag, unless the tag is taken or the browser has no custom elements. */
export function register(tag: string, element: CustomElementConstructor): void {
  // An element that renders others registers them, too.
  if (classes.has(tag)) return;
  classes.set(tag, element);
  define(tag, element);
}

/** Registers every element once more, with a prefix before its tag: `cz-` gives `<cz-news-list>`. */
export function registerWithPrefix(prefix: string): void {
  if (!/^[a-z][a-z\d._-]*-$/.test(prefix))
    return reportToAuthor('error', `"${prefix}" is no prefix: expected lower-case letters and "-", such as "cz-".`);
  // A class can be registered once only, so that each name gets a class of its own.
  classes.forEach((element, tag) => define(prefix + tag, class extends element {}));
}
