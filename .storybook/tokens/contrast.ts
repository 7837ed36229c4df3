/** Contrast of two colours, as WCAG computes it. */

/** Least contrast of text that WCAG 2.2 AA allows. */
export const LEAST = 4.5;

export type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** Any colour that the browser has computed, in sRGB. */
export function colourOf(computed: string): Colour {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = computed;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

/** A colour that lets another one through. */
export const over = ([r, g, b, alpha]: Colour, below: Colour): Colour => [
  r * alpha + below[0] * (1 - alpha),
  g * alpha + below[1] * (1 - alpha),
  b * alpha + below[2] * (1 - alpha),
  1,
];

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function contrast(text: Colour, background: Colour): number {
  const [dark, light] = [luminance(over(text, background)), luminance(background)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

export const hexOf = ([red, green, blue]: Colour): string =>
  `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** What is behind the text of an element, across shadow roots. */
export function backgroundBehind(element: Element): Colour {
  let found: Colour = [0, 0, 0, 0];
  for (let at: Node | null = element; at && found[3] < 1; at = parentOf(at))
    if (at instanceof Element) {
      const own = colourOf(getComputedStyle(at).backgroundColor);
      found = found[3] ? over(found, own) : own;
    }
  return found[3] < 1 ? over(found, [255, 255, 255, 1]) : found;
}

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
