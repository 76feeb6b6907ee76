import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

/** A place in a document, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly { section: string }[]; uri?: string; diagnostics?: Diagnostic[] };
  readonly result?: unknown;
}

/** The YAML language server as an editor runs it in a workspace with these settings, and without the network. */
export function startLanguageServer(root: string, given: Readonly<Record<string, unknown>>) {
  const server = spawn(process.execPath, [program, '--stdio'], { cwd: root });
  const settings = { ...given, 'yaml.schemaStore.enable': false };
  const answers = new Map<number, (result: unknown) => void>();
  const found = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  let [next, rest] = [1, Buffer.alloc(0)];
  server.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let message = take(); message !== undefined; message = take()) answer(message);
  });

  function take(): Message | undefined {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const start = end + 4;
    const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, end).toString())?.[1]);
    if (rest.length < start + length) return undefined;
    const message = JSON.parse(rest.subarray(start, start + length).toString()) as Message;
    rest = rest.subarray(start + length);
    return message;
  }

  function answer({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') found.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    else if (method === 'workspace/configuration')
      send({ id, result: params?.items?.map((one) => section(one.section)) });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
  }

  /** `yaml.schemas` and its like, as an editor nests what settings.json writes with dots. */
  function section(name: string): object {
    const own = Object.entries(settings).filter(([key]) => key.startsWith(`${name}.`));
    const nested: Record<string, unknown> = {};
    for (const [key, value] of own) {
      const keys = key.split('.').slice(1);
      const last = keys.pop() ?? '';
      const at = keys.reduce((inner, part) => (inner[part] ??= {}) as Record<string, unknown>, nested);
      at[last] = value;
    }
    return nested;
  }

  function send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  function request(method: string, params: object): Promise<unknown> {
    const id = next++;
    send({ id, method, params });
    return new Promise((resolve) => answers.set(id, resolve));
  }

  const folder = { uri: pathToFileURL(root).href, name: 'workspace' };
  const ready = request('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem: {} } },
    },
  }).then(() => {
    send({ method: 'initialized', params: {} });
    send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
  });

  return {
    /** Opens a file with this text, and gives what the server underlines. */
    async open(path: string, text: string): Promise<readonly Diagnostic[]> {
      await ready;
      const uri = `${folder.uri}/${path}`;
      const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => found.set(uri, resolve));
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      });
      return diagnostics;
    },
    /** What is shown under the mouse. */
    async hover(path: string, position: Place): Promise<string> {
      const params = { textDocument: { uri: `${folder.uri}/${path}` }, position };
      const result = (await request('textDocument/hover', params)) as { contents: { value: string } } | null;
      return result?.contents.value ?? '';
    },
    /** What is offered at the cursor. */
    async complete(path: string, position: Place): Promise<readonly string[]> {
      const params = { textDocument: { uri: `${folder.uri}/${path}` }, position };
      const result = (await request('textDocument/completion', params)) as { items: readonly { label: string }[] };
      return result.items.map(({ label }) => label);
    },
    stop: () => void server.kill(),
  };
}
