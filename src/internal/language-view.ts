/** What a switcher of languages shows, and what it does. A lazy part: until it is here, links are links. */
import {
  adoptStyles,
  css,
  html,
  nothing,
  type CSSResultOrNative,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Translation } from '../data/article.js';
import { msg } from '../localization.js';
import { languageLooks } from '../styles/language-looks.styles.js';
import { holdsMoreThanFallback } from './fallback.js';
import { choicesOfLinks, currentOf, withTranslations, type LanguageChoice } from './language-choices.js';
import { nameOf } from './language-names.js';
import { canonicalTag } from './language.js';
import { keepLanguage, LANGUAGE_KEY, restoreLanguage, switchTo } from './page-language.js';
import { reportToAuthor } from './report.js';
import { listen, unlisten } from './window-events.js';

/** What a switcher says of itself. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: DocumentFragment | HTMLElement;
  readonly look: 'inline' | 'menu' | 'select';
  readonly locales?: string;
  readonly translations?: readonly Translation[] | null;
}

/** Chromium 114, Firefox 125 and Safari 17 can. */
const canPopOver = 'showPopover' in HTMLElement.prototype;

/** Distance to the button, and to the edge of the window. */
const GAP = 4;

/**
 * The menu is a disclosure: a button, and a list that it shows. Where the browser can, the list is a popover, so that no
 * cell of the page cuts it off; it never is `position: fixed`, which a filter on a page's body would spoil.
 */
export class LanguageView implements ReactiveController {
  private readonly _host: Host;
  private readonly _dispatch: (detail: object) => boolean;
  private readonly _observer = new MutationObserver(() => this._host.requestUpdate());
  private _choices: LanguageChoice[] = [];
  private _current?: LanguageChoice;
  private _isOpen = false;
  private _picked?: string;
  /** Place of what the select shows. */
  private _index = 0;
  /** What `locales` was when it was read. */
  private _readLocales?: string;

  constructor(host: Host, styles: CSSResultOrNative, dispatch: (detail: object) => boolean) {
    this._host = host;
    this._dispatch = dispatch;
    adoptStyles(host.renderRoot as ShadowRoot, [css`${styles}${languageLooks}`]);
    host.addController(this);
  }

  /** Whether it is shown in place of what is between the tags. */
  get takesPlace(): boolean {
    return !!this._choices.length && !this._hasSwallowed;
  }

  hostConnected(): void {
    this._observer.observe(this._host, { childList: true, subtree: true, characterData: true, attributes: true });
    this._observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    // Elsewhere on the page or not on it, it has missed what was chosen.
    this._readLocales = undefined;
    listen('storage', this._stored);
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    unlisten('storage', this._stored);
    this._show(false);
  }

  /** Reads what there is to choose. */
  read(): void {
    const { locales, translations } = this._host;
    const links = this._hasSwallowed ? [] : choicesOfLinks(this._host);
    this._choices = withTranslations(locales ? this._places(locales) : links, translations ?? []);
    this._current = currentOf(this._choices);
  }

  /** What is shown. */
  render(): unknown {
    const { look, locales } = this._host;
    if (!this._choices.length) return nothing;
    const label = msg('Language', {
      id: 'language',
      desc: 'Name of the list of languages in which a page can be read',
    });
    const items = this._choices.map((choice) => html`<li part="item">${this._choiceTemplate(choice)}</li>`);
    return html`<div role=${locales ? 'group' : 'navigation'} aria-label=${label}>${
      look === 'menu'
        ? this._menuTemplate(label, items)
        : look === 'select'
          ? this._selectTemplate(label)
          : html`<ul class="row" part="list" role="list">${items}</ul>`
    }</div>`;
  }

  /** Puts in order what a template cannot, once it is rendered. */
  place(): void {
    const select = this._host.renderRoot.querySelector('select');
    if (select) select.selectedIndex = this._index;
    const list = this._list;
    if (!list) return;
    if (canPopOver && list.matches(':popover-open') !== this._isOpen)
      list[this._isOpen ? 'showPopover' : 'hidePopover']();
    if (this._isOpen) this._putList();
  }

