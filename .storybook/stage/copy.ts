/** Copies a text; also where the page is not secure and has no clipboard. Says whether it is copied. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position: fixed; top: 0; opacity: 0';
    const focused = document.activeElement as HTMLElement | null;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return copied;
  }
}

/** A text to copy, with its button. */
export class CodeToCopy extends HTMLElement {
  private readonly _code = document.createElement('code');
  private readonly _heading = document.createElement('strong');
  private readonly _button = document.createElement('button');
  private readonly _status = document.createElement('span');
  private _timer?: ReturnType<typeof setTimeout>;

  connectedCallback(): void {
    if (this._button.isConnected) return;
    this.lang = 'en';
    this.dir = 'ltr';
    this._button.type = 'button';
    this._button.textContent = 'Copy';
    this._button.addEventListener('click', () => void this._copy());
    this._status.setAttribute('role', 'status');
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(this._heading, this._status, this._button);
    const box = document.createElement('pre');
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'Code');
    box.append(this._code);
    this.append(bar, box);
  }

  set heading(heading: string) {
    this._heading.textContent = heading;
  }

  get text(): string {
    return this._code.textContent ?? '';
  }
  set text(text: string) {
    this._code.textContent = text;
  }

  private async _copy(): Promise<void> {
    this._status.textContent = (await copy(this.text)) ? 'Copied' : 'Not copied: select the text and copy it yourself';
    clearTimeout(this._timer);
    this._timer = setTimeout(() => (this._status.textContent = ''), 4000);
  }
}
