/** RSS 2.0, Atom and JSON Feed as `feed` writes them, served by Express. */
import fs from 'node:fs';
import path from 'node:path';
import { htmlOf } from '../support/lanwan.mjs';

/** What a developer writes. Nothing but the feeds may be read from other sites. */
const program = `import cors from 'cors';
import express from 'express';
import { readFileSync } from 'node:fs';
import { Feed } from 'feed';

const port = Number(process.env.PORT);
const site = 'http://127.0.0.1:' + port;
const feed = new Feed({
  id: site + '/',
  title: 'City of Lanwan',
  description: 'News and notices',
  link: site + '/',
  language: 'en',
  updated: new Date('2026-10-10T00:00:00Z'),
  feedLinks: { rss: site + '/rss.xml', atom: site + '/atom.xml', json: site + '/feed.json' },
});
for (const { date, ...item } of JSON.parse(readFileSync('items.json', 'utf8')))
  feed.addItem({ ...item, id: site + item.link, link: site + item.link, image: site + item.image, date: new Date(date), published: new Date(date) });

const app = express();
app.use(express.static('public'));
app.get('/rss.xml', cors(), (request, response) => response.type('application/rss+xml').send(feed.rss2()));
app.get('/atom.xml', cors(), (request, response) => response.type('application/atom+xml').send(feed.atom1()));
app.get('/feed.json', cors(), (request, response) => response.type('application/feed+json').send(feed.json1()));
app.get('/closed.xml', (request, response) => response.type('application/rss+xml').send(feed.rss2()));
app.listen(port, '127.0.0.1');
`;

/** @param {string} name @param {string} address */
const source = (name, address) => ({ name, list: address, article: address, where: 'id={query.id}' });

/** @type {import('../servers.mjs').Server} */
export const feed = {
  name: 'feed',
  packages: { cors: '2.8.5', express: '5.1.0', feed: '6.0.0' },
  version: 'feed',
  files: 'public',
  ready: '/rss.xml',
  sources: [
    source('RSS 2.0 of feed', '/rss.xml'),
    source('Atom of feed', '/atom.xml'),
    source('JSON Feed of feed', '/feed.json'),
  ],
  closed: '/closed.xml',
  prepare(folder, notices) {
    const items = notices.map(({ slug, title, summary, office, published, picture, body }) => ({
      title,
      link: `/notices/${slug}.html`,
      description: summary,
      content: htmlOf(body),
      date: published,
      image: `/pictures/${picture}.png`,
      author: [{ name: office, email: 'office@lanwan.example' }],
    }));
    fs.writeFileSync(path.join(folder, 'items.json'), JSON.stringify(items));
    fs.writeFileSync(path.join(folder, 'server.mjs'), program);
    return { args: ['server.mjs'] };
  },
};
