/** What is said of the state of a letter, in every language. */
import { expect } from '@open-wc/testing';
import { dueText, queryLabel, stateLabel, stateMeaning } from '../../../src/internal/letter-status/texts.js';
import { targetLocales } from '../../../src/locales/locale-codes.js';
import { readyLocale, runInLocale } from '../../../src/localization.js';
import { until } from '../../support/render.js';

const states = ['received', 'in-review', 'transferred', 'processing', 'answered', 'rejected', 'closed'];

const sayings = (): string[] => [
  queryLabel('reference'),
  queryLabel('queryCode'),
  dueText(),
  ...states.map(stateLabel),
  ...states.map((state) => stateMeaning(state)!),
];

describe('texts of the state of a letter', () => {
  const english = runInLocale('en', sayings);

  for (const locale of targetLocales)
    it(`are of the language, all of them, and no two states have the same: ${locale}`, async () => {
      await until(() => readyLocale(locale, () => {}) === locale, `texts in ${locale} have come`);
      const said = runInLocale(locale, sayings);
      expect(said.filter((text, i) => !text.trim() || text === english[i])).to.deep.equal([]);
      for (const texts of [said.slice(3, 10), said.slice(10)]) expect(new Set(texts).size).to.equal(states.length);
    });

  it('are the words of a server where it has states of its own', () => {
    expect(runInLocale('de', () => stateLabel('Im Archiv'))).to.equal('Im Archiv');
    expect(stateMeaning('Im Archiv')).to.equal(undefined);
  });
});
