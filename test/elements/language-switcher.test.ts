import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/language-switcher/define.js';
import type { LanguageSwitcher } from '../../src/elements/language-switcher/language-switcher.js';
import { expectAccessible } from '../support/axe.js';

describe('<language-switcher>', () => {
  it('shows its heading', async () => {
    const element = await fixture<LanguageSwitcher>(html`<language-switcher heading="A heading"></language-switcher>`);
    expect(element.shadowRoot!.querySelector('[part=heading]')!.textContent).to.equal('A heading');
  });

  it('is accessible', async () => {
    await expectAccessible(await fixture<LanguageSwitcher>(html`<language-switcher heading="A heading"></language-switcher>`));
  });
});
