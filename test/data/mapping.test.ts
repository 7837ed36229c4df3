import { expect } from '@open-wc/testing';
import { conditionOf, fieldsOf, specOf, type ResolvePath } from '../../src/data/mapping.js';
import { pathsOf } from '../../src/data/spec.js';
import { textOf } from '../../src/data/value.js';
import { ConfigurationError } from '../../src/errors.js';

const item = {
  id: 7,
  title: 'Bridge',
  empty: '',
  blank: ' ',
  nothing: null,
  none: [],
  zero: 0,
  no: false,
  a: { b: { c: 'deep' }, 'x.y': 'dotted' },
  list: [{ name: 'One' }, { name: 'Two', tags: ['x', 'y'] }, 'three'],
  pages: { '-1': { title: 'P1' }, '22': { title: 'P2' } },
  '@id': 'https://bay.example/7',
  'dc:title': 'DC',
  'a/b': 'slash',
  'm~n': 'tilde',
  '': 'no name',
  path: 'a/b ü',
  time: '2024-05-01 08:00',
};

const get = (spec: string, from: unknown = item) =>
  specOf('test', spec)(from, (value) => value ?? undefined, undefined);
const text = (spec: string, from: unknown = item) => specOf('test', spec)(from, textOf, undefined);
const mistakeIn = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('expected a ConfigurationError');
};

