import { expect } from '@open-wc/testing';
import { decode, documentOf, parse } from '../../src/data/bytes.js';
import { gbk, joined, utf16, utf8 } from '../fixtures/bytes.js';
import { failure } from './server.js';

const text = '{"title":"临海湾市人民政府公告"}';

describe('bytes of an answer', () => {
  it('are UTF-8 where they can be', () => {
    expect(decode(utf8(text), 'application/json')).to.equal(text);
    expect(decode(utf8('{"title":"🚦𠮷"}'), '')).to.equal('{"title":"🚦𠮷"}');
  });

  it('are UTF-8 whatever the label says, as labels lie', () => {
    for (const label of ['GBK', 'gb2312', 'ISO-8859-1', 'windows-1252', 'us-ascii', 'big5'])
      expect(decode(utf8(text), `application/json; charset=${label}`), label).to.equal(text);
  });

  it('are UTF-8 even where they would be GB18030, too', () => {
    // Both bytes of `é` are a sound pair in GB18030.
    expect(decode(utf8('Café'), 'text/plain')).to.equal('Café');
  });

  it('are what the label says where they are no UTF-8', () => {
    expect(decode(gbk(text), 'application/json;charset=GB18030')).to.equal(text);
    expect(decode(gbk(text), 'text/html; charset="gb2312"')).to.equal(text);
    expect(decode(Uint8Array.of(0x43, 0x61, 0x66, 0xe9), 'text/plain; charset=iso-8859-1')).to.equal('Café');
    expect(decode(Uint8Array.of(0x82, 0xa0), 'text/plain; charset=Shift_JIS')).to.equal('あ');
  });

  it('are GB18030 where nobody says what they are', () => {
    expect(decode(gbk(text), 'application/json')).to.equal(text);
    expect(decode(gbk(text), '')).to.equal(text);
  });

  it('are GB18030 where the label lies', () => {
    expect(decode(gbk(text), 'application/json; charset=utf-8')).to.equal(text);
  });

  it('are GB18030 where the label names nothing', () => {
    expect(decode(gbk(text), 'application/json; charset=none-such')).to.equal(text);
    expect(decode(gbk(text), 'application/json; charset=')).to.equal(text);
    expect(decode(gbk(text), 'application/json; charset=utf8mb4')).to.equal(text);
  });

  it('are what a byte order mark says, and lose it', () => {
    expect(decode(joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text)), 'text/plain; charset=gbk')).to.equal(text);
    expect(decode(utf16(text), '')).to.equal(text);
    expect(decode(utf16(text, 'big'), 'application/json; charset=utf-8')).to.equal(text);
  });

  it('are what an XML declaration says', () => {
    const xml = '<?xml version="1.0" encoding="GBK"?><title>临海湾</title>';
    expect(decode(gbk(xml), 'text/xml')).to.equal(xml);
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><t>é</t>';
    expect(
      decode(
        Uint8Array.from(latin, (c) => c.charCodeAt(0)),
        '',
      ),
    ).to.equal(latin);
  });

  it('are what the author says, before all but a byte order mark', () => {
    expect(decode(gbk(text), 'application/json; charset=utf-8', 'gbk')).to.equal(text);
    expect(decode(Uint8Array.of(0xc3, 0xa9), 'text/plain', 'windows-1252')).to.equal('Ã©');
    expect(decode(joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('é')), '', 'windows-1252')).to.equal('é');
  });

  it('are found out where the author is wrong', () => {
    expect(decode(utf8(text), '', 'none-such')).to.equal(text);
    expect(decode(gbk(text), '', 'utf-8')).to.equal(text);
  });

  it('that are text in no encoding are an error that says what was tried', async () => {
    const noise = Uint8Array.of(0x7b, 0xff, 0xff, 0x80, 0xfe);
    const error = await failure(
      Promise.resolve().then(() => decode(noise, 'application/json; charset=big5')),
      'charset',
    );
    expect(error.message).to.contain('utf-8, big5, gb18030').and.to.contain('Set charset');
  });

  it('may be any kind of buffer', () => {
    expect(documentOf(utf8('{"a":1}').buffer, null)).to.deep.equal({ a: 1 });
    expect(documentOf(gbk('["临海"]'), 'application/json')).to.deep.equal(['临海']);
  });
});

