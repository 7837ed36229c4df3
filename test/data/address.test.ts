import { expect } from '@open-wc/testing';
import { linkOf, paramOf, withParams } from '../../src/data/address.js';

const base = 'https://bay.example/api/list.json?x=1';

describe('links in data', () => {
  it('become absolute', () => {
    expect(linkOf('/art/1.html', base)).to.equal('https://bay.example/art/1.html');
    expect(linkOf('art/1.html', base)).to.equal('https://bay.example/api/art/1.html');
    expect(linkOf('../1.html', base)).to.equal('https://bay.example/1.html');
    expect(linkOf('./1.html?a=b#c', base)).to.equal('https://bay.example/api/1.html?a=b#c');
    expect(linkOf('?id=1', base)).to.equal('https://bay.example/api/list.json?id=1');
    expect(linkOf('//cdn.bay.example/1.html', base)).to.equal('https://cdn.bay.example/1.html');
  });

  it('stay what they are where they are absolute', () => {
    for (const url of [
      'https://bay.example/',
      'http://bay.example/a/b.html?c=d&e=f#g',
      'https://bay.example:8443/a',
      'http://10.0.0.1/a%20b',
    ])
      expect(linkOf(url, base)).to.equal(url);
  });

  it('are escaped as browsers do it', () => {
    expect(linkOf('https://bay.example/公告', base)).to.equal('https://bay.example/%E5%85%AC%E5%91%8A');
    expect(linkOf('/a b.html', base)).to.equal('https://bay.example/a%20b.html');
    expect(linkOf(' /a.html\n', base)).to.equal('https://bay.example/a.html');
    expect(linkOf('HTTPS://BAY.example/A', base)).to.equal('https://bay.example/A');
    expect(linkOf('https://bay.example\\a', base)).to.equal('https://bay.example/a');
  });

  it('lead to web pages only', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<p>',
      'vbscript:x',
      'mailto:mayor@bay.example',
      'tel:12345',
      'ftp://bay.example/',
      'file:///etc/passwd',
      'blob:https://bay.example/1',
      'about:blank',
      'intent://x#Intent;end',
      'httpx://bay.example/',
      'https-x:y',
    ])
      expect(linkOf(url, base), url).to.be.undefined;
  });

  it('are none where they lead nowhere', () => {
    for (const url of ['', ' ', '#', '#top', null, undefined, {}, [], true, 'https://', 'http://['])
      expect(linkOf(url, base), String(url)).to.be.undefined;
  });

  it('are none where a page has not filled its template', () => {
    expect(linkOf('{{ url }}', base)).to.be.undefined;
    expect(linkOf('https://bay.example/{{id}}', base)).to.be.undefined;
    expect(linkOf('/a/{id}', base)).to.equal('https://bay.example/a/%7Bid%7D');
  });

  it('are none without a base where they need one', () => {
    expect(linkOf('/a', '')).to.be.undefined;
    expect(linkOf('https://bay.example/a', '')).to.equal('https://bay.example/a');
  });

  it('are taken from the first of a list', () => {
    expect(linkOf(['/a', '/b'], base)).to.equal('https://bay.example/a');
  });
});

describe('parameters of an address', () => {
  it('are read', () => {
    expect(paramOf('https://bay.example/?page=2&q=%E4%B8%B4', 'page')).to.equal('2');
    expect(paramOf('https://bay.example/?page=2&q=%E4%B8%B4', 'q')).to.equal('临');
    expect(paramOf('https://bay.example/', 'page')).to.be.null;
  });

  it('are added', () => {
    expect(withParams('https://bay.example/list', { page: '2' })).to.equal('https://bay.example/list?page=2');
    expect(withParams('https://bay.example/list?a=1', { page: '2', size: '10' })).to.equal(
      'https://bay.example/list?a=1&page=2&size=10',
    );
  });

  it('take the place of those that are there', () => {
    expect(withParams('https://bay.example/?page=1&a=1', { page: '2' })).to.equal('https://bay.example/?a=1&page=2');
    expect(withParams('https://bay.example/?page=1&page=7', { page: '2' })).to.equal('https://bay.example/?page=2');
    expect(withParams('https://bay.example/?page&mypage=3', { page: '2' })).to.equal(
      'https://bay.example/?mypage=3&page=2',
    );
  });

  it('leave the others as they are, byte for byte', () => {
    // GBK, an empty value, a plus, brackets, no value: URLSearchParams would change them all.
    const others = 'key=%D6%D0%CE%C4&empty=&plus=a+b&list[]=1&flag';
    expect(withParams(`https://bay.example/s.jsp?${others}`, { page: '2' })).to.equal(
      `https://bay.example/s.jsp?${others}&page=2`,
    );
  });

  it('leave the fragment where it is', () => {
    expect(withParams('https://bay.example/?a=1#top', { page: '2' })).to.equal('https://bay.example/?a=1&page=2#top');
  });

  it('may have brackets in their names', () => {
    expect(withParams('https://bay.example/?page[number]=1', { 'page[number]': '2' })).to.equal(
      'https://bay.example/?page[number]=2',
    );
  });

  it('may hold anything', () => {
    expect(paramOf(withParams('https://bay.example/', { cursor: 'a/b+c==&d#e 临' }), 'cursor')).to.equal(
      'a/b+c==&d#e 临',
    );
  });
});
