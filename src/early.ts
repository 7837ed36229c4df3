/**
 * Classic script for <head>: the text size and the language that a reader has chosen hold from the first paint on.
 * Kept small; storage may be forbidden, and what it holds may be anything.
 */
import { directionOf } from './internal/direction.js';
import { addRules, flush, measureParsed, root, text, unwatch, watch } from './internal/text-hold.js';
import type { TextSize } from './internal/text-size.js';

try {
  const language = localStorage.getItem('civic-elements:language');
  if (language && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) {
    root.lang = language;
    root.dir = directionOf(language);
  }
  const [factor, ...ids] = (localStorage.getItem(text.name) || '').split(' ');
  if (+factor! >= 0.5 && +factor! <= 3) {
    text.factor = +factor!;
    text.ids = ids;
    text.measure = flush;
    addRules();
    watch();
  }
} catch {
  // Then the page stays as it is.
}
// What changes the size comes when there is something to change.
const load = ({ persisted, key }: PageTransitionEvent & StorageEvent): void => {
  if (text.factor !== 1 || persisted || key === text.name)
    import('./internal/text-scale.js').then(
      ({ startTextScale }) => startTextScale(),
      () => {},
    );
};
/* eslint-disable no-restricted-globals -- before it, there is no other script on the page */
addEventListener('DOMContentLoaded', measureParsed, true);
addEventListener('storage', load as EventListener);
addEventListener('pageshow', load as EventListener);
root.addEventListener(text.name, (event) => {
  const { detail } = event as CustomEvent<TextSize>;
  if (!detail.held || !text.observer) return;
  flush();
  unwatch();
  detail.held = text;
});
