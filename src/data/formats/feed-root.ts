/**
 * Where the root element of a document of XML begins: behind declarations, comments and a document type, with all that
 * is declared in it. Step by step, since a pattern for it could be made to take ages.
 */
export function rootAt(text: string): number {
  for (let at = 0; ;) {
    at += /\S/.exec(text.slice(at, at + 999))?.index ?? 999;
    const start = text.slice(at, at + 4);
    const end =
      start === '<!--'
        ? '-->'
        : /^<\?/.test(start)
          ? '?>'
          : /^<!/.test(start)
            ? /^[^>]{0,999}\[/.test(text.slice(at, at + 999))
              ? ']>'
              : '>'
            : '';
    const found = end ? text.indexOf(end, at + start.length) : -1;
    if (found >= 0) at = found + end.length;
    else if (/^\S/.test(start) || at >= text.length) return at;
  }
}

/**
 * Name of the root element of a feed, without its prefix, in small letters; nothing where a text is no feed. Web pages
 * and pictures may have feeds in them.
 */
export function rootOf(document: unknown): string | undefined {
  if (typeof document !== 'string') return undefined;
  const at = rootAt(document);
  return /^<(?:[\w.-]+:)?(rss|rdf|feed|entry)\b/i.exec(document.slice(at, at + 99))?.[1]!.toLowerCase();
}
