/** What the library tells the page author: collected in place of being printed. */
const said: Record<'warn' | 'error', string[]> = { warn: [], error: [] };
const own = { warn: console.warn, error: console.error };

beforeEach(() => {
  said.warn = [];
  said.error = [];
  for (const level of ['warn', 'error'] as const)
    console[level] = (...words: unknown[]) => {
      if (/^civic-elements: /.test(String(words[0]))) said[level].push(String(words[0]));
      else own[level](...words);
    };
});

afterEach(() => Object.assign(console, own));

/** Messages of the library to the page author, of one level, in this test. */
export const saidTo = (level: 'warn' | 'error'): string[] => said[level];
