// @ts-check
// Serves the endpoint alone, without the demo's pages and without a build:
//   node demo/api/serve.mjs
//   PORT=8080 node demo/api/serve.mjs
// With --faults it also does what is asked for at /api/faults (letters/faults.mjs): never where readers are.
import { createEndpoint, optionsFrom } from './endpoint.mjs';
import { faultInjection } from './letters/faults.mjs';
import { createServer } from './server.mjs';

const faults = process.argv.includes('--faults') ? faultInjection() : undefined;
const endpoint = createEndpoint({ ...optionsFrom(process.env), faults });
const server = createServer(async (request, response) => {
  if (await endpoint.handle(request, response)) return;
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The endpoint is at /api/.\n');
});
server.listen(Number(process.env.PORT ?? 5174), process.env.HOST ?? 'localhost', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`The endpoint is at http://localhost:${port}/api/`);
  if (!process.env.CLERK_TOKEN) console.log(`The clerk's token is ${endpoint.clerk.token}`);
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await endpoint.close();
    process.exit();
  });
