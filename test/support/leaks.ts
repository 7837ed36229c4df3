/** What an element leaves behind on the page: listeners, observers and timers of the window and the document. */

const globals: EventTarget[] = [window, document];

/** Watches from now on. `left` tells what was put on the page and has not been taken away. */
export function watchForLeaks(): { left: () => string[]; stop: () => void } {
  const listeners: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = [];
  const observers = new Map<object, Node | Document>();
  const timers = new Set<unknown>();
  const undo: (() => void)[] = [];
  const captureOf = (options: unknown): boolean =>
    typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;
  /** Puts a function in place of a member of an object. */
  const wrap = <T extends object, K extends keyof T>(object: T, name: K, make: (own: any) => any): void => {
    const own = Object.getOwnPropertyDescriptor(object, name);
    const called = object[name];
    Object.defineProperty(object, name, { configurable: true, writable: true, value: make(called) });
    undo.push(() => (own ? Object.defineProperty(object, name, own) : delete (object as any)[name]));
  };

  for (const target of globals) {
    wrap(target, 'addEventListener', (own) => (type: string, listener: unknown, options: unknown) => {
      const capture = captureOf(options);
      const known = listeners.some(
        (entry) =>
          entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture,
      );
      if (listener && !known) listeners.push({ target, type, listener, capture });
      return own.call(target, type, listener, options);
    });
    wrap(target, 'removeEventListener', (own) => (type: string, listener: unknown, options: unknown) => {
      const capture = captureOf(options);
      const index = listeners.findIndex(
        (entry) =>
          entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture,
      );
      if (index >= 0) listeners.splice(index, 1);
      return own.call(target, type, listener, options);
    });
  }
  for (const observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    wrap(
      observer.prototype as MutationObserver,
      'observe',
      (own) =>
        function (this: object, node: Node, ...rest: unknown[]) {
          observers.set(this, node);
          return own.call(this, node, ...rest);
        },
    );
    wrap(
      observer.prototype as MutationObserver,
      'disconnect',
      (own) =>
        function (this: object) {
          observers.delete(this);
          return own.call(this);
        },
    );
  }
  wrap(window, 'setInterval', (own) => (...args: unknown[]) => {
    const timer = own.apply(window, args);
    timers.add(timer);
    return timer;
  });
  wrap(window, 'clearInterval', (own) => (timer: unknown) => {
    timers.delete(timer);
    return own.call(window, timer);
  });

  return {
    left: () => [
      ...listeners.map(({ target, type }) => `listener of ${target === window ? 'window' : 'document'}: ${type}`),
      ...[...observers.values()].filter((node) => node.isConnected).map((node) => `observer of ${node.nodeName}`),
      ...[...timers].map(() => 'timer'),
    ],
    stop: () =>
      undo
        .splice(0)
        .reverse()
        .forEach((each) => each()),
  };
}
