import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export interface AccessibleOptions {
  /** Ids of rules that do not hold for this test. Say why beside it. */
  ignore?: string[];
  /** Ids of rules of axe that are checked besides those of WCAG 2.2 AA. */
  also?: string[];
}

/** axe runs once at a time per page; tests that run it side by side wait for each other. */
let queue: Promise<axeCore.AxeResults | undefined> = Promise.resolve(undefined);

/**
 * Fails where an element, with all that is in its shadow trees, breaks a rule of WCAG 2.2 AA that a machine can check.
 * The message says which rule, where, and what to do.
 */
export async function expectAccessible(
  element: Element,
  { ignore = [], also = [] }: AccessibleOptions = {},
): Promise<void> {
  if (!element.isConnected) throw new Error('expectAccessible: the element is not on the page');
  const rules = Object.fromEntries([
    ...ignore.map((id) => [id, { enabled: false }]),
    ...also.map((id) => [id, { enabled: true }]),
  ]);
  const run = () =>
    window.axe.run(element, { runOnly: { type: 'tag', values: WCAG_22_AA }, rules, resultTypes: ['violations'] });
  const result = queue.then(run, run);
  queue = result;
  const { violations } = await result;
  if (!violations.length) return;
  const findings = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => describe(id, help, node)));
  throw new Error(`${element.localName} is not accessible:\n${findings.join('\n')}`);
}

function describe(id: string, help: string, node: axeCore.NodeResult): string {
  // Within shadow trees a target is a list of selectors, from the outside in.
  const place = node.target.map((target) => (Array.isArray(target) ? target.join(' >>> ') : target)).join(' ');
  const what = (node.failureSummary ?? '').replace(/^.*\n/, '').replace(/\s*\n\s*/g, '; ');
  return `- ${id}: ${help}\n  at ${place}\n  ${node.html}\n  ${what.trim()}`;
}
