import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** For specs: the smallest server of Nx's protocol for a remote cache of one's own. */
export async function startCacheServer(token: string) {
  const kept = new Map<string, Buffer>();
  let served = 0;
  const server = createServer((request, response) => {
    const [, hash = ''] = /^\/v1\/cache\/([^/]+)$/.exec(request.url ?? '') ?? [];
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        kept.set(hash, Buffer.concat(chunks));
        response.writeHead(200).end();
      });
      return;
    }
    const found = kept.get(hash);
    if (found === undefined) return void response.writeHead(404).end();
    served += 1;
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stored: () => kept.size,
    served: () => served,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
