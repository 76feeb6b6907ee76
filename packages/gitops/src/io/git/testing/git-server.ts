import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';

/** What a server does instead of its duty. */
export interface ServerFault {
  /** The request that it hits: `GET …/info/refs` or `POST …/git-receive-pack`, by its whole line. */
  readonly at: RegExp;
  /** How many of those are served well before. */
  readonly after?: number;
  /** How many it hits; all later ones by default. */
  readonly times?: number;
  /** Answers with this status and nothing else. */
  readonly status?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Ends the connection when so many bytes of the request have come. */
  readonly cutRequestAt?: number;
  /** Ends the connection when so many bytes of the answer have gone; the work itself is done. */
  readonly cutReplyAt?: number;
  /** Milliseconds before each piece of the answer. */
  readonly delay?: number;
  /** Changes the answer. */
  readonly rewrite?: (body: Buffer) => Buffer;
}

/** For specs: git's own server program behind HTTP with a password. */
export interface GitServer {
  /** Address of a repository, with credentials. */
  url(name: string): string;
  /** The same without. */
  plainUrl(name: string): string;
  /** Lines of the requests so far. */
  readonly requests: readonly string[];
  /** What goes wrong from now on. */
  set fault(fault: ServerFault | undefined);
  close(): Promise<void>;
}

export const USER = 'deployer';
export const PASSWORD = 'hunter2-canary';

/** Serves the bare repositories in a folder. */
export async function startGitServer(repository: string): Promise<GitServer> {
  const root = dirname(repository);
  const requests: string[] = [];
  let hits = 0;
  let wrong: ServerFault | undefined;
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    requests.push(line);
    const fault = wrong?.at.test(line) === true ? wrong : undefined;
    const count = fault === undefined ? 0 : ++hits;
    const after = fault?.after ?? 0;
    const isHit = count > after && count <= after + (fault?.times ?? Infinity);
    serve(root, request, response, isHit ? fault : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    set fault(fault: ServerFault | undefined) {
      wrong = fault;
      hits = 0;
    },
    url: (name: string) => `http://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`,
    plainUrl: (name: string) => `http://127.0.0.1:${port}/${name}`,
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function serve(root: string, request: IncomingMessage, response: ServerResponse, fault?: ServerFault): void {
  if (fault?.status !== undefined) {
    request.resume();
    response.writeHead(fault.status, { 'content-type': 'text/plain' }).end(`fault ${fault.status}\n`);
    return;
  }
  if (fault?.hang === true) return;
  const expected = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  if (request.headers.authorization?.replace(/^basic /i, 'Basic ') !== expected) {
    request.resume();
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you?\n');
    return;
  }
  answer(root, request, response, fault);
}

/** Hands a request to git, and its answer back. */
function answer(root: string, request: IncomingMessage, response: ServerResponse, fault?: ServerFault): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const header = (name: string) => String(request.headers[name] ?? '');
  const backend = spawn('git', ['-c', 'receive.autogc=false', '-c', 'uploadpack.allowFilter=true', 'http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header('content-type'),
      ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: header('content-length') }),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      REMOTE_USER: USER,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  backend.stdin.on('error', () => undefined);
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (fault?.cutRequestAt === undefined || received <= fault.cutRequestAt) return;
    request.socket.destroy();
    backend.kill('SIGKILL');
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.once('close', () => void reply(Buffer.concat(chunks), response, fault));
}

async function reply(whole: Buffer, response: ServerResponse, fault?: ServerFault): Promise<void> {
  const end = whole.indexOf('\r\n\r\n');
  if (end < 0) return void response.socket?.destroy();
  const headers = whole.toString('latin1', 0, end).split('\r\n');
  const pairs = headers.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
  const status = pairs.find(([name]) => name.toLowerCase() === 'status')?.[1] ?? '200';
  let body = whole.subarray(end + 4);
  if (fault?.rewrite !== undefined) body = fault.rewrite(body);
  const others = pairs.filter(([name]) => !/^(status|content-length)$/i.test(name));
  response.writeHead(Number.parseInt(status), Object.fromEntries(others));
  if (fault?.cutReplyAt !== undefined) {
    response.write(body.subarray(0, fault.cutReplyAt), () => response.socket?.destroy());
    return;
  }
  if (fault?.delay !== undefined) {
    for (let at = 0; at < body.length; at += 4096) {
      await new Promise((resolve) => setTimeout(resolve, fault.delay));
      response.write(body.subarray(at, at + 4096));
    }
    response.end();
    return;
  }
  response.end(body);
}
