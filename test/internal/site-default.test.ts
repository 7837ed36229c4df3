import { expect } from '@open-wc/testing';
import { siteDefault } from '../../src/internal/site-default.js';
import { meta } from '../support/elements.js';

describe('siteDefault', () => {
  it('is what a meta element says', () => {
    meta('civic-elements:timezone', 'Asia/Shanghai');
    expect(siteDefault('timezone')).to.equal('Asia/Shanghai');
  });

  it('is nothing where there is none, or one for something else', () => {
    meta('civic-elements:timezone-name', 'x');
    meta('timezone', 'x');
    expect(siteDefault('timezone')).to.equal(undefined);
  });

  it('may come late, change and go', () => {
    expect(siteDefault('credentials')).to.equal(undefined);
    const made = meta('civic-elements:credentials', 'omit');
    expect(siteDefault('credentials')).to.equal('omit');
    made.content = 'include';
    expect(siteDefault('credentials')).to.equal('include');
    made.remove();
    expect(siteDefault('credentials')).to.equal(undefined);
  });
});