describe('the mapping language', () => {
  describe('paths', () => {
    it('name members', () => {
      expect(get('title')).to.equal('Bridge');
      expect(get('a.b.c')).to.equal('deep');
      expect(get(' a.b.c ')).to.equal('deep');
      expect(get('@id')).to.equal('https://bay.example/7');
      expect(get('dc:title')).to.equal('DC');
    });

    it('name places in lists', () => {
      expect(get('list[0].name')).to.equal('One');
      expect(get('list.1.name')).to.equal('Two');
      expect(get('list[1].tags[1]')).to.equal('y');
      expect(get('[1]', ['a', 'b'])).to.equal('b');
      expect(get('[0][1]', [['a', 'b']])).to.equal('b');
    });

    it('name every member with a star', () => {
      expect(get('list.*.name')).to.deep.equal(['One', 'Two']);
      expect(get('list[*].name')).to.deep.equal(['One', 'Two']);
      expect(get('list.*.tags.*')).to.deep.equal(['x', 'y']);
      expect(get('pages.*.title')).to.have.members(['P1', 'P2']);
      expect(get('*', ['a', 'b'])).to.deep.equal(['a', 'b']);
      expect(get('title.*')).to.deep.equal([]);
    });

    it('may be JSON Pointers', () => {
      expect(get('/a/b/c')).to.equal('deep');
      expect(get('/a/x.y')).to.equal('dotted');
      expect(get('/list/1/name')).to.equal('Two');
      expect(get('/a~1b')).to.equal('slash');
      expect(get('/m~0n')).to.equal('tilde');
      expect(get('/')).to.equal('no name');
      expect(get('/@id')).to.equal('https://bay.example/7');
      expect(get('/query/*', { query: { '*': 'star' } })).to.equal('star');
    });

    it('lead nowhere without complaint', () => {
      for (const path of ['x', 'title.x', 'a.b.c.d.e', 'list[9].name', 'nothing.x', '/x/y'])
        expect(get(path), path).to.be.undefined;
      for (const from of [null, 'text', 7, true]) expect(get('a.b', from)).to.be.undefined;
    });

    it('see only what the data itself has', () => {
      for (const path of [
        '__proto__',
        'constructor',
        'toString',
        'a.constructor.name',
        'list.length.x',
        'title.length',
        'hasOwnProperty',
        '__proto__.polluted',
        '/__proto__',
      ])
        expect(get(path), path).to.be.undefined;
      const hostile = JSON.parse('{"__proto__":{"title":"own"},"title":"outer"}');
      expect(get('title', hostile)).to.equal('outer');
      expect(get('__proto__.title', hostile)).to.equal('own');
      expect(({} as Record<string, unknown>).title).to.be.undefined;
    });

    it('go deep', () => {
      let deep: unknown = 'bottom';
      for (let i = 0; i < 10_000; i++) deep = { a: deep };
      expect(get(Array(10_000).fill('a').join('.'), deep)).to.equal('bottom');
    });
  });

  describe('alternatives', () => {
    it('are tried until one gives something', () => {
      expect(text('title|id')).to.equal('Bridge');
      expect(text('x|title')).to.equal('Bridge');
      expect(text('empty|blank|nothing|none|title')).to.equal('Bridge');
      expect(text(' x | y | a.b.c ')).to.equal('deep');
      expect(text('x|y')).to.be.undefined;
    });

    it('are passed over where they are not what is wanted', () => {
      expect(text('a|list|title'), 'objects are no text').to.equal('Bridge');
      expect(
        specOf('test', 'title|time')(item, (value) => (/^\d/.test(String(value)) ? value : undefined), 0),
      ).to.equal('2024-05-01 08:00');
    });

    it('may be numbers, zero among them', () => {
      expect(text('id')).to.equal('7');
      expect(text('zero|id')).to.equal('0');
    });

    it('may be literals', () => {
      expect(text("'Linhai Bay'")).to.equal('Linhai Bay');
      expect(text("x|'none'")).to.equal('none');
      expect(text("title|'none'")).to.equal('Bridge');
      expect(text("x|'a|b'")).to.equal('a|b');
      expect(text("x|'{id}'")).to.equal('{id}');
      expect(text("''")).to.be.undefined;
    });
  });

  describe('templates', () => {
    it('are filled', () => {
      expect(text('/notice/{id}.html')).to.equal('/notice/7.html');
      expect(text('{title} ({id})')).to.equal('Bridge (7)');
      expect(text('{a.b.c}')).to.equal('deep');
      expect(text('x{list[0].name}x')).to.equal('xOnex');
    });

    it('may have alternatives in their holes', () => {
      expect(text('/{x|id}')).to.equal('/7');
      expect(text("/{x|'new'}")).to.equal('/new');
      expect(text('/{x}|/{id}')).to.equal('/7');
    });

    it('give nothing where a hole stays empty', () => {
      expect(text('/notice/{x}.html')).to.be.undefined;
      expect(text('/{id}/{empty}')).to.be.undefined;
      expect(text('/{a}')).to.be.undefined;
    });

    it('escape values in addresses, and nowhere else', () => {
      const filled = (part: string) => specOf(part, '/x/{path}')(item, textOf, 0);
      expect(filled('fields, url')).to.equal('/x/a%2Fb%20%C3%BC');
      expect(filled('fields, externalUrl')).to.equal('/x/a%2Fb%20%C3%BC');
      expect(filled('fields, source.url')).to.equal('/x/a%2Fb%20%C3%BC');
      expect(filled('fields, image')).to.equal('/x/a%2Fb%20%C3%BC');
      expect(filled('url-template')).to.equal('/x/a%2Fb%20%C3%BC');
      expect(filled('fields, title')).to.equal('/x/a/b ü');
    });

    it('take half a character, too', () => {
      const filled = (half: string) => specOf('url', '/{x}')({ x: half }, textOf, 0);
      expect(filled('a\ud83d')).to.equal('/a%EF%BF%BD');
      expect(filled('\ude00b')).to.equal('/%EF%BF%BDb');
      expect(filled('😀')).to.equal('/%F0%9F%98%80');
    });
  });

  describe('zones', () => {
    const zoneOf = (spec: string) =>
      specOf('test', spec)(item, (value, _, zone) => (value == null ? undefined : [value, zone?.(0)]), 0);

    it('follow a path', () => {
      expect(zoneOf('time@UTC')).to.deep.equal(['2024-05-01 08:00', 'Z']);
      expect(zoneOf('x|time@Asia/Shanghai')).to.deep.equal(['2024-05-01 08:00', '+08:00']);
      expect(zoneOf('time')).to.deep.equal(['2024-05-01 08:00', undefined]);
    });

    it('are not taken for keys, nor keys for zones', () => {
      expect(zoneOf('@id')).to.deep.equal(['https://bay.example/7', undefined]);
      expect(get('a.@id', { a: { '@id': 'x' } })).to.equal('x');
      expect(get('/a/@id', { a: { '@id': 'x' } })).to.equal('x');
    });

    it('have to be some', () => {
      expect(mistakeIn(() => specOf('fields, published', 'time@Mars/Base'))).to.contain('Mars/Base');
    });
  });

  describe('a path of another language', () => {
    const resolvePath: ResolvePath = (object, expression) =>
      expression === '$..title' ? (object as typeof item).title : undefined;

    it('goes to the page', () => {
      expect(specOf('test', '$..title', resolvePath)(item, textOf, 0)).to.equal('Bridge');
      expect(specOf('test', 'x|$..title', resolvePath)(item, textOf, 0)).to.equal('Bridge');
      expect(specOf('test', '/{$..title}.html', resolvePath)(item, textOf, 0)).to.equal('/Bridge.html');
    });

    it('may have brackets, quotes and at signs', () => {
      const seen: string[] = [];
      const note: ResolvePath = (_, expression) => void seen.push(expression);
      for (const path of ["$['a']['b']", '$.rows[?(@.status==0)]', "rows[?status=='0'].title", 'a b'] as const)
        specOf('test', path, note)(item, textOf, 0);
      expect(seen).to.deep.equal(["$['a']['b']", '$.rows[?(@.status==0)]', "rows[?status=='0'].title", 'a b']);
    });

    it('that cannot be read is a mistake of the author', () => {
      const spec = specOf('items', '$[', () => {
        throw new SyntaxError('unexpected end');
      });
      expect(mistakeIn(() => spec(item, textOf, 0))).to.match(/^items: .*found "\$\["/);
    });
  });

  describe('mistakes', () => {
    it('are told with the part that they are in, and with what was found', () => {
      expect(mistakeIn(() => specOf('items', ''))).to.equal('items: expected a path such as data.rows[0], found ""');
      for (const path of ['a..b', 'a.', 'a[b]', 'a[', 'a]', 'rows[-1]', 'title name'])
        expect(
          mistakeIn(() => specOf('total', path)),
          path,
        ).to.equal(`total: expected a path such as data.rows[0], found "${path}"`);
      for (const template of ['/a/{id', '/a/id}', '{{id}}', "it's", "'open", '/{}/x'])
        expect(
          mistakeIn(() => specOf('url-template', template)),
          template,
        ).to.contain('url-template: expected');
    });
  });
});

