/** json-server, with names of fields as a developer makes them up. */
import fs from 'node:fs';
import path from 'node:path';
import { htmlOf } from '../support/lanwan.mjs';

/** @type {import('../servers.mjs').Server} */
export const jsonServer = {
  name: 'json-server',
  packages: { 'json-server': '0.17.4' },
  version: 'json-server',
  files: 'public',
  ready: '/posts/1',
  sources: [
    // What it counts is in headers, and so are the addresses of the pages.
    {
      name: 'json-server, by pages',
      list: '/posts?_page=1&_limit=10&_sort=publishedAt&_order=desc',
      article: '/posts/{query.id}',
    },
    { name: 'json-server, all at once', list: '/posts?_sort=publishedAt&_order=desc', article: '/posts/{query.id}' },
  ],
  prepare(folder, notices) {
    const posts = notices.map(({ id, slug, title, summary, published, picture, body }) => ({
      id,
      title,
      slug,
      summary,
      publishedAt: published,
      cover: `/pictures/${picture}.png`,
      body: htmlOf(body),
    }));
    fs.writeFileSync(path.join(folder, 'db.json'), JSON.stringify({ posts }));
    return {
      args: ['node_modules/json-server/lib/cli/bin.js', 'db.json', '--host', '127.0.0.1', '--quiet'],
      port: '--port',
    };
  },
};
