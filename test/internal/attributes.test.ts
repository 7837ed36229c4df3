import { expect } from '@open-wc/testing';
import { checked } from '../../src/internal/attributes.js';
import { saidTo } from '../support/console.js';

const read = (declaration: ReturnType<typeof checked>, value: string | null): unknown =>
  (declaration.converter as (value: string | null) => unknown)(value);

describe('checked', () => {
  const size = checked('page-size', 20);
  const view = checked('view', 'rows', 'headlines|rows|cards');

  it('takes whole numbers', () => {
    for (const [text, number] of Object.entries({ '0': 0, '7': 7, ' 12 ': 12, '007': 7 }))
      expect(read(size, text), text).to.equal(number);
    expect(saidTo('error')).to.deep.equal([]);
  });

  it('takes one of the words', () => {
    for (const word of ['headlines', 'rows', ' cards']) expect(read(view, word)).to.equal(word.trim());
    // Old pages are written in capitals.
    for (const word of ['CARDS', 'Cards ']) expect(read(view, word)).to.equal('cards');
    expect(saidTo('error')).to.deep.equal([]);
  });

  it('takes the default for what is not there', () => {
    expect([read(size, null), read(view, null)]).to.deep.equal([20, 'rows']);
    expect(saidTo('error')).to.deep.equal([]);
  });

  it('takes the default for nonsense, and says what it has expected', () => {
    for (const nonsense of ['', 'ten', '-1', '1.5', '1e3', 'Infinity'])
      expect(read(size, nonsense), nonsense).to.equal(20);
    for (const nonsense of ['', 'kards', 'card', 'rows cards', 'headlines|rows'])
      expect(read(view, nonsense), nonsense).to.equal('rows');
    expect(saidTo('error')).to.have.length(11);
    expect(saidTo('error')[1]).to.include('page-size="ten"').and.to.include('whole number').and.to.include('"20"');
    expect(saidTo('error')[7])
      .to.include('view="kards"')
      .and.to.include('headlines|rows|cards')
      .and.to.include('"rows"');
  });

  it('names the attribute', () => {
    expect(size.attribute).to.equal('page-size');
  });
});
