/**
 * Tells the page author something in the console. Old pages replace `console`, or half of it. What is about a template of
 * the page, `{{ list }}`, is no error: the framework that fills it may come after us.
 */
export function reportToAuthor(level: 'warn' | 'error', message: string, detail: unknown = ''): void {
  try {
    console[/\{\{/.test(message) ? 'warn' : level](`civic-elements: ${message}`, detail);
  } catch {
    // Nobody is listening.
  }
}