describe('the document in a text', () => {
  const value = { items: [{ title: 'A (b) = c; //d' }] };
  const json = JSON.stringify(value);

  it('is its JSON', () => {
    expect(parse(json)).to.deep.equal(value);
    expect(parse(`\n\t ${json}\r\n`)).to.deep.equal(value);
    expect(parse('[]')).to.deep.equal([]);
    expect(parse('null')).to.equal(null);
    expect(parse('"ok"')).to.equal('ok');
    expect(parse('12')).to.equal(12);
  });

  it('is found in a call of a function', () => {
    for (const wrapped of [
      `callback(${json})`,
      `callback(${json});`,
      `jQuery1113_15@(${json});`.replace('@', '00'),
      `Bay.news[0](${json});`.replace('[0]', '.first'),
      ` ({"status":0}) `.replace('{"status":0}', json),
      `(${json})`,
      `(${json} )\n`,
      `/**/callback(${json});`,
      `/**/ typeof callback === 'function' && callback(${json});`,
      `try{callback(${json})`.replace('try{', ''),
      `callback ( ${json} ) ;`,
    ])
      expect(parse(wrapped), wrapped).to.deep.equal(value);
  });

  it('is found in an assignment', () => {
    for (const wrapped of [`var news = ${json};`, `news=${json}`, `window.bay.news = ${json};\n`, `let a = ${json}`])
      expect(parse(wrapped), wrapped).to.deep.equal(value);
  });

  it('is found behind what protects it', () => {
    for (const wrapped of [
      `)]}'\n${json}`,
      `)]}',\n${json}`,
      `)]}\n${json}`,
      `//<![CDATA[\n${json}\n//]]>`,
      `// <![CDATA[\ncallback(${json});\n// ]]>`,
    ])
      expect(parse(wrapped), wrapped).to.deep.equal(value);
  });

  it('is not found in hostile texts', async () => {
    for (const hostile of [
      `${' '.repeat(1e6)}x`,
      `f(${'['.repeat(1e6)}`,
      `f(${'}'.repeat(1e6)}x`,
      `f({${')'.repeat(1e6)}x`,
      `f({}${';'.repeat(1e6)}x`,
      `//<![CDATA[${' '.repeat(1e6)}`,
    ])
      await failure(
        Promise.resolve().then(() => parse(hostile)),
        'syntax',
      );
  });

  it('is an array as well as an object', () => {
    expect(parse('callback([1,2]);')).to.deep.equal([1, 2]);
    expect(parse('var list = [{"a":[1]}];')).to.deep.equal([{ a: [1] }]);
  });

  it('is never run', async () => {
    const watched = globalThis as { ran?: boolean };
    for (const code of [
      'callback({"a": (globalThis.ran = true)})',
      '(globalThis.ran = true, {})',
      '{"a":1}; globalThis.ran = true',
      'alert({"a":1}) + alert(2)',
    ])
      await failure(
        Promise.resolve().then(() => parse(code)),
        'syntax',
      );
    expect(watched.ran).to.be.undefined;
  });

  it('is the text itself where it is markup', () => {
    expect(parse(' <!doctype html><p>')).to.equal(' <!doctype html><p>');
    expect(parse('<datastore></datastore>')).to.equal('<datastore></datastore>');
  });

  it('is missed in an empty answer', async () => {
    for (const blank of ['', ' \r\n'])
      await failure(
        Promise.resolve().then(() => parse(blank)),
        'empty',
      );
  });

  it('is missed where JSON is broken, with its start in the message', async () => {
    for (const broken of [
      '{"items":[{"title":"A',
      '{"a":1,}',
      "{'a':1}",
      'not json',
      'undefined',
      '{"a":"tab\tinside"}',
      'callback({"a":1)',
      '[1,2',
      '}{',
    ]) {
      const error = await failure(
        Promise.resolve().then(() => parse(broken)),
        'syntax',
      );
      expect(error.message).to.contain(broken.slice(0, 20));
      expect(error.cause).to.be.instanceOf(Error);
    }
    const long = await failure(
      Promise.resolve().then(() => parse(`x${'y'.repeat(1e6)}`)),
      'syntax',
    );
    expect(long.message.length).to.be.below(200);
  });

  it('is found in a large text', async () => {
    const large = JSON.stringify({ items: Array.from({ length: 20_000 }, (_, i) => ({ title: `(${i}) = [x]` })) });
    expect(parse(`callback(${large});`)).to.have.property('items');
    for (const hostile of ['(', '= ', '[', '{[', ')]}'])
      await failure(
        Promise.resolve().then(() => parse(hostile.repeat(100_000))),
        'syntax',
      );
  });
});
