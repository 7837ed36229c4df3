import { html, nothing } from 'lit';
import { wholeText } from '../data/plain-text.js';

/** A text where it cannot be made safe: its letters, without markup. */
export function plainParagraphs(value: unknown): unknown {
  const paragraphs =
    typeof value === 'string' ? value.split(/<(?:\/?p|br|\/?div|\/h\d|\/?li|\/tr)\b[^>]*>|\n\s*\n/i) : [];
  return paragraphs.map((paragraph) => {
    const text = wholeText(paragraph, { html: true });
    return text ? html`<p>${text}</p>` : nothing;
  });
}
