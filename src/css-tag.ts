/**
 * Takes the place of Lit's module of the same name in the CDN files (scripts/vite/cdn.mjs): the same for elements that
 * have one style sheet each, in a third of the bytes. It tries constructable style sheets instead of asking for them
 * by names that pages replace: MooTools replaces `Document`, and Lit would then fall back to `<style>`, which a strict
 * CSP blocks.
 */

/** What has been made of style sheets, which are texts here: one serves all elements of a class. */
const sheets: Record<string, CSSStyleSheet | undefined> = {};

export const css = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: strings }, ...values);

// Lit names these on its way to those who import them; none of our elements does.
export const CSSResult = String;
export const unsafeCSS = (cssText: string): string => cssText;
export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style: string): string => style;

/** Throws in browsers without constructable style sheets. */
function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Gives a shadow root its styles: adopted, or as `<style>` elements (Chromium before 73, Safari before 16.4). */
export function adoptStyles(root: ShadowRoot, [style]: readonly [string]): void {
  try {
    root.adoptedStyleSheets = [(sheets[style] ??= sheetOf(style))];
  } catch {
    const element = document.createElement('style');
    element.nonce = (window as { litNonce?: string }).litNonce || '';
    element.textContent = style;
    root.appendChild(element);
  }
}
