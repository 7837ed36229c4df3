/**
 * The whole language in which authors, and formats that need more than paths, say where something is in foreign data:
 *
 *     title: noticeTitle; url: /notice/{noticeId}.html; published: createTime@Asia/Shanghai; summary: remark|'none'
 *
 * Reading it checks everything; asking for a value, once per item, checks nothing.
 */
import { mistake } from './mistake.js';
import { keysOf, membersOf } from './members.js';
import type { Field } from './read-article.js';
import { READERS } from './readers.js';
import type { Spec } from './spec.js';
import type { Zone } from './stamp.js';
import { isList, own, textOf } from './value.js';
import { zoneOf } from './zone.js';
import { encoded } from './encoded.js';

/** Reads a path in place of our own language: JSONPath, JMESPath. */
export type ResolvePath = (object: unknown, expression: string) => unknown;

type Find = (item: unknown) => unknown;

function pathOf(part: string, path: string): Find {
  // In a JSON Pointer a star is a star.
  const pointer = path.charAt(0) === '/';
  const keys = pointer
    ? path
        .slice(1)
        .split('/')
        .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    : path
        .replace(/\[(\d+|\*)\]/g, '.$1')
        .replace(/^\./, '')
        .split('.');
  if (!pointer && keys.filter((key) => /^$|[[\]\s]/.test(key)).length)
    throw mistake(part, 'a path such as data.rows[0]', path);
  const walk = (found: unknown, from: number): unknown => {
    for (let i = from; i < keys.length; i++) {
      if (keys[i] === '*' && !pointer) {
        const all: unknown[] = [];
        for (const member of membersOf(found)) {
          const its = walk(member, i + 1) ?? [];
          if (isList(its)) for (const one of its) all.push(one);
          else all.push(its);
        }
        return all;
      }
      found = own(found, keys[i]!);
    }
    return found;
  };
  const [key = ''] = keys;
  return keys.length === 1 && (pointer || key !== '*') ? (item) => own(item, key) : (item) => walk(item, 0);
}

function resolvedPath(part: string, path: string, resolvePath: ResolvePath): Find {
  return (item) => {
    try {
      return resolvePath(item, path);
    } catch (error) {
      throw mistake(part, 'a path that resolvePath can read', path, error);
    }
  };
}

/** A value in an address. Most are numbers, and there may be thousands. */
const escaped = (value: string): string => (/^[\w.-]*$/.test(value) ? value : encoded(value));

function templateOf(part: string, template: string, resolvePath?: ResolvePath): Find {
  // Every second piece is what stands in braces.
  const pieces = template.split(/\{([^{}]*)\}/);
  const specs = pieces.map((piece, i) => {
    if (i % 2) return specOf(part, piece, resolvePath);
    if (/[{}']/.test(piece)) throw mistake(part, "'text', {path} or a path", template);
    return undefined;
  });
  const inAddress = /url|image/i.test(part);
  return (item) => {
    let whole = '';
    for (let i = 0; i < pieces.length; i++) {
      const value = specs[i]?.(item, textOf, undefined);
      if (i % 2 && !value) return undefined;
      whole += value ? (inAddress ? escaped(value) : value) : pieces[i];
    }
    return whole;
  };
}

/**
 * Reads a spec: `alternative|alternative`, each a path, a template with `{spec}` in it, or a `'literal'`.
 * @param part attribute, and where in it, for what its author is told of mistakes; in addresses values are escaped
 */
export function specOf(part: string, text: string, resolvePath?: ResolvePath): Spec {
  const zones: (Zone | undefined)[] = [];
  const finds = (text.match(/(?:'[^']*'|\{[^}]*\}|[^|])+|^$/g) || []).map((piece, i): Find => {
    const alternative = piece.trim();
    zones[i] = undefined;
    const literal = /^'(.*)'$/.exec(alternative);
    if (literal) return () => literal[1];
    if (resolvePath ? /\{/.test(alternative) : /[{}']/.test(alternative))
      return templateOf(part, alternative, resolvePath);
    // `@id` is a key, `time@UTC` has a zone.
    const [, path = '', zone] = /^(.*[^./])@([\w/+-]+)$/.exec(alternative) || ['', alternative];
    if (zone) zones[i] = zoneOf(zone);
    return resolvePath ? resolvedPath(part, path, resolvePath) : pathOf(part, path);
  });
  return (item, convert, context) => {
    for (let i = 0; i < finds.length; i++) {
      const value = finds[i]!(item);
      const found = value == null ? undefined : convert(value, context, zones[i]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Reads `member: spec; member: spec`. */
export function fieldsOf(text: string, resolvePath?: ResolvePath): Field[] {
  const fields: Field[] = [];
  for (const line of text.split(';')) {
    if (!/\S/.test(line)) continue;
    const [, member = '', spec] = /^\s*(\S+?):\s+([^]*\S)/.exec(line) || [];
    if (!spec) throw mistake('fields', 'member: path', line.trim());
    const read = own(READERS, member) as Field['read'];
    if (!read) throw mistake('fields', `one of ${keysOf(READERS).join(', ')}`, member);
    const [whole, part] = member.split('.') as [string, string?];
    fields.push({ whole, part, read, spec: specOf(`fields, ${member}`, spec, resolvePath) });
  }
  // Parts come after what they are parts of.
  return fields.filter(({ part }) => !part).concat(fields.filter(({ part }) => part));
}

const given = (found: unknown): unknown => found ?? undefined;

/** Reads conditions, all of which an item must meet: `status=0; type!=draft`. They compare as text. */
export function conditionOf(text: string, resolvePath?: ResolvePath): (item: unknown) => boolean {
  const conditions: ((item: unknown) => boolean)[] = [];
  for (const condition of text.split(';')) {
    if (!/\S/.test(condition)) continue;
    const [, path, not, wanted] = /^\s*([^=!]+?)\s*(!?)=\s*(.*?)\s*$/.exec(condition) || [];
    if (!path) throw mistake('where', 'path=value', condition.trim());
    const spec = specOf('where', path, resolvePath);
    conditions.push((item) => {
      const value = spec(item, given, undefined);
      if (value === wanted) return !not;
      return ((textOf(value) ?? (typeof value === 'boolean' ? `${value}` : '')).trim() === wanted) === !not;
    });
  }
  return (item) => conditions.every((meets) => meets(item));
}
