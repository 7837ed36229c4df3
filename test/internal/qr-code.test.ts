/** Pages replace functions that the encoder uses. */
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { qrCode } from '../../src/internal/qr-code.js';

const own = Array.from;

/** The path of a code. */
function pathOf(address: string): string {
  const box = document.createElement('div');
  render(qrCode(address)!('QR code'), box);
  return box.querySelector('path')!.getAttribute('d')!;
}

/** What takes the place of Array.from on old pages: copies what has a length, and knows nothing of functions. */
const replacements: Record<string, (items: ArrayLike<unknown>) => unknown[]> = {
  'gives members that are not there (as Prototype does)': ({ length }) => {
    const found: unknown[] = [];
    for (let i = 0; i < length; i++) found.push(undefined);
    return found;
  },
  'gives holes (as MooTools does)': ({ length }) => new Array(length),
};

describe('a QR code', () => {
  afterEach(() => void (Array.from = own));

  for (const [what, replacement] of Object.entries(replacements))
    for (const length of [1, 60, 400, 900])
      it(`is the same for ${length} letters where Array.from ${what}`, () => {
        const address = `https://a.example/${'x'.repeat(length)}`;
        const right = pathOf(address);
        Array.from = replacement as never;
        expect(pathOf(address)).to.equal(right);
      });

  it('has lines for its three marks', () => {
    const path = pathOf('https://a.example/');
    // 25 modules: a mark of 7 at three corners.
    for (const line of ['M0 0h7v1', 'M18 0h7v1', 'M0 18h7v1']) expect(path).to.include(line);
  });
});
