/** What a webmaster pastes to get what a story shows. */
import type { StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';
import { translated } from '../../stories/support/languages.js';
import { argOf, dataOf, elementOf, elements } from '../manifest.js';
import { lookOf, tokensOf, type Look } from './look.js';

const SCRIPT = '<script src="/civic/civic-elements.classic.js" defer></script>';
const LONG = 96;

type Args = Record<string, unknown>;

/** Attributes that an earlier call has set, by element. */
const given = new WeakMap<Element, Set<string>>();

/** Sets what the controls say on the elements of a story: also what the story itself does not mention. */
export function applyControls(root: ParentNode, tag: unknown, args: Args): void {
  const element = elementOf(tag);
  if (!element) return;
  for (const shown of root.querySelectorAll(element.tagName)) {
    const mine = given.get(shown) ?? new Set();
    given.set(shown, mine);
    for (const attribute of element.attributes) {
      const { name, fieldName } = attribute;
      const value = args[argOf(element, attribute)];
      if (!fieldName) continue;
      if (value === undefined || value === null || value === '' || value === false) {
        if (mine.delete(name)) shown.removeAttribute(name);
      } else {
        const text = value === true ? '' : String(value);
        if (shown.getAttribute(name) === text) continue;
        shown.setAttribute(name, text);
        mine.add(name);
      }
    }
  }
}

/** The arguments of a story, with its articles and headings in the language of the toolbar. */
export const argsOf = ({ args, globals }: StoryContext): Args => translated(args, lookOf(globals).locale);

/** Addresses of this Storybook become such as a site has: /images/bridge.svg. */
function siteAddress(value: string): string {
  const [, name, extension] = /([^/]+?)(?:-[\w-]{8})?(\.\w+)$/.exec(value.split(/[?#]/)[0]!) ?? [];
  return value.startsWith(location.origin) && name ? `/images/${name}${extension}` : value;
}

/** Takes the indent of a template literal away, and sets a long tag on several lines. */
function tidy(markup: string): string {
  const lines = markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/=""(?=[\s>])/g, '')
    .replace(/[ \t]+$/gm, '')
    // Where a story has a place for content and nothing in it.
    .replace(/>\s+<\/([a-z]+-[a-z-]+)>/g, '></$1>')
    .split('\n');
  while (lines.length && !lines[0]!.trim()) lines.shift();
  while (lines.length && !lines.at(-1)!.trim()) lines.pop();
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length));
  const first = /^ */.exec(lines[0] ?? '')![0].length;
  return (
    lines
      .map((line, i) => (i === 0 ? line.slice(first) : line.slice(first > indent ? 0 : indent)))
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      // Blocks between the tags stand on lines of their own.
      .replace(
        /^(<([a-z]+-[a-z-]+)[^>]*>)(<(?:ul|ol|p|div)\b.*)<\/\2>$/gms,
        (_all, start: string, tag: string, content: string) => `${start}\n${content.replace(/^/gm, '  ')}\n</${tag}>`,
      )
      .replace(/^<([a-z]+-[a-z-]+)( [^>]*)>/gm, (tag, name: string, attributes: string) => {
        if (tag.length <= LONG) return tag;
        return `<${name}${attributes.replace(/ ([\w-]+(?:="[^"]*")?)/g, '\n  $1')}\n>`;
      })
  );
}

/** The style sheet that gives a site the tokens of the toolbars. */
function styleOf(tag: string, look: Look): string {
  const tokens = Object.entries(tokensOf(look));
  if (!tokens.length) return '';
  return [
    '<style>',
    `  ${tag} {`,
    ...tokens.map(([name, value]) => `    ${name}: ${value};`),
    '  }',
    '</style>',
    '',
  ].join('\n');
}

/** A story in a document without a window: nothing in it is upgraded, loads or runs. */
function still(story: unknown, tag: unknown, args: Args): HTMLElement {
  const page = document.implementation.createHTMLDocument('');
  const place = page.createElement('div');
  render(story, place, { creationScope: page });
  applyControls(place, tag, args);
  return place;
}

/** What has been put into a place of another page. */
const put = new WeakMap<HTMLElement, unknown[]>();

/**
 * Puts a story into a page of its own, as markup and data, as that page itself would: nothing of this window gets there.
 */
export function putInto(place: HTMLElement, story: unknown, tag: unknown, args: Args): void {
  const source = still(story, tag, args);
  const markup = source.innerHTML.replace(/<!--.*?-->/gs, '');
  const data = elements.flatMap((element) =>
    [...source.querySelectorAll(element.tagName)].map((shown) =>
      Object.fromEntries(dataOf(element).map(({ name }) => [name, (shown as unknown as Args)[name]])),
    ),
  );
  const made = [markup, ...data.flatMap((values) => Object.values(values))];
  const before = put.get(place);
  if (before?.length === made.length && before.every((value, i) => value === made[i])) return;
  put.set(place, made);
  place.innerHTML = markup;
  elements
    .flatMap(({ tagName }) => [...place.querySelectorAll(tagName)])
    .forEach((shown, i) => {
      for (const [name, value] of Object.entries(data[i]!))
        if (value !== undefined) (shown as unknown as Args)[name] = value;
    });
}

/** Script, style and tag, for the story as it is shown now. */
export function markupToPaste(context: StoryContext): string {
  const args = argsOf(context);
  const place = still(context.originalStoryFn(args, { ...context, args }), context.component, args);
  const tag = String(context.component);
  const element = elementOf(tag);
  for (const shown of element ? place.querySelectorAll(tag) : []) {
    for (const { name, value } of shown.attributes) shown.setAttribute(name, siteAddress(value));
    // What a story sets as data, a page loads.
    const data = dataOf(element!).filter(({ name }) => (shown as unknown as Args)[name] !== undefined);
    if (!data.length || shown.hasAttribute('src') || !element!.attributes.some(({ name }) => name === 'src')) continue;
    const own = [...shown.attributes].map(({ name, value }) => ({ name, value }));
    own.forEach(({ name }) => shown.removeAttribute(name));
    shown.setAttribute(
      'src',
      dataOf(element!).some(({ name }) => name === 'articles') ? '/news.json' : '/article.json',
    );
    own.forEach(({ name, value }) => shown.setAttribute(name, value));
  }
  return `${SCRIPT}\n${styleOf(tag, lookOf(context.globals))}\n${tidy(place.innerHTML)}`;
}
