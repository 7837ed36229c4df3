// Types of the events, in those of each element.
import fs from 'node:fs';
import path from 'node:path';
import { comment } from './frameworks.mjs';
import { at } from './library.mjs';

const EVENTS_BEGIN = '// The events, from custom-elements.json.\n';

/** Tells `addEventListener` what an element's events carry. @param {import('./library.mjs').Library} library */
export function addEventTypes({ tags, imports }) {
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