  /** Whether a part of the page is between the tags that was not meant to be there. */
  private get _hasSwallowed(): boolean {
    const { _host: host } = this;
    const isStrange = !host.nextSibling && !!host.querySelector('p,div,center') && !host.querySelector('[hreflang]');
    return isStrange || holdsMoreThanFallback(host);
  }

  private get _list(): HTMLElement | null {
    return this._host.renderRoot.querySelector<HTMLElement>('.choices');
  }

  private get _toggle(): HTMLElement {
    return this._host.renderRoot.querySelector<HTMLElement>('.toggle')!;
  }

  private _choiceTemplate(choice: LanguageChoice): TemplateResult {
    const { lang, name, nameLang, href, target, rel, title } = choice;
    const isCurrent = choice === this._current;
    const part = isCurrent ? 'link current' : 'link';
    const current = isCurrent || nothing;
    const choose = (event: MouseEvent): void => this._choose(choice, event);
    // Nobody is to translate a name which those look for who do not read the language of the page.
    const text = html`<span lang=${nameLang || nothing} dir="auto" translate=${nameLang ? 'no' : nothing}>${name}</span>`;
    return href
      ? html`<a part=${part} href=${href} hreflang=${lang || nothing} target=${target || nothing} rel=${rel || nothing} title=${title || nothing} aria-current=${current} @click=${choose}>${text}</a>`
      : html`<button part=${part} type="button" aria-current=${current} @click=${choose}>${text}</button>`;
  }

