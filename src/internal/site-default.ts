/**
 * Site-wide default of an attribute, from `<meta name="civic-elements:NAME" content="…">`.
 * Asked for at each load, so that a meta element may come late.
 */
export function siteDefault(attribute: string): string | undefined {
  const meta = document.querySelector(`meta[name="civic-elements:${attribute}"]`);
  return meta?.getAttribute('content') ?? undefined;
}
