import { expect } from '@open-wc/testing';
import { readChildList } from '../../src/internal/child-list.js';
import { put } from '../support/render.js';

const read = (markup: string) => readChildList(put(markup)).map(({ title, published }) => [title, published]);

describe('readChildList', () => {
  it('reads title and date of every item', () => {
    expect(
      read('<ul><li><a href="#a">One</a> 2020-08-17</li><li><span>2020-8-7</span> <a href="#b"> Two </a></li></ul>'),
    ).to.deep.equal([
      ['One', '2020-08-17'],
      ['Two', '2020-8-7'],
    ]);
  });

  it('reads dates as old pages write them', () => {
    const dates = [
      '[2020-08-17]',
      '2020/08/17',
      '2020.08.17',
      '2020年08月17日',
      '(2020-08-17 10:30)',
      '发布时间：2020-08-17',
    ];
    for (const date of dates)
      expect(read(`<ul><li><a href="#a">One</a>${date}</li></ul>`)[0]![1], date).to.equal('2020-08-17');
  });

  it('reads no date where there is none', () => {
    for (const text of ['', '08-17', 'Room 2020', '12345-6-7890'])
      expect(read(`<ul><li><a href="#a">One</a>${text}</li></ul>`)[0]![0], text).to.equal('One');
    expect(read('<ul><li><a href="#a">Report of 2019-12-31</a></li></ul>')).to.deep.equal([
      ['Report of 2019-12-31', undefined],
    ]);
  });

  it('takes a tooltip for the title only where it begins like the link', () => {
    expect(read('<a href="#a" title="A long title of a notice">A long title…</a>')[0]![0]).to.equal(
      'A long title of a notice',
    );
    expect(read('<a href="#a" title="A long title of a notice">A long title...</a>')[0]![0]).to.equal(
      'A long title of a notice',
    );
    expect(read('<a href="#a" title="Opens elsewhere">A long title…</a>')[0]![0]).to.equal('A long title…');
    expect(read('<a href="#a" title="">A long title</a>')[0]![0]).to.equal('A long title');
  });

  it('takes one link of an item, and every link where there are no items', () => {
    expect(read('<ul><li><a href="#a">One</a> <a href="#pdf">PDF</a></li></ul>')).to.have.length(1);
    expect(read('<p><a href="#a">One</a> <a href="#b">Two</a></p>')).to.have.length(2);
  });

  it('leaves out links to nowhere, and links that say nothing', () => {
    expect(read('<ul><li><a>One</a></li><li>Two</li><li><a href="#c"><img alt=""></a></li></ul>')).to.deep.equal([]);
  });
});
