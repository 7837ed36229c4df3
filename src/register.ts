/**
 * Registration that never throws and never takes a tag from anybody. A page may load the library
 * twice, in two versions, beside another vendor's elements of the same name.
 */
import { reportToAuthor } from './internal/report.js';
import { version } from './version.js';

const classes: [tag: string, element: CustomElementConstructor][] = [];

function define(tag: string, element: CustomElementConstructor): void {
  try {
    const taken = customElements.get(tag) as { civicVersion?: string } | undefined;
    if (!taken) customElements.define(tag, element);
    // The same version again is what a header include and a footer include do: nothing to say.
    else if (taken.civicVersion !== version)
      reportToAuthor(
        'warn',
        `<${tag}> is already defined by ${taken.civicVersion ? `civic-elements ${taken.civicVersion}` : 'another script'} and stays. CivicElements.define('my-') adds <my-${tag}>.`,
      );
  } catch (error) {
    // The browser has no custom elements, or the name is none.
    reportToAuthor(
      'warn',
      `<${tag}> could not be defined. A prefix has lower-case letters and ends in "-", such as "cz-".`,
      error,
    );
  }
}

/** Registers one element under its own tag, unless the tag is taken or the browser has no custom elements. */
export function register(tag: string, element: CustomElementConstructor): void {
  classes.push([tag, element]);
  define(tag, element);
}

/** Registers every element once more, with a prefix before its tag: `cz-` gives `<cz-news-list>`. */
export function registerWithPrefix(prefix: string): void {
  // A class can be registered once only, so that each name gets a class of its own.
  for (const [tag, element] of classes) define(prefix + tag, class extends element {});
}
