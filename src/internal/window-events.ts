/**
 * Listeners of the window. Zone.js, which Angular brings, keeps each in a global of the page, `__zone_symbol__online…`,
 * and the browser's own function under such a name; and pages have functions that are called `addEventListener`.
 */
type Names = 'addEventListener' | 'removeEventListener';
const own =
  (name: Names) =>
  (type: string, listener: (event: never) => void, capture?: boolean): void => {
    const target = document as unknown as Record<string, Document[Names]>;
    (target[`__zone_symbol__${name}`] || target[name]!).call(window as never, type, listener as EventListener, capture);
  };

export const listen = own('addEventListener');
export const unlisten = own('removeEventListener');
