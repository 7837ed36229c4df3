/** A QR code of an address, as a picture. Fetched when a reader asks for one. */
import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Up to so many letters it can be read where a part of it is damaged; beyond so many, telephones fail to read it. */
const STURDY = 300;
const MOST = 1000;
/** Modules that have to be free around it. */
const QUIET = 4;

/** Gives the picture by its name; nothing where the address is too long. */
export function qrCode(address: string): ((label: string) => TemplateResult) | undefined {
  if (address.length > MOST) return undefined;
  const { data, size } = encode(address, { ecc: address.length > STURDY ? 'L' : 'M', boostEcc: true, border: 0 });
  let path = '';
  // A line for each run of dark modules.
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  });
  const whole = size + 2 * QUIET;
  return (label) =>
    html`<svg class="qr" part="qr" role="img" aria-label=${label} width=${whole * 4} viewBox=${`${-QUIET} ${-QUIET} ${whole} ${whole}`} shape-rendering="crispEdges"><path d=${path}></path></svg>`;
}
