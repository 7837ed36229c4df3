/** Directus with SQLite: a collection as its studio makes one, filled by its own API. */
import fs from 'node:fs';
import path from 'node:path';
import { htmlOf } from '../support/lanwan.mjs';

const TOKEN = 'editor-of-lanwan';

/** @param {string} field @param {string} type @param {object} [meta] @param {object} [schema] */
const fieldOf = (field, type, meta = {}, schema = {}) => ({ field, type, meta, schema });

const collection = {
  collection: 'news',
  meta: { collection: 'news' },
  schema: { name: 'news' },
  fields: [
    fieldOf('id', 'uuid', { special: ['uuid'] }, { is_primary_key: true }),
    fieldOf('status', 'string'),
    fieldOf('date_created', 'timestamp', { special: ['date-created'] }),
    fieldOf('title', 'string'),
    fieldOf('teaser', 'text'),
    fieldOf('publish_date', 'timestamp'),
    fieldOf('cover_image', 'uuid', { special: ['file'] }),
    fieldOf('content', 'text', { interface: 'input-rich-text-html' }),
  ],
};

/** @type {import('../servers.mjs').Server} */
export const directus = {
  name: 'directus',
  node: '22.23.3',
  packages: { directus: '12.4.0', sqlite3: '5.1.7' },
  version: 'directus',
  ready: '/server/ping',
  sources: [
    {
      name: 'Directus',
      list: '/items/news?sort=-publish_date&meta=*&limit=10',
      article: '/items/news/{query.id}',
    },
  ],
  prepare(folder) {
    for (const name of ['uploads', 'extensions']) fs.mkdirSync(path.join(folder, name));
    return {
      first: ['node_modules/directus/cli.js', 'bootstrap'],
      args: ['node_modules/directus/cli.js', 'start'],
      env: {
        HOST: '127.0.0.1',
        SECRET: 'a secret of sixteen letters',
        DB_CLIENT: 'sqlite3',
        DB_FILENAME: './data.db',
        ADMIN_EMAIL: 'editor@example.org',
        ADMIN_PASSWORD: 'correct horse battery',
        ADMIN_TOKEN: TOKEN,
        TELEMETRY: 'false',
        CORS_ENABLED: 'true',
        CORS_ORIGIN: 'true',
      },
    };
  },
  async fill(origin, notices, pictures) {
    /** @param {string} where @param {FormData | object} [body] */
    const ask = async (where, body) => {
      const isForm = body instanceof FormData;
      const response = await fetch(origin + where, {
        method: body ? 'POST' : 'GET',
        headers: { Authorization: `Bearer ${TOKEN}`, ...(body && !isForm && { 'Content-Type': 'application/json' }) },
        body: isForm ? body : body && JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${where} answered ${response.status}: ${text.slice(0, 300)}`);
      return text ? JSON.parse(text).data : undefined;
    };
    await ask('/collections', collection);
    await ask('/relations', { collection: 'news', field: 'cover_image', related_collection: 'directus_files' });
    /** @type {Record<string, string>} */
    const files = {};
    for (const { picture, alt } of notices) {
      if (files[picture]) continue;
      const form = new FormData();
      form.set('title', alt);
      const bytes = fs.readFileSync(path.join(pictures, `${picture}.png`));
      form.set('file', new Blob([bytes], { type: 'image/png' }), `${picture}.png`);
      files[picture] = (await ask('/files', form)).id;
    }
    const items = notices.map(({ title, summary, published, picture, body }) => ({
      ...{ status: 'published', title, teaser: summary, publish_date: published },
      ...{ cover_image: files[picture], content: htmlOf(body) },
    }));
    await ask('/items/news', items);
    const policies = /** @type {{ id: string, name: string }[]} */ (await ask('/policies'));
    const policy = policies.find(({ name }) => /public/.test(name))?.id;
    for (const name of ['news', 'directus_files'])
      await ask('/permissions', { policy, collection: name, action: 'read', fields: ['*'], permissions: {} });
    return files;
  },
};
