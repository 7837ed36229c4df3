/** One entry of a menu. */
export interface MenuLink {
  /** Its text. */
  readonly title: string;
  /** Where it leads, absolute; absent where it only holds others. */
  readonly href?: string;
  /** Target, as on `<a>`; that of the page's `<base>` where it is absent. */
  readonly target?: string;
  /** Whether the page itself says that it is the current one. */
  readonly isCurrent?: boolean;
  /** The entries below it. */
  readonly children: readonly MenuLink[];
}

/** An entry that is still being read. */
export type OpenMenuLink = { -readonly [Key in keyof MenuLink]: MenuLink[Key] } & { children: OpenMenuLink[] };

/** Most levels of a menu. What lies deeper is shown on the last of them. */
export const MOST_LEVELS = 8;

/**
 * The absolute form of a menu's link; nothing where it leads nowhere, runs a script, or was not filled in. Menus lead
 * to mailboxes and telephones, too, and pages are opened from disks: those of a disk lead to files.
 */
export function menuHref(address: string | null | undefined, base: string): string | undefined {
  if (!address || /^\s*#?\s*$|\{\{/.test(address)) return undefined;
  try {
    const { href } = new URL(address, base);
    return (/^file:/.test(base) ? /^(?:https?|mailto|tel|file):/ : /^(?:https?|mailto|tel):/).test(href)
      ? href
      : undefined;
  } catch {
    return undefined;
  }
}
