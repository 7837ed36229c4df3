import { expect } from '@open-wc/testing';
import { address, failure, load, reply } from './server.js';

const rows = [
  { nr: 1, name2: 'Bridge', href2: '/1', when: '2024-05-01', status: '0' },
  { nr: 2, name2: 'Library', href2: '/2', when: '2024-05-02', status: '1' },
];
const mapping = { items: 'd.r', fields: 'id: nr; title: name2; url: href2; published: when' };
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  items: [{ id: '1', title: 'A', url: '/a', content_text: 'x' }],
};

describe('what an answer is', () => {
  describe('with a mapping', () => {
    it('is what the mapping says', async () => {
      const page = await load({ d: { r: rows } }, mapping);
      expect(page.format).to.equal('mapping');
      expect(page.items.map(({ id, title, published }) => [id, title, published!.iso])).to.deep.equal([
        ['1', 'Bridge', '2024-05-01'],
        ['2', 'Library', '2024-05-02'],
      ]);
    });

    it('is what the mapping says, even of a known format', async () => {
      const page = await load(feed, { items: 'items', fields: 'title: content_text' });
      expect(page.format).to.equal('mapping');
      expect(page.items.map(({ title, url }) => [title, url])).to.deep.equal([['x', undefined]]);
    });

    it('may be one article', async () => {
      const page = await load({ d: { r: rows[0] } }, mapping);
      expect(page.items.map(({ title }) => title)).to.deep.equal(['Bridge']);
    });

    it('may be an object with all articles in it', async () => {
      const page = await load(
        { query: { pages: { '7': { title: 'A' }, '-1': { title: 'B' } } } },
        { items: 'query.pages.*', fields: 'title: title' },
      );
      expect(page.items.map(({ title }) => title)).to.have.members(['A', 'B']);
    });

    it('may be empty', async () => {
      expect((await load({ d: { r: [] } }, mapping)).items).to.deep.equal([]);
    });

    it('may leave it to us to find the members', async () => {
      const page = await load(
        { x: [{ newsTitle: 'A', newsTime: '2024-05-01 08:00' }], y: [] },
        { items: 'x', timezone: 'Asia/Tokyo' },
      );
      expect(page.items[0]).to.deep.include({
        title: 'A',
        published: { iso: '2024-05-01T08:00+09:00', precision: 'minute', zone: 'assumed' },
      });
    });

    it('may leave it to us to find the list', async () => {
      const page = await load({ menu: [{ name: 'Home' }], deep: { down: rows } }, { fields: mapping.fields });
      expect(page.items.map(({ title }) => title)).to.deep.equal(['Bridge', 'Library']);
      expect(page.format).to.equal('mapping');
      expect((await load({ result: rows[0] }, { fields: mapping.fields })).items).to.have.length(1);
    });

    it('gives no guessed members beside those that it names', async () => {
      const page = await load([{ title: 'A', url: '/a', date: '2024-05-01' }], { fields: 'title: title' });
      expect(page.items[0]).not.to.have.property('url');
      expect(page.items[0]).not.to.have.property('published');
    });

    it('is an error where the list is not there, with what is there', async () => {
      const error = await failure(load({ code: 0, data: { list: rows } }, mapping), 'unrecognized');
      expect(error.message).to.match(/where items says.*code, data.*items=".*fields="/);
      for (const nothing of [{ d: { r: 'text' } }, { d: { r: 7 } }, { d: { r: null } }, { d: { r: true } }])
        await failure(load(nothing, mapping), 'unrecognized');
    });

    it('is an error where the server says so', async () => {
      const error = await failure(load({ code: 401, msg: 'Log in first' }, mapping), 'refused');
      expect(error.message).to.contain('Log in first');
    });
  });

  describe('with a format', () => {
    it('is of that format', async () => {
      expect((await load(feed, { format: 'json-feed' })).format).to.equal('json-feed');
      expect((await load([], { format: 'wordpress' })).items).to.deep.equal([]);
    });

    it('is an error where it is not', async () => {
      const error = await failure(
        load({ rows: [{ title: 'A', url: '/a', date: '2024-05-01' }] }, { format: 'json-feed' }),
        'unrecognized',
      );
      expect(error.message).to.match(/of the format json-feed; the answer has: rows/);
      await failure(load(feed, { format: 'wordpress' }), 'unrecognized');
    });

    it('takes members from the mapping first', async () => {
      const page = await load(feed, { format: 'json-feed', fields: 'subtitle: content_text; title: id' });
      expect(page.format).to.equal('json-feed');
      expect(page.items[0]).to.include({ subtitle: 'x', title: '1' });
      expect(page.items[0]!.url).to.match(/\/a$/);
    });

    it('takes the list from the mapping first', async () => {
      const page = await load({ wrapped: feed }, { format: 'json-feed', items: 'wrapped.items' });
      expect(page.items[0]!.title).to.equal('A');
    });

    it('has to be one that there is', async () => {
      const error = await failure(load(feed, { format: 'jsonfeed' }), 'configuration');
      expect(error.message)
        .to.match(/^format: expected one of json-feed, wordpress, json-ld, .*, found "jsonfeed"$/)
        .and.to.contain(', gov-cn, ');
      const names = error.message.replace(/^.*one of |, found.*$/g, '').split(', ');
      expect(new Set(names).size, 'each is named once').to.equal(names.length);
    });
  });

  describe('that tells of an error', () => {
    it('is an error, and no empty list', async () => {
      for (const document of [
        { code: 500, msg: 'Broken', data: [] },
        { code: 401, msg: 'Broken', rows: [], total: 0 },
        { code: '1', message: 'Broken' },
        { code: 'rest_no_route', message: 'Broken', data: { status: 404 } },
        { success: false, message: 'Broken', result: null },
        { success: false, msg: 'Broken', result: { records: [] } },
        { status: 404, error: 'Not Found', message: 'Broken', timestamp: '2024-05-01T00:00:00Z', path: '/x' },
        { status: '500', message: 'Broken' },
        { error: 'Broken' },
        { error: { code: 3, message: 'Broken' } },
        { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Broken' } },
        { errors: [{ message: 'Broken', errorType: 'UnauthorizedError' }] },
        { errors: [{ message: 'Broken' }], data: null },
      ]) {
        const error = await failure(load(document), 'refused');
        expect(error.message, JSON.stringify(document)).to.contain('Broken');
      }
    });

    it('is an error in whatever words', async () => {
      for (const document of [
        { status: 'error', code: 'keyInvalid', message: 'Broken' },
        { response: { status: 'error', message: 'Broken' } },
        { statusCode: 401, error: 'Unauthorized', message: 'Broken' },
        { errcode: 40001, errmsg: 'Broken' },
        { errno: 7, data: [], message: 'Broken' },
        { error: { code: 'x', info: 'Broken' } },
        { responseHeader: { status: 400 }, error: { msg: 'Broken', code: 400 } },
        { errors: [{ title: 'Broken', status: '404' }] },
        { errors: ['Broken'] },
        { errors: { title: ['Broken'] } },
        { status: 'fail', msg: 'Broken' },
      ]) {
        const error = await failure(load(document), 'refused');
        expect(error.message, JSON.stringify(document)).to.contain('Broken');
      }
      expect((await failure(load({ code: 9, data: null }), 'refused')).message).to.contain('code 9');
    });

    it('is none where there are articles all the same', async () => {
      const list = [{ title: 'A', url: '/a', date: '2024-05-01' }];
      for (const document of [
        { code: 1, data: list },
        { success: false, data: list },
        { errors: [], list },
        { error: null, list },
        { code: '0000', list },
        { status: 'ok', list },
      ])
        expect((await load(document)).items, JSON.stringify(document)).to.have.length(1);
    });

    it('is none where it says that all is well', async () => {
      for (const document of [
        { code: 0, data: [] },
        { code: 200, data: [] },
        { code: '0', data: [] },
        { code: '200', data: [] },
        { code: '0000', data: [] },
        { success: true, rows: [] },
        { status: 200, rows: [] },
        { status: 'ok', items: [] },
        { error: '', items: [] },
        { errors: [], items: [] },
        { error: false, items: [] },
        { code: null, items: [] },
      ])
        expect((await load(document)).items, JSON.stringify(document)).to.deep.equal([]);
    });
  });

  describe('that is no JSON', () => {
    it('is a web page', async () => {
      for (const page of [
        '<!DOCTYPE html><html><title>Log in</title></html>',
        '\n <html>',
        '<?xml version="1.0"?><x/>',
        '<p>404</p>',
      ]) {
        const error = await failure(load(page), 'html');
        expect(error.message).to.contain(page.trim().slice(0, 10));
      }
      await failure(load('<html>', mapping), 'html');
      await failure(load('<html>', { format: 'json-feed' }), 'html');
    });

    it('is a web page that says what it is', async () => {
      const login =
        '<!DOCTYPE html><html><head><title>\n Sign in to Lanwan </title></head><body><form><input name="p" type="password"></form></body></html>';
      const error = await failure(load(login), 'html');
      expect(error.message).to.contain('a web page "Sign in to Lanwan"').and.to.contain('password');
      const missing = await failure(load('<html><head><title>404 Not Found</title></head></html>'), 'html');
      expect(missing.message).to.contain('"404 Not Found"').and.to.contain('Set src');
    });

    it('is empty', async () => {
      for (const nothing of ['', ' \n', null]) await failure(load(reply(nothing)), 'empty');
      await failure(load(reply(null, { status: 204 })), 'empty');
    });

    it('is broken, or was cut off', async () => {
      const cut = await failure(load('{"items":[{"title":"A'), 'syntax');
      expect(cut.message).to.contain('breaks off after 21 characters');
      const broken = await failure(load('{"title":"A",}'), 'syntax');
      expect(broken.message).not.to.contain('breaks off');
    });
  });

  it('is told to the author where it is nothing that we know', async () => {
    const error = await failure(load({ meta: {}, payload: { things: [1] } }), 'unrecognized');
    expect(error.message).to.equal(
      'No articles recognised; the answer has: meta, payload. Set items="path of the list" and fields="title: path; url: path; published: path"',
    );
    expect((await failure(load('7'), 'unrecognized')).message).to.contain('answer has: 7.');
    expect((await failure(load('null'), 'unrecognized')).message).to.contain('answer has: nothing.');
  });

  it('may be packed into JSON once more', async () => {
    const text = JSON.stringify({ list: [{ title: 'Bridge', url: '/1', date: '2024-05-01' }] });
    for (const document of [JSON.stringify(text), { d: text }])
      expect((await load(document)).items.map(({ title }) => title)).to.deep.equal(['Bridge']);
    await failure(load({ d: '{broken' }), 'unrecognized');
  });

  it('may be JSONP in GBK, labelled as a script', async () => {
    const page = await load(
      reply(
        `callback(${JSON.stringify({ data: { list: [{ Title: '大桥封闭', LinkUrl: '/1', PubTime: '2024-05-01 08:00:00' }] } })})`,
        { headers: { 'Content-Type': 'text/javascript' } },
      ),
      {
        src: address('list.js'),
      },
    );
    expect(page.items[0]).to.deep.include({
      title: '大桥封闭',
      published: { iso: '2024-05-01T08:00:00+08:00', precision: 'second', zone: 'assumed' },
    });
  });
});
