/**
 * Where a story stands: on a piece of this page, or, where the toolbars ask for a width or for another page, in a frame
 * with a page of its own that loads the built script as a webmaster's page does. Below it is what to paste.
 */
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';
import { dress, lookOf, themes } from './look.js';
import { applyControls, argsOf, markupToPaste, putInto } from './markup.js';
import { CodeToCopy } from './copy.js';

class Stage {
  readonly node = document.createElement('div');
  private readonly _view = document.createElement('div');
  private readonly _code = new CodeToCopy();
  private _page?: HTMLElement;
  private _frame?: HTMLIFrameElement;
  private _host = '';
  private _show?: () => void;

  constructor() {
    this.node.className = 'stage';
    this._view.className = 'view';
    this._code.heading = 'To paste into your page';
    this.node.append(this._view, this._code);
  }

  show(story: unknown, context: StoryContext, args: Record<string, unknown>): void {
    const look = lookOf(context.globals);
    const host = look.host === 'plain' && look.width === 'full' ? '' : look.host;
    if (!this._page || host !== this._host) this._open(host);
    this._host = host;
    if (this._frame) this._frame.style.width = look.width === 'full' ? '' : `${look.width}px`;
    this._view.dataset.width = look.width;
    this._view.classList.toggle('dark', themes[look.theme]?.scheme === 'dark');
    // In the docs, a button below each story shows the same.
    this._code.hidden = context.viewMode === 'docs';
    this._code.text = markupToPaste(context);
    this._show = () => {
      const page = this._page!;
      dress(page, look);
      if (this._frame) {
        page.ownerDocument.documentElement.lang = page.lang;
        return putInto(page, story, context.component, args);
      }
      render(story, page);
      applyControls(page, context.component, args);
    };
    if (this._page) this._show();
  }

  /** Opens the page that a story stands on. */
  private _open(host: string): void {
    if (this._page && !this._frame) render(undefined, this._page);
    this._page = this._frame = undefined;
    this._view.textContent = '';
    if (!host) {
      this._page = document.createElement('div');
      this._view.append(this._page);
      return;
    }
    const frame = (this._frame = document.createElement('iframe'));
    frame.title = 'The story, on a page of its own';
    frame.addEventListener('load', () => {
      const { contentDocument: page } = frame;
      const place = page?.querySelector('[data-story]');
      if (frame !== this._frame || !page || !place) return;
      this._page = page.createElement('div');
      place.append(this._page);
      // As high as the page in it.
      const fit = () => (frame.style.height = `${page.body.offsetTop + measured(page)}px`);
      // In quirks mode, a body never gets lower: what is in it does.
      const sizes = new ResizeObserver(fit);
      sizes.observe(page.body);
      sizes.observe(this._page);
      this._show?.();
      fit();
      // So that the accessibility panel sees into the page.
      void import('axe-core/axe.min.js?raw').then(({ default: source }) => {
        const script = page.createElement('script');
        script.textContent = source;
        page.head.append(script);
      });
    });
    frame.src = `hosts/${host}.html`;
    this._view.append(frame);
  }
}

/** Height of what is on a page. In quirks mode, a body is as high as its window, and tables end with a gap. */
function measured(page: Document): number {
  const { firstElementChild: first, lastElementChild: last } = page.body;
  if (!first || !last) return 0;
  const gap = page.compatMode === 'BackCompat' ? 8 : 0;
  return Math.ceil(last.getBoundingClientRect().bottom - Math.min(0, first.getBoundingClientRect().top)) + gap;
}

const stages = new WeakMap<Element, Stage>();

export const onStage: Decorator = (storyFn, context) => {
  const args = argsOf(context);
  const story = storyFn({ args });
  // A page about something else than an element has the place to itself.
  if (context.parameters.stage === false) return story;
  const { canvasElement } = context;
  const stage = stages.get(canvasElement) ?? new Stage();
  stages.set(canvasElement, stage);
  stage.show(story, context, args);
  return stage.node as unknown as ReturnType<typeof storyFn>;
};
