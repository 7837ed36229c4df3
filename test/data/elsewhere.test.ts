import { expect } from '@open-wc/testing';
import { onHostAsked } from '../../src/data/elsewhere.js';

describe('addresses of next pages', () => {
  const asked = 'https://www.bay.example/api/news/list?size=5';

  it('lead to the host that was asked, whatever host they name', () => {
    expect(onHostAsked('http://www.bay.example/more?page=2&x=%D6%D0', asked)).to.equal(
      'https://www.bay.example/more?page=2&x=%D6%D0',
    );
    expect(onHostAsked('https://evil.example/collect?page=2', asked)).to.equal(
      'https://www.bay.example/collect?page=2',
    );
    expect(onHostAsked('https://www.bay.example@evil.example/x', asked)).to.equal('https://www.bay.example/x');
    expect(onHostAsked('https://evil.example//other.example/x', asked)).to.equal(
      'https://www.bay.example//other.example/x',
    );
    expect(onHostAsked('https://www.bay.example:8443/x', asked)).to.equal('https://www.bay.example/x');
  });

  it('keep the beginning of a path that the server behind a proxy does not know', () => {
    expect(onHostAsked('http://10.0.0.5:8080/news/list?page=2', asked)).to.equal(
      'https://www.bay.example/api/news/list?page=2',
    );
    expect(onHostAsked('http://10.0.0.5:8080/news/list/2', asked)).to.equal('https://www.bay.example/news/list/2');
  });
});
