import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { mark } from '../../internal/mark.js';
import { partOf } from '../../internal/part.js';
import type * as PanelPart from '../../internal/share-panel.js';
import { wordsIn } from '../../internal/word-list.js';
import { msg } from '../../localization.js';
import { ToolElement } from '../../internal/tool-element.js';
import { styles } from './share-links.styles.js';
import { encoded } from '../../data/encoded.js';

/** The mark of each; of services, what stands before the address of the page and before its title. */
const targets: Record<string, readonly [mark: string, address?: string, title?: string]> = {
  x: ['M3 3l10 10M13 3L3 13', 'https://x.com/intent/post?url=', '&text='],
  facebook: ['M7 14V5q0-3 4-3M4 8h6', 'https://www.facebook.com/sharer/sharer.php?u=', '&t='],
  weibo: [
    'M7 4a6 5 0 1 0 1 0M7 8a1 1 0 1 0 1 0zM11 2q3 0 3 3',
    'https://service.weibo.com/share/share.php?url=',
    '&title=',
  ],
  wechat: ['M5 9l-2 2V9H2V3h9v2M6 7h8v6h-1v2l-2-2H6z'],
  email: ['M2 4h12v8H2zl6 5 6-5', 'mailto:?body=', '&subject='],
  copy: ['M6 6h8v8H6zM3 10H2V2h8v1'],
  native: ['M8 10V2L5 5M8 2l3 3M5 7H3v7h10V7h-2'],
};

const KNOWN = Object.keys(targets).join(' ');

/**
 * Shares the page, or an article: with X, Facebook, Weibo, WeChat (a QR code), by e-mail, by copying its address.
 *
 * The links are plain ones. No script and no picture of others is loaded, and nobody hears of a reader before he follows one.
 *
 * @slot - Shown where there is no script.
 * @csspart base - All that the element shows.
 * @csspart links - The row of links.
 * @csspart link - A link or a button in it, each with its target as a part of its own: `x`, `weibo`, `copy`.
 * @csspart word - The word of a link, for those who do not see its mark.
 * @csspart panel - What is shown below them: that the address was copied, or could not be; the QR code.
 * @csspart qr - The QR code.
 * @csspart address - The address, to be copied by hand.
 */
export class ShareLinks extends ToolElement {
  static override styles = styles;

  /** What to share with, space-separated, in the order in which it is shown. */
  @property() targets = 'x facebook weibo wechat email copy native';
  /** Address to share. Default: the canonical address of the page, else its address without fragment. */
  @property() url?: string;
  /** Text to share with it. Default: the title of the page. */
  @property() text?: string;

  /** What is shown below the links. */
  private _panel?: () => unknown;
  private _part?: typeof PanelPart;

  protected override _renderContent(): unknown {
    return html`<div class="links" part="links" role="group" aria-label=${msg('Share', { id: 'share', desc: 'Name of the links that share a page' })} @pointerenter=${this._look} @focusin=${this._look}>${wordsIn('targets', this.targets || KNOWN, KNOWN).map((target) => this._renderTarget(target))}</div>
      <div role="status" part="panel">${this._panel?.()}</div>`;
  }

  private get _address(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical]');
    try {
      return new URL(this.url || canonical!.href, this.baseURI).href;
    } catch {
      return location.href.replace(/#.*/, '');
    }
  }

  private get _title(): string {
    // A form of the page may be called title, and then is document.title.
    return this.text || document.querySelector('title')?.text.trim() || '';
  }

  private _renderTarget(target: string): unknown {
    const names: Record<string, string> = {
      x: 'X',
      facebook: 'Facebook',
      weibo: msg('Weibo', { id: 'weibo', desc: 'Link: shares with the service Sina Weibo' }),
      wechat: msg('WeChat', { id: 'wechat', desc: 'Button: shows a QR code for the app WeChat' }),
      email: msg('E-mail', { id: 'email', desc: 'Link: shares by e-mail' }),
      copy: msg('Copy link', { id: 'copy', desc: 'Button: copies the address of the page' }),
      native: msg('More ways to share', { id: 'native', desc: 'Button: opens what the device has for sharing' }),
    };
    const url = this._address;
    const [path, address, title] = targets[target]!;
    const content = html`${mark(path)}<span class="visually-hidden" part="word">${names[target]}</span>`;
    if (address)
      return html`<a class="button tool" part=${`link ${target}`} title=${names[target]} target=${target === 'email' ? nothing : '_blank'} rel="noopener noreferrer" href=${address + encoded(url) + title + encoded(this._title)}>${content}</a>`;
    if (target === 'native' && !navigator.canShare?.({ url })) return nothing;
    return html`<button class="button tool" part=${`link ${target}`} type="button" title=${names[target]} aria-expanded=${target === 'wechat' ? 'false' : nothing} @click=${(event: MouseEvent) => this._share(target, event.currentTarget as HTMLElement)}>${content}</button>`;
  }

  /** A reader comes near: what he may need is fetched, and the page may have another address by now. */
  private async _look(): Promise<void> {
    this.requestUpdate();
    this._part ??= await partOf(this, () => import('../../internal/share-panel.js'));
  }

  private _show(panel?: () => unknown): void {
    this._panel = panel;
    this.requestUpdate();
  }

  private async _share(target: string, button: HTMLElement): Promise<void> {
    const url = this._address;
    // Browsers allow both during a click only. Pages without encryption have no clipboard.
    const asked =
      target === 'native'
        ? navigator.share({ title: this._title, url })
        : target === 'copy'
          ? (navigator.clipboard as Clipboard | undefined)?.writeText(url)
          : undefined;
    const error = asked?.then(
      () => '',
      // Chromium 67 gives no reason.
      (reason?: Error) => `${reason && reason.name}`,
    );
    if (!this._part) await this._look();
    if (this._part) await this._part.share(target, url, button, error, (panel) => this._show(panel));
    else this._show(() => url);
  }
}
