/** `<print-button />` swallows what follows in its cell: that is still to be seen. */
import { expect } from '@open-wc/testing';
import '../support/elements.js';
import { isVisible, put, textOf, until } from '../support/render.js';

for (const tag of [
  'font-size-switcher',
  'language-switcher',
  'print-button',
  'section-nav',
  'share-links',
  'site-footer',
])
  describe(`<${tag} />`, () => {
    it('shows what it has swallowed, beside what it shows itself', async () => {
      const place = put(`<${tag} credit="Lanwan"/><h3>Office hours</h3><p id="rest">Monday to Friday</p>`);
      const rest = await until(() => place.querySelector<HTMLElement>('#rest'), 'the page has its paragraph');
      await until(() => isVisible(rest), 'the paragraph is to be seen');
      expect(rest.closest(tag), 'the parser takes it for content').not.to.equal(null);
      const root = rest.closest(tag)!.shadowRoot!;
      for (const button of root.querySelectorAll('button')) expect(textOf(button)).not.to.contain('Monday');
    });
  });

describe('<font-size-switcher /> and a paragraph', () => {
  it('shows the paragraph', async () => {
    const place = put('<font-size-switcher/><p id="rest">Best viewed at 1024 × 768</p>');
    await until(() => isVisible(place.querySelector<HTMLElement>('#rest')!), 'the paragraph is to be seen');
  });
});

describe('words between the tags of <print-button>', () => {
  it('are the words of the button', async () => {
    const place = put('<print-button>Print this page</print-button>');
    const words = await until(() => place.querySelector('print-button')!.shadowRoot!.querySelector('slot'), 'a slot');
    expect(words.assignedNodes().map((node) => node.textContent)).to.deep.equal(['Print this page']);
    expect(words.closest('button')).not.to.equal(null);
  });
});
