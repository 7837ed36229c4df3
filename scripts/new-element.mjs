// Makes the five files of a new element, and lists it where elements and stories are listed.
//   npm run new opening-hours
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const tag = args.find((arg) => !arg.startsWith('--')) ?? '';
const into = args.find((arg) => arg.startsWith('--into='))?.slice('--into='.length);
const root = into ? path.resolve(into) : fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

if (!/^[a-z]+(-[a-z][a-z\d]*)+$/.test(tag)) {
  console.error(`"${tag}" is no tag: expected two or more words of lower-case letters, such as opening-hours.`);
  process.exit(2);
}
const name = tag.replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());

const files = {
  [`src/elements/${tag}/${tag}.ts`]: `import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { CivicElement } from '../../internal/civic-element.js';
import { styles } from './${tag}.styles.js';

/**
 * Says in one sentence what a reader of the page gets.
 *
 * @slot - Shown where there is no script.
 * @csspart base - All that the element shows.
 * @csspart heading - The heading.
 */
export class ${name} extends CivicElement {
  static override styles = styles;

  /** Text of the heading. */
  @property() heading = '';

  protected override _renderContent(): TemplateResult {
    return html\`<div class="heading" part="heading">\${this.heading}</div>\`;
  }
}
`,
  [`src/elements/${tag}/${tag}.styles.ts`]: `import { css } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const styles = css\`
  \${hostStyles}
  .heading {
    font-weight: 700;
  }
\`;
`,
  [`src/elements/${tag}/define.ts`]: `import { register } from '../../register.js';
import { ${name} } from './${tag}.js';

register('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`stories/${tag}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/${tag}/define.js';

interface Args {
  lang?: string;
  heading?: string;
}

const meta: Meta<Args> = {
  title: '${tag}',
  component: '${tag}',
  render: ({ lang, heading }) => html\`<${tag} lang=\${lang ?? nothing} heading=\${heading ?? nothing}></${tag}>\`,
};
export default meta;

type Story = StoryObj<Args>;

/** With a heading. */
export const WithHeading: Story = { args: { heading: 'Heading' } };
`,
  [`test/elements/${tag}.test.ts`]: `import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/${tag}/define.js';
import type { ${name} } from '../../src/elements/${tag}/${tag}.js';
import { expectAccessible } from '../support/axe.js';

describe('<${tag}>', () => {
  it('shows its heading', async () => {
    const element = await fixture<${name}>(html\`<${tag} heading="A heading"></${tag}>\`);
    expect(element.shadowRoot!.querySelector('[part=heading]')!.textContent).to.equal('A heading');
  });

  it('is accessible', async () => {
    await expectAccessible(await fixture<${name}>(html\`<${tag} heading="A heading"></${tag}>\`));
  });
});
`,
};

const taken = Object.keys(files).filter((file) => fs.existsSync(at(file)));
if (taken.length) {
  console.error(`There is ${taken[0]} already.`);
  process.exit(1);
}
for (const [file, text] of Object.entries(files)) {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
  console.log(`made     ${file}`);
}

/** Adds a line to those that look like it, in alphabetical order. @param {string} file @param {RegExp} alike @param {string} line */
function addLine(file, alike, line) {
  const lines = fs.readFileSync(at(file), 'utf8').split('\n');
  const last = lines.findLastIndex((text) => alike.test(text));
  const next = lines.findIndex((text) => alike.test(text) && text > line);
  lines.splice(next < 0 ? last + 1 : next, 0, line);
  fs.writeFileSync(at(file), lines.join('\n'));
  console.log(`changed  ${file}`);
}
addLine('src/define.ts', /^import '\.\/elements\//, `import './elements/${tag}/define.js';`);
addLine(
  'src/index.ts',
  /^export \{ .* \} from '\.\/elements\//,
  `export { ${name} } from './elements/${tag}/${tag}.js';`,
);
addLine(
  'stories/index.ts',
  /^export \* as /,
  `export * as ${name[0]?.toLowerCase()}${name.slice(1)} from './${tag}.stories.js';`,
);
