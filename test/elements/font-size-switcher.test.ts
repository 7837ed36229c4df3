import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/font-size-switcher/define.js';
import type { FontSizeSwitcher } from '../../src/elements/font-size-switcher/font-size-switcher.js';
import { expectAccessible } from '../support/axe.js';

describe('<font-size-switcher>', () => {
  it('shows its heading', async () => {
    const element = await fixture<FontSizeSwitcher>(html`<font-size-switcher heading="A heading"></font-size-switcher>`);
    expect(element.shadowRoot!.querySelector('[part=heading]')!.textContent).to.equal('A heading');
  });

  it('is accessible', async () => {
    await expectAccessible(await fixture<FontSizeSwitcher>(html`<font-size-switcher heading="A heading"></font-size-switcher>`));
  });
});
