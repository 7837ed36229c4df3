/** Events of a form that are no concern of the page: its scripts forbid keys, copying and selecting without looking where. */
const OWN_EVENTS = 'keydown keypress keyup copy cut paste selectstart contextmenu dragstart mousedown'.split(' ');

/** Inputs in which Enter sends a form. */
const isLine = ({ localName, type }: HTMLInputElement): boolean =>
  localName === 'input' && !/^(?:checkbox|radio|file|button|submit|reset|image)$/.test(type);

/**
 * Keeps what happens in fields, on the receipt and on what became of a letter from the page, and sends with Enter in a line. Inputs of the page are
 * the page's concern, but for Enter; and dialogs of the page close with Escape.
 */
export function keepEventsIn(root: ShadowRoot, submit: () => void): void {
  const keepIn = (event: Event): void => {
    // A selection begins in a text.
    const node = event.composedPath()[0] as Node;
    const target = (node.nodeType === 1 ? node : node.parentNode) as HTMLInputElement;
    const { key, isComposing, keyCode } = event as KeyboardEvent;
    // Enter that only ends what an input method was asked for sends nothing. WebKit tells so by the code alone.
    if (event.type === 'keydown' && key === 'Enter' && !isComposing && keyCode !== 229 && isLine(target)) {
      event.preventDefault();
      submit();
    }
    const isOwn =
      /^(?:input|textarea|select|option)$/.test(target.localName) || target.closest('[part~=receipt],[part~=status]');
    if (isOwn && target.getRootNode() === root && key !== 'Escape') event.stopPropagation();
  };
  for (const type of OWN_EVENTS) root.addEventListener(type, keepIn);
}
