import { expect } from '@open-wc/testing';
import { reportToAuthor } from '../../src/internal/report.js';

describe('reportToAuthor', () => {
  const { warn, error } = console;

  afterEach(() => Object.assign(console, { warn, error }));

  it('says who is talking', () => {
    const said: unknown[][] = [];
    console.warn = (...words) => said.push(words);
    reportToAuthor('warn', 'The tag is taken.');
    expect(said.map((words) => words.join(' ').trim())).to.deep.equal(['civic-elements: The tag is taken.']);
  });

  it('adds the detail, where there is one', () => {
    const said: unknown[][] = [];
    const cause = new Error('cause');
    console.error = (...words) => said.push(words);
    reportToAuthor('error', 'No answer.', cause);
    expect(said).to.deep.equal([['civic-elements: No answer.', cause]]);
  });

  it('warns of a template of the page that may still be filled', () => {
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    console.error = () => expect.fail('no error');
    reportToAuthor('error', 'src: expected an address, found "{{ list }}"');
    expect(said).to.have.length(1);
  });

  it('does without a console that an old page has broken', () => {
    Object.assign(console, { warn: undefined, error: () => expect.fail('not asked') });
    expect(() => reportToAuthor('warn', 'Nobody hears this.')).not.to.throw();
  });
});
