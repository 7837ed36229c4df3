/** Tells the page author something in the console. Old pages replace `console`, or half of it. */
export function reportToAuthor(level: 'warn' | 'error', message: string, detail: unknown = ''): void {
  try {
    console[level](`civic-elements: ${message}`, detail);
  } catch {
    // Nobody is listening.
  }
}
