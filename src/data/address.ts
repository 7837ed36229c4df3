/** Addresses: links as data has them, and endpoints as they are asked. */
import { textOf } from './value.js';

/** The absolute form of an http(s) address; nothing where it is none. */
export function absoluteOf(address: string, base: string): string | undefined {
  try {
    const { href } = new URL(address, base);
    return /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The absolute form of a link in data. What is no http(s), leads nowhere, or is a template that a page has not filled
 * (`{{ url }}`), is no link.
 */
export function linkOf(value: unknown, base: string): string | undefined {
  const text = textOf(value) || '#';
  // Most links are absolute, and URL is slow.
  if (/^https?:\/\/[a-z\d.-]+(\/|$)[\w/.?&=%#:+~,;-]*$/.test(text)) return text;
  // Pictures that are in their addresses are no http(s), and slow.
  return text.length > 9999 || /^\s*#|\{\{/.test(text) ? undefined : absoluteOf(text.trim(), base);
}

/** A parameter of an address. */
export const paramOf = (address: string, name: string): string | null => new URL(address).searchParams.get(name);

/**
 * An address with parameters set. The others stay as they are, byte for byte: old servers have them in GBK, which
 * `URLSearchParams` would spoil.
 */
export function withParams(address: string, params: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) {
    const others = url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair && pair.split('=')[0] !== name);
    url.search = others.concat(`${name}=${encodeURIComponent(value)}`).join('&');
  }
  return url.href;
}