describe('fields', () => {
  const names = (source: string) => fieldsOf(source).map(({ whole, part }) => (part ? `${whole}.${part}` : whole));

  it('are read one by one', () => {
    expect(names('title: noticeTitle; url: /notice/{noticeId}.html; published: createTime')).to.deep.equal([
      'title',
      'url',
      'published',
    ]);
    expect(names('title: a;')).to.deep.equal(['title']);
    expect(names(' title:\n a ;\n\turl: b\n')).to.deep.equal(['title', 'url']);
    expect(names(';;')).to.deep.equal([]);
  });

  it('split at the first colon that a space follows', () => {
    const [field] = fieldsOf('title: dc:title');
    expect(field!.spec({ 'dc:title': 'x' }, textOf, 0)).to.equal('x');
  });

  it('come before their parts', () => {
    expect(names('image.alt: b; image: a; title: t')).to.deep.equal(['image', 'title', 'image.alt']);
  });

  it('may be everything that an article has', () => {
    const all =
      'id title subtitle summary body body.html body.markdown body.text url externalUrl image image.alt image.caption published updated source source.url authors categories tags lang attachments docNumber pinned withdrawn withdrawn.date';
    expect(
      names(
        all
          .split(' ')
          .map((name) => `${name}: x`)
          .join('; '),
      ),
    ).to.have.members(all.split(' '));
  });

  it('have to be some, and the author is told which there are', () => {
    expect(mistakeIn(() => fieldsOf('titel: x'))).to.match(
      /^fields: expected one of id, title, .*next.title, found "titel"$/,
    );
    for (const name of ['constructor', '__proto__', 'key', 'raw', 'image.src', 'title.x'])
      expect(
        mistakeIn(() => fieldsOf(`${name}: x`)),
        name,
      ).to.contain(`found "${name}"`);
  });

  it('have to have a path', () => {
    for (const line of ['title', 'title:', 'title:x', 'title: ', 'title = x', ': x'])
      expect(
        mistakeIn(() => fieldsOf(line)),
        line,
      ).to.match(/^fields: expected/);
    expect(mistakeIn(() => fieldsOf('title: a..b'))).to.equal(
      'fields, title: expected a path such as data.rows[0], found "a..b"',
    );
  });
});

