/**
 * Site-wide default of an attribute, from `<meta name="civic-elements:NAME" content="…">`.
 * Asked for at each load, so that a meta element may come late.
 */
export const siteDefault = (attribute: string): string | undefined =>
  document.querySelector(`meta[name="civic-elements:${attribute}"]`)?.getAttribute('content') ?? undefined;
