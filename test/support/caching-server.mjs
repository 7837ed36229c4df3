// A server with ETags, for what only a real one shows: how the browser's cache answers. Middleware of the test runner.
//   GET /caching-server/<any name>/news.json?max-age=60    a JSON Feed, or 304
//   PUT /caching-server/<any name>/news.json                makes the text that is sent its titles, one per line
//   GET /caching-server/<any name>/asked.json               statuses of the answers that were given

/** @type {Record<string, { titles: string[], statuses: number[] } | undefined>} */
const servers = {};

const feedOf = (/** @type {string[]} */ titles) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items: titles.map((title, i) => ({ id: `${i}`, url: `https://bay.example/${i}`, title, content_text: title })),
});

/** @type {import('@web/dev-server-core').Middleware} */
export async function cachingServer(context, next) {
  const [, name, file] = /^\/caching-server\/([\w-]+)\/([\w.]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  const server = (servers[name] ??= { titles: [], statuses: [] });
  if (context.method === 'PUT') {
    let text = '';
    for await (const chunk of context.req) text += chunk;
    server.titles = text.split('\n');
    context.status = 204;
    return;
  }
  if (file === 'asked.json') {
    context.set('Cache-Control', 'no-store');
    context.body = server.statuses;
    return;
  }
  const body = JSON.stringify(feedOf(server.titles));
  const tag = `"${Buffer.from(server.titles.join()).toString('hex')}"`;
  context.status = context.get('If-None-Match') === tag ? 304 : 200;
  server.statuses.push(context.status);
  context.set('ETag', tag);
  context.set('Cache-Control', `max-age=${context.query['max-age'] ?? 0}`);
  if (context.status === 304) return;
  context.type = 'application/json';
  context.body = body;
}