describe('conditions', () => {
  const meets = (where: string, from: unknown) => conditionOf(where)(from);

  it('compare as text', () => {
    expect(meets('status=0', { status: '0' })).to.be.true;
    expect(meets('status=0', { status: 0 })).to.be.true;
    expect(meets('status=0', { status: 1 })).to.be.false;
    expect(meets('published=true', { published: true })).to.be.true;
    expect(meets('published=true', { published: 'true' })).to.be.true;
    expect(meets('published=false', { published: false })).to.be.true;
    expect(meets('newsStatus=审核通过', { newsStatus: '审核通过' })).to.be.true;
    expect(meets('newsStatus=审核通过', { newsStatus: '待审核' })).to.be.false;
  });

  it('may be that something is not so', () => {
    expect(meets('type!=draft', { type: 'news' })).to.be.true;
    expect(meets('type!=draft', { type: 'draft' })).to.be.false;
    expect(meets('type!=draft', {})).to.be.true;
  });

  it('may be that something is there, or is not', () => {
    expect(meets('deletedAt=', {})).to.be.true;
    expect(meets('deletedAt=', { deletedAt: null })).to.be.true;
    expect(meets('deletedAt=', { deletedAt: '2024' })).to.be.false;
    expect(meets('url!=', { url: '/a' })).to.be.true;
    expect(meets('url!=', { url: '' })).to.be.false;
  });

  it('hold together', () => {
    expect(meets('status=0; type!=draft', { status: 0, type: 'news' })).to.be.true;
    expect(meets('status=0; type!=draft', { status: 0, type: 'draft' })).to.be.false;
    expect(meets(' status = 0 ;', { status: 0 })).to.be.true;
  });

  it('may look deep, and have equal signs in their values', () => {
    expect(meets('meta.flags[0]=a=b', { meta: { flags: ['a=b'] } })).to.be.true;
  });

  it('do not see what the data itself has not', () => {
    expect(meets('constructor=', {})).to.be.true;
  });

  it('are not met by what is no item', () => {
    for (const none of [null, undefined, 7, 'x', []]) expect(meets('status=0', none)).to.be.false;
  });

  it('have to be some', () => {
    for (const where of ['status', '=0', 'status>0 and', '!='])
      expect(
        mistakeIn(() => conditionOf(where)),
        where,
      ).to.match(/^where: expected/);
    expect(mistakeIn(() => conditionOf('a..b=1'))).to.equal(
      'where: expected a path such as data.rows[0], found "a..b"',
    );
  });
});

describe('paths that are built in', () => {
  const read = (spec: string, from: unknown = item) => pathsOf(spec)(from, textOf, 0);

  it('are tried until one gives something', () => {
    expect(read('x|empty|a.b.c')).to.equal('deep');
    expect(read('list.1.name')).to.equal('Two');
    expect(read('x|y.z')).to.be.undefined;
  });

  it('see only what the data itself has', () => {
    expect(read('constructor.name|__proto__.x|title.length')).to.be.undefined;
    expect(read('a.b', null)).to.be.undefined;
  });
});
