/** What has been made safe stays so: made safe once more it is the same, and read again anywhere else it does nothing. */
import { expect } from '@open-wc/testing';
import { sanitize } from '../../src/internal/sanitize.js';
import { corpus, mutations } from './corpus.js';
import { wrongWith } from './harm.js';
import { morePayloads } from './page.js';

const prototype = Object.getPrototypeOf(HTMLElement.prototype) as { setHTML?: unknown };
const engines = 'setHTML' in prototype ? ['setHTML', 'DOMPurify'] : ['DOMPurify'];
const base = 'https://good.example/';

const htmlOf = async (html: string): Promise<string> => (await sanitize(html, base)).innerHTML;

/** Ids get their prefix each time. */
const unprefixed = (html: string): string => html.replace(/(?:civic-)+/g, 'civic-');

/** Places in which markup is read in another way. */
const places: Record<string, [before: string, after: string]> = {
  'a page': ['', ''],
  'a table': ['<table>', '</table>'],
  'a cell': ['<table><tr><td>', '</table>'],
  'a list': ['<select>', '</select>'],
  'a button': ['<button>', '</button>'],
  'a picture': ['<svg>', '</svg>'],
  'a picture with text': ['<svg><foreignObject>', '</foreignObject></svg>'],
  'the title of a picture': ['<svg><title>', '</title></svg>'],
  'a formula': ['<math>', '</math>'],
  'the text of a formula': ['<math><mtext>', '</mtext></math>'],
  'a template': ['<template>', '</template>'],
  'a paragraph': ['<p>', '</p>'],
  'a link': ['<a href="https://good.example/">', '</a>'],
};

const isAddress = /^(?:href|src|poster|action|formaction|data|background|cite|xlink:href)$/;

/** What could run, or reach out, wherever it has come from. */
function dangerIn(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (/^(?:script|style|iframe|frame|object|embed|form|base|meta|link|use|animate|set)$/.test(element.localName))
      found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes)
      if (
        /^on|^style$|^srcdoc$|^is$|^slot$/i.test(name) ||
        (isAddress.test(name) && !/^(?:https?:|mailto:|tel:|data:image|#|$)/.test(value))
      )
        found.push(`${element.localName}@${name}=${value}`);
    if (element instanceof HTMLTemplateElement) found.push(...dangerIn(element.content));
  }
  return found;
}

for (const engine of engines)
  describe(`markup of bad intent, with ${engine}`, function () {
    this.timeout(60_000);
    const own = Object.getOwnPropertyDescriptor(prototype, 'setHTML');
    let payloads: readonly string[];
    before(async () => {
      if (engine === 'DOMPurify' && own) delete prototype.setHTML;
      payloads = corpus.concat(await morePayloads());
    });
    after(() => {
      if (own) Object.defineProperty(prototype, 'setHTML', own);
    });

    it('comes out as elements and attributes of an article', async () => {
      const findings: string[] = [];
      for (const payload of payloads) {
        const box = await sanitize(payload, base);
        box.className = 'prose';
        for (const element of box.querySelectorAll('*')) {
          const wrong = wrongWith(element);
          if (wrong) findings.push(`${wrong}: ${payload}`);
        }
        if (/\ufdd0/.test(box.innerHTML)) findings.push(`a mark is left: ${payload}`);
      }
      expect(findings).to.deep.equal([]);
    });

    it('is the same when it is made safe once more', async () => {
      const findings: string[] = [];
      for (const payload of payloads) {
        // The first reading again puts in order what no parser nests so: a paragraph within a paragraph.
        const once = await htmlOf(await htmlOf(payload));
        const twice = await htmlOf(once);
        if (unprefixed(twice) !== unprefixed(once)) findings.push(`${payload} ==> ${once} ==> ${twice}`);
      }
      expect(findings).to.deep.equal([]);
    });

    it('is harmless wherever it is read again', async () => {
      const findings: string[] = [];
      for (const payload of payloads) {
        const html = await htmlOf(payload);
        for (const place of Object.keys(places)) {
          const [before, after] = places[place]!;
          const read = new DOMParser().parseFromString(`<div>${before}${html}${after}</div>`, 'text/html');
          for (const danger of dangerIn(read)) findings.push(`${danger} in ${place}: ${payload}`);
        }
      }
      expect(findings).to.deep.equal([]);
    });

    it('leaves its words', async () => {
      // What is seen of them is what a reader would have seen, of texts that only pretend to be markup.
      const box = await sanitize(mutations[mutations.length - 1]!, base);
      expect(box.textContent).to.contain('<img src=x onerror=');
      expect(box.querySelectorAll('*')).to.have.length(0);
      const style = await sanitize('<p title="My style">The style of a <b style="color:red">letter</b></p>', base);
      expect(style.innerHTML).to.equal('<p title="My style">The style of a <b>letter</b></p>');
    });
  });
