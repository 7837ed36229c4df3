/** Strapi with SQLite: a type of articles, two kinds of rich text, pictures in its media library. */
import fs from 'node:fs';
import path from 'node:path';
import { markdownOf } from '../support/lanwan.mjs';

/** What Strapi's editor of blocks leaves. @param {import('../support/lanwan.mjs').Block[]} body */
const blocksOf = (body) =>
  body.map((block) => {
    const text = (/** @type {string} */ value) => [{ type: 'text', text: value }];
    if (block.kind === 'heading') return { type: 'heading', level: 2, children: text(block.text) };
    if (block.kind === 'paragraph') return { type: 'paragraph', children: text(block.text) };
    const children = block.items.map((item) => ({ type: 'list-item', children: text(item) }));
    return { type: 'list', format: 'unordered', children };
  });

/** What a project of Strapi's has by default, but for its administration, which nobody visits here. */
const settings = {
  'config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['one', 'two'] } });`,
  'config/database.js': `module.exports = () => ({ connection: { client: 'sqlite', connection: { filename: '.tmp/data.db' }, useNullAsDefault: true } });`,
  'config/admin.js': `module.exports = () => ({ serveAdminPanel: false, auth: { secret: 'a' }, apiToken: { salt: 'b' }, transfer: { token: { salt: 'c' } } });`,
  'config/plugins.js': `module.exports = () => ({ 'users-permissions': { config: { jwtSecret: 'd' } } });`,
  'config/api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };`,
  'config/middlewares.js': `module.exports = ['logger', 'errors', 'security', 'cors', 'poweredBy', 'query', 'body', 'session', 'favicon', 'public'].map((name) => 'strapi::' + name);`,
};

/** @param {string} name @param {string} body type of its text */
function typeOf(name, body) {
  const schema = {
    kind: 'collectionType',
    collectionName: `${name}s`,
    info: { singularName: name, pluralName: `${name}s`, displayName: name },
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string', required: true },
      slug: { type: 'uid', targetField: 'title' },
      summary: { type: 'text' },
      publishedOn: { type: 'datetime' },
      cover: { type: 'media', multiple: false, allowedTypes: ['images'] },
      office: { type: 'string' },
      [body === 'blocks' ? 'body' : 'content']: { type: body },
    },
  };
  const part = (/** @type {string} */ kind) =>
    `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');`;
  return {
    [`src/api/${name}/content-types/${name}/schema.json`]: JSON.stringify(schema),
    [`src/api/${name}/routes/${name}.js`]: part('Router'),
    [`src/api/${name}/controllers/${name}.js`]: part('Controller'),
    [`src/api/${name}/services/${name}.js`]: part('Service'),
  };
}

/** What editors do by hand: upload pictures, write articles, publish them, let everybody read them. */
const filling = `const fs = require('node:fs');
module.exports = {
  async bootstrap({ strapi }) {
    const { pictures, articles } = JSON.parse(fs.readFileSync('articles.json', 'utf8'));
    const files = {};
    for (const { name, alt } of pictures) {
      const filepath = 'public/pictures/' + name + '.png';
      const file = { filepath, originalFilename: name + '.png', mimetype: 'image/png', size: fs.statSync(filepath).size };
      const [made] = await strapi.plugin('upload').service('upload').upload({ data: { fileInfo: { alternativeText: alt } }, files: file });
      files[name] = made.id;
    }
    const write = async ({ blocks, markdown, picture, ...data }, status) => {
      data.cover = files[picture];
      await strapi.documents('api::article.article').create({ data: { ...data, body: blocks }, status });
      await strapi.documents('api::notice.notice').create({ data: { ...data, content: markdown }, status });
    };
    for (const article of articles) await write(article, 'published');
    await write({ ...articles[0], title: 'Not to be seen yet', slug: 'draft' }, 'draft');
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const name of ['article', 'notice'])
      for (const action of ['find', 'findOne'])
        await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: 'api::' + name + '.' + name + '.' + action, role: role.id } });
  },
};
`;

/** @param {string} kind @param {string} type */
const source = (kind, type) => ({
  name: `Strapi, ${kind}`,
  list: `/api/${type}?populate=*&sort=publishedOn:desc`,
  article: `/api/${type}/{query.id}?populate=*`,
});

/** @type {import('../servers.mjs').Server} */
export const strapi = {
  name: 'strapi',
  packages: {
    '@strapi/plugin-users-permissions': '5.54.0',
    '@strapi/strapi': '5.54.0',
    'better-sqlite3': '12.4.1',
    react: '18.3.1',
    'react-dom': '18.3.1',
    'react-router-dom': '6.30.3',
    'styled-components': '6.1.19',
  },
  version: '@strapi/strapi',
  files: 'public',
  ready: '/api/notices',
  sources: [source('blocks', 'articles'), source('Markdown', 'notices')],
  prepare(folder, notices) {
    const files = {
      ...settings,
      ...typeOf('article', 'blocks'),
      ...typeOf('notice', 'richtext'),
      'src/index.js': filling,
    };
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    for (const name of ['.tmp', 'public/uploads']) fs.mkdirSync(path.join(folder, name), { recursive: true });
    const articles = notices.map(({ slug, title, summary, office, published, picture, body }) => ({
      ...{ slug, title, summary, office, picture, publishedOn: published },
      ...{ blocks: blocksOf(body), markdown: markdownOf(body) },
    }));
    const pictures = [...new Map(notices.map(({ picture, alt }) => [picture, { name: picture, alt }])).values()];
    fs.writeFileSync(path.join(folder, 'articles.json'), JSON.stringify({ pictures, articles }));
    return {
      args: ['node_modules/@strapi/strapi/bin/strapi.js', 'start'],
      env: { STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true' },
    };
  },
};
