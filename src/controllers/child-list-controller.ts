import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LooseArticle } from '../data/loose-article.js';
import type * as ChildListPart from '../internal/child-list.js';
import { partOf } from '../internal/part.js';

/** Takes articles from an element's own content, where that is its data, now and whenever it changes. */
export class ChildListController implements ReactiveController {
  private readonly _host: ReactiveControllerHost & Element;
  private readonly _isWanted: () => boolean;
  private readonly _found: (articles: readonly LooseArticle[]) => void;
  private _part?: typeof ChildListPart;
  private _stop?: () => void;

  /** @param found called with what there is, also where that is nothing any more */
  constructor(
    host: ReactiveControllerHost & Element,
    isWanted: () => boolean,
    found: (articles: readonly LooseArticle[]) => void,
  ) {
    this._host = host;
    this._isWanted = isWanted;
    this._found = found;
    host.addController(this);
  }

  /** Reads the content, and watches it from now on. */
  async read(): Promise<void> {
    if (!this._isWanted()) return;
    if (!this._part && this._host.firstElementChild)
      this._part = await partOf(this._host, () => import('../internal/child-list.js'));
    if (!this._part) return;
    if (this._host.isConnected) this._stop ??= this._part.watchChildren(this._host, this._take);
    this._take();
  }

  hostConnected(): void {
    if (this._part) void this.read();
  }

  hostDisconnected(): void {
    this._stop?.();
    this._stop = undefined;
  }

  private readonly _take = (): void => {
    if (this._isWanted()) this._found(this._part!.readChildList(this._host));
  };
}