  /** A reader has chosen. With a key held down, he wants a window of his own. */
  private _choose({ lang, href }: LanguageChoice, event: MouseEvent): void {
    if (!lang || lang === this._current?.lang || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (!this._dispatch({ locale: lang, href })) return event.preventDefault();
    if (!this._host.locales) return;
    keepLanguage(lang);
    if (!href) switchTo(lang);
  }

  /** A button with the name of the current language, and the list below it. */
  private _menuTemplate(label: string, items: unknown): TemplateResult {
    const current = this._current;
    const lang = current?.nameLang || nothing;
    return html`<div class="menu" @keydown=${(event: KeyboardEvent) => this._move(event)} @focusout=${(event: FocusEvent) => this._leave(event)} @click=${(event: Event) => this._clicked(event)}>
      <button class="button toggle" part="toggle" type="button" aria-expanded=${this._isOpen} aria-controls="list">
        <svg class="globe" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" /></svg>
        ${current ? html`<span class="visually-hidden">${label}</span> <span lang=${lang} translate="no">${current.name}</span>` : html`<span>${label}</span>`}
        <svg class="sign" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 4l4 4 4-4" /></svg>
      </button>
      <ul id="list" class="choices" part="list" role="list" popover=${canPopOver ? 'manual' : nothing} hidden=${this._isOpen ? nothing : ''}>${items}</ul>
    </div>`;
  }

  /**
   * A select, and a button or link that does what was picked: while a reader goes through the languages with the arrow
   * keys, nothing may change (WCAG 3.2.2, technique G80).
   */
  private _selectTemplate(label: string): TemplateResult {
    const choices = this._choices;
    const keyOf = ({ href, lang }: LanguageChoice): string => `${lang} ${href}`;
    const picked = choices.filter((choice) => keyOf(choice) === this._picked)[0] ?? this._current ?? choices[0]!;
    this._index = choices.indexOf(picked);
    const apply = msg('Change', {
      id: 'language-apply',
      desc: 'Button or link beside the select of languages: goes to the language that was picked',
    });
    const pick = (event: Event): void => {
      this._picked = keyOf(choices[(event.target as HTMLSelectElement).selectedIndex]!);
      this._host.requestUpdate();
    };
    const go = (event: MouseEvent): void => {
      this._choose(picked, event);
      // From now on it shows where the reader is.
      this._picked = undefined;
      this._host.requestUpdate();
    };
    const { href, lang, target, rel } = picked;
    return html`<div class="pick">
      <label><span part="label">${label}</span>
        <select part="select" @change=${pick}>${choices.map((choice) => html`<option lang=${choice.nameLang || nothing} dir="auto" translate=${choice.nameLang ? 'no' : nothing}>${choice.name}</option>`)}</select></label>
      ${href ? html`<a class="button" part="apply" href=${href} hreflang=${lang || nothing} target=${target || nothing} rel=${rel || nothing} @click=${go}>${apply}</a>` : html`<button class="button" part="apply" type="button" @click=${go}>${apply}</button>`}
    </div>`;
  }

  /** The choices that an attribute names: `en zh-Hans:中文`. */
  private _places(locales: string): LanguageChoice[] {
    const places: LanguageChoice[] = [];
    const wrong: string[] = [];
    for (const word of locales.trim().split(/[\s,]+/)) {
      const [tag, name] = word.split(':');
      const lang = canonicalTag(tag);
      if (lang) places.push({ lang, name: name || nameOf(lang), nameLang: lang });
      else wrong.push(`"${word}"`);
    }
    if (this._readLocales !== locales) {
      this._readLocales = locales;
      restoreLanguage(places);
      if (wrong.length)
        reportToAuthor(
          'error',
          `locales="${locales}": expected language tags such as zh-Hans, not ${wrong.join(', ')}.`,
        );
    }
    return places;
  }

  private _show(open: boolean): void {
    if (open === this._isOpen) return;
    this._isOpen = open;
    const change = open ? 'addEventListener' : 'removeEventListener';
    document[change]('pointerdown', this._pressed, true);
    document[change]('scroll', this._moved, true);
    (open ? listen : unlisten)('resize', this._moved);
    this._host.requestUpdate();
  }

  /** The button shows and hides the list; who has chosen needs it no more. */
  private _clicked(event: Event): void {
    const target = event.target as Element;
    const isToggle = this._toggle.contains(target);
    if (isToggle) this._show(!this._isOpen);
    else if (target.closest('a,button')) this._close();
  }

  private _leave({ relatedTarget, currentTarget }: FocusEvent): void {
    // Safari gives buttons no focus when they are clicked: that nothing has it says nothing.
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this._show(false);
  }

  private async _move(event: KeyboardEvent): Promise<void> {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const down = key === 'ArrowDown';
    if (ctrlKey || metaKey || altKey || shiftKey || (!this._isOpen && !down)) return;
    const items = this._list!.querySelectorAll<HTMLElement>('a,button');
    const last = items.length - 1;
    let at = -1;
    items.forEach((item, i) => {
      if (item === event.target) at = i;
    });
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last, Escape: -1 }[key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0) return this._close();
    this._show(true);
    await this._host.updateComplete;
    items[to]!.focus();
  }

  private _close(): void {
    this._show(false);
    this._toggle.focus();
  }

  /** Puts the list below the button, or above it, wherever it has room within the window. */
  private _putList(): void {
    const list = this._list!;
    const button = this._toggle.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = list;
    const room = document.documentElement.clientWidth - width - GAP;
    const start = getComputedStyle(list).direction === 'rtl' ? button.right - width : button.left;
    const left = Math.max(GAP, Math.min(start, room));
    const below = button.bottom + GAP;
    const above = button.top - GAP - height;
    const top = below + height > innerHeight && above > 0 ? above : below;
    // In the top layer it is placed on the page, else in the menu.
    const origin = canPopOver ? { left: -scrollX, top: -scrollY } : this._toggle.parentElement!.getBoundingClientRect();
    list.style.setProperty('left', `${left - origin.left}px`);
    list.style.setProperty('top', `${top - origin.top}px`);
  }

  /** A reader has chosen in another tab. */
  private readonly _stored = ({ key }: StorageEvent): void => {
    const { locales } = this._host;
    if (locales && key === LANGUAGE_KEY) restoreLanguage(this._places(locales));
  };

  /** A press elsewhere hides the list. */
  private readonly _pressed = (event: Event): void => {
    if (event.composedPath().indexOf(this._host) < 0) this._show(false);
  };

  /** The list goes where its button goes. */
  private readonly _moved = (): void => this._putList();
}
