/**
 * A menu: its links, which of them is the page, and how it is used. It is fetched when the first one is on a page,
 * which until then shows its own links.
 */
import { adoptStyles, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { MenuLink } from '../data/menu-link.js';
import { part } from '../data/part.js';
import { msg } from '../localization.js';
import { readChildMenu } from './child-menu.js';
import { menuStyles } from './menu.styles.js';
import { siteDefault } from './site-default.js';
import { wayToPage } from './way-to-page.js';

/** Attributes that say from where to load. A change begins a new load. */
const settings = ['src', 'base-url', 'charset', 'credentials', 'timeout', 'max-bytes'];

/** What an element says of its menu. */
export interface MenuHost extends LitElement {
  heading?: string;
  headingLevel: number;
  look: 'side' | 'bar';
  target?: string;
}

export class Menu implements ReactiveController {
  links: readonly MenuLink[] = [];

  private readonly _host: MenuHost;
  private readonly _observer: MutationObserver;
  /** Entries that a reader has opened or closed, by their titles from the top down. */
  private _open: Record<string, boolean> = {};
  private _isUnfolded = false;

  /** @param reload called when the menu has to be loaded anew */
  constructor(host: MenuHost, reload: () => void) {
    this._host = host;
    adoptStyles(host.renderRoot as ShadowRoot, [menuStyles]);
    this._observer = new MutationObserver((records) => {
      if (!records.some(({ target, attributeName }) => target === host && settings.indexOf(attributeName!) >= 0))
        return this._readChildren();
      this.links = [];
      reload();
    });
    host.addController(this);
  }

  hostConnected(): void {
    // A parser delivers links one by one, and scripts of the page change them later.
    this._observer.observe(this._host, {
      attributes: true,
      attributeFilter: settings.concat('href', 'target', 'title', 'alt', 'aria-current'),
      characterData: true,
      childList: true,
      subtree: true,
    });
    document.addEventListener('click', this._onClick);
    this._readChildren();
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    document.removeEventListener('click', this._onClick);
  }

  /** Loads the menu, where it has an address. */
  async load(lang: string, reload: boolean, signal: AbortSignal): Promise<void> {
    const host = this._host;
    const src = host.getAttribute('src');
    if (!src) return this._readChildren();
    const { loadMenu } = await part(import('../data/menu-source.js'));
    const setting = (name: string): string | undefined => host.getAttribute(name) ?? siteDefault(name);
    const links = await loadMenu(
      {
        src,
        baseUrl: setting('base-url'),
        charset: setting('charset'),
        credentials: setting('credentials'),
        timeout: setting('timeout'),
        maxBytes: setting('max-bytes'),
        pageUrl: location.href,
        baseHref: host.baseURI,
        inlineText: (id) => document.getElementById(id)?.textContent ?? null,
      },
      lang,
      reload,
      signal,
    );
    if (!signal.aborted) this.links = links;
  }

  /** What is shown of it; nothing where it has no links. */
  template(): unknown {
    const { heading, headingLevel, look, target: usual } = this._host;
    const { links, _isUnfolded: isUnfolded } = this;
    if (!links.length) return nothing;
    const name = heading || msg('Menu', { id: 'menu', desc: 'Name of a menu, and of the button that shows it' });
    const isHeading = heading && look === 'side';
    const { way, isPage } = wayToPage(links, location.href);
    const last = way[way.length - 1];
    // What is closed is there, too: the link to the page has its mark wherever it stands.
    const listOf = (list: readonly MenuLink[], above: string, isOpen = true): TemplateResult =>
      html`<ul part="list" role="list" hidden=${isOpen ? nothing : ''}>${list.map((link) => {
        const { title, href, target = usual, children } = link;
        const key = `${above}/${title}`;
        const isHere = way.indexOf(link) >= 0;
        // A drop-down opens when it is asked to, and then is the only one.
        const isDrop = look === 'bar' && !above;
        const isOpen = !!children.length && (this._open[key] ?? (isHere && !isDrop));
        const toggle = (): void => {
          this._open = isDrop ? { [key]: !isOpen } : { ...this._open, [key]: !isOpen };
          this._host.requestUpdate();
        };
        return html`<li class=${link === last || (isHere && isDrop) ? 'here' : ''} part="item"><div class="row">${
          href || !children.length
            ? html`<a part="link" href=${href ?? nothing} target=${target ?? nothing} rel=${target ? 'noopener' : nothing} aria-current=${isPage && link === last ? 'page' : nothing}>${title}</a>`
            : nothing
        }${
          children.length
            ? html`<button class="toggle" part="toggle" type="button" aria-expanded=${isOpen} aria-label=${href ? title : nothing} @click=${toggle}>${href ? nothing : title}</button>`
            : nothing
        }</div>${children.length ? listOf(children, key, isOpen) : nothing}</li>`;
      })}</ul>`;
    return html`<div class=${`nav ${look} ${isUnfolded ? '' : 'folded'}`} part="nav" role="navigation" aria-label=${name} @keydown=${this._onKey} @focusout=${this._onFocusOut}>
      <div class=${`head ${isHeading ? '' : 'small'}`} part="heading" role=${isHeading ? 'heading' : nothing} aria-level=${isHeading ? headingLevel : nothing}><span class="title">${heading}</span><button class="fold" part="fold" type="button" aria-expanded=${isUnfolded} @click=${this._fold}>${name}</button></div>
      ${listOf(links, '')}
    </div>`;
  }

  /** Keeps a drop-down in the window: one that would leave it hangs from the other end of its entry. */
  place(): void {
    const panel = this._panel;
    if (!panel) return;
    panel.classList.remove('end');
    const { left, right } = panel.getBoundingClientRect();
    if (left < 0 || right > document.documentElement.clientWidth) panel.classList.add('end');
  }

  /** The drop-down that is open. */
  private get _panel(): Element | null {
    return this._host.renderRoot.querySelector('.bar > ul > li > ul:not([hidden])');
  }

  /** Takes the links between the tags, unless there is another source. */
  private _readChildren(): void {
    const host = this._host;
    if (host.getAttribute('src')) return;
    // HTML has no self-closing tags: `<section-nav/>` swallows what follows, and that is no menu.
    const isPage = !host.nextSibling && host.querySelector('h1,form,iframe,script:not([type*=json])');
    this.links = isPage ? [] : readChildMenu(host);
    host.requestUpdate();
  }

  private readonly _fold = (): void => {
    this._isUnfolded = !this._isUnfolded;
    this._host.requestUpdate();
  };

  /** Closes the drop-down. What opens within the page stays: closing it would move what a reader is about to press. */
  private _close(): HTMLElement | null {
    const panel = this._panel;
    if (!panel || getComputedStyle(panel).position !== 'absolute') return null;
    this._open = {};
    this._host.requestUpdate();
    return panel.parentElement!.querySelector('[aria-expanded]');
  }

  private readonly _onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this._close()?.focus();
  };

  private readonly _onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // A click outside is noticed below; one on what takes no focus leaves it nowhere.
    if (relatedTarget && !this._host.renderRoot.contains(relatedTarget as Node)) this._close();
  };

  private readonly _onClick = (event: Event): void => {
    if (event.composedPath().indexOf(this._host) < 0) this._close();
  };
}
