/**
 * Name of the root element of a feed, without its prefix, in small letters; nothing where a text is no feed. Web pages
 * and pictures may have feeds in them, so what comes before the root is passed over, and nothing else.
 */
export const rootOf = (document: unknown): string | undefined =>
  typeof document === 'string'
    ? /^(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>)*<(?:[\w.-]+:)?(rss|rdf|feed|entry)\b/i
        .exec(document)?.[1]!
        .toLowerCase()
    : undefined;
