/**
 * On the host that was asked, what an answer has on another. No answer leads a browser elsewhere; and behind a proxy
 * servers call themselves by names of their own, and know only the end of the path.
 */
export function onHostAsked(next: string, asked: string): string {
  const { pathname, search } = new URL(next);
  const own = new URL(asked);
  return own.origin + (own.pathname.slice(-pathname.length) === pathname ? own.pathname : pathname) + search;
}
