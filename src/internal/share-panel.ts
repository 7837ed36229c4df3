/** What sharing needs besides links: a QR code, copying as it was before there was a clipboard. Fetched when a reader comes near. */
import { html } from 'lit';
import { msg } from '../localization.js';
import { sharePanelStyles } from '../styles/share-panel.styles.js';
import { prepare } from './add-rules.js';
import { reportToAuthor } from './report.js';

/** A field with an address, to be copied out of it. */
function fieldWith(address: string): HTMLInputElement {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = address;
  field.className = 'field';
  field.setAttribute('part', 'address');
  // Pages forbid copying, or add a line to whatever is copied.
  field.addEventListener('copy', (event) => event.stopPropagation());
  return field;
}

function select(field: HTMLInputElement): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, field.value.length);
}

const byHand = (field: HTMLInputElement, why: unknown): unknown =>
  html`<label>${why} ${msg('Copy this address:', { id: 'copy-by-hand', desc: 'Before an address that is to be copied by hand' })} ${field}</label>`;

/** Copies an address as it was done before there was a clipboard. */
function copyFrom(field: HTMLInputElement, place: Node): boolean {
  try {
    place.appendChild(field);
    select(field);
    return document.execCommand('copy');
  } catch {
    // A policy of the browser.
    return false;
  } finally {
    place.removeChild(field);
  }
}

/** A QR code; where there is none, the address. */
async function qrPanel(address: string): Promise<() => unknown> {
  const code = await import('./qr-code.js').then(
    ({ qrCode }) => qrCode(address),
    (error) => reportToAuthor('warn', 'The QR code could not be loaded.', error),
  );
  const field = fieldWith(address);
  return () =>
    code
      ? html`${code(msg('QR code', { id: 'qr', desc: 'Name of a QR code' }))}<div>${msg('Scan this code with WeChat, then share the page there.', { id: 'scan', desc: 'Below a QR code' })}</div>`
      : byHand(field, msg('The QR code cannot be shown.', { id: 'no-qr', desc: 'In place of a QR code' }));
}

const isCopied = (): string =>
  msg('The address has been copied.', { id: 'copied', desc: 'After a button has copied the address of a page' });

/**
 * Does what a button is for.
 *
 * @param error name of the error in which what the browser was asked for has ended; empty where it has ended well
 * @param show shows what is made in the language of the element; nothing where there is nothing to show any more
 */
export async function share(
  target: string,
  address: string,
  button: HTMLElement,
  error: Promise<string> | undefined,
  show: (panel?: () => unknown) => void,
): Promise<void> {
  prepare(button.getRootNode() as ShadowRoot, sharePanelStyles);
  const box = button.parentElement!.parentElement!;
  const code = box.querySelector('[aria-expanded]');
  const wasOpen = code === button && button.getAttribute('aria-expanded') === 'true';
  const open = (panel?: () => unknown, canClose = true): void => {
    code?.setAttribute('aria-expanded', `${!!panel && code === button}`);
    box.onkeydown = (event) => {
      if (event.key !== 'Escape' || !panel || !canClose) return;
      event.stopPropagation();
      open();
      button.focus();
    };
    show(panel);
  };
  open();
  if (wasOpen) return;
  if (target === 'wechat') return open(await qrPanel(address));
  const name = error && (await error);
  if (name === 'AbortError' || (target === 'native' && !name)) return;
  const field = fieldWith(address);
  const copied = name === '' || copyFrom(field, box);
  if (name !== '') button.focus();
  // What is said again is heard again only where it has been gone.
  setTimeout(() => open(copied ? isCopied : () => byHand(field, ''), !copied));
  if (!copied) setTimeout(() => select(field));
}
