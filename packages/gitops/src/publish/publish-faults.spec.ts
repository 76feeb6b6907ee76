import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareRepository, makeBareRepository, openBareRepository } from '../io/git/testing/bare-repository';
import { type GitServer, PASSWORD, type ServerFault, startGitServer } from '../io/git/testing/git-server';
import { makeSourceCheckout, openSourceCheckout, type SourceCheckout } from '../io/git/testing/source-checkout';
import { runCommand } from '../testing/run-command';

/** One server for all, and a world in its folder for each test. */
const root = realpathSync(mkdtempSync(join(tmpdir(), 'gitops-faults-')));
let server: GitServer;
let remote: BareRepository;
let source: SourceCheckout;
let count = 0;
let address = '';

const publish = (more = '') =>
  runCommand(source.path, `publish --yes --format json --environment local --remote ${address} ${more}`);

beforeAll(async () => {
  server = await startGitServer(join(root, 'template'));
  makeBareRepository(join(root, 'template/config.git'));
  source = makeSourceCheckout(join(root, 'template'));
  address = server.url('template/config.git');
  const { status, err } = await publish('--init');
  if (status !== 0) throw new Error(err);
  // Long enough to be cut in the middle, and nothing that would be packed to a few bytes.
  const long = Array.from({ length: 2000 }, (_, index) => (index * 7919) % 9973).join(' ');
  source.commit({ 'environments/local/values/store.yaml': `note: ${long}\n` });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

beforeEach(() => {
  const name = `world-${count++}`;
  cpSync(join(root, 'template'), join(root, name), { recursive: true });
  remote = openBareRepository(join(root, name, 'config.git'));
  source = openSourceCheckout(join(root, name, 'source'));
  address = server.url(`${name}/config.git`);
  server.fault = undefined;
});

/** Publishes while something is wrong, then again when it is not; gives what was said first. */
async function publishWith(fault: ServerFault, timeout = 20) {
  server.fault = fault;
  const { status, out, err } = await publish(`--timeout ${timeout}`);
  expect(out + err).not.toContain(PASSWORD);
  const { problems } = JSON.parse(out) as { problems: { code: string }[] };
  server.fault = undefined;
  const isThere = remote.git('rev-list', '--count', 'development') === '2';
  expect((await publish()).status).toBe(0);
  // Whatever was said, the next time leaves one publication, and never two of it.
  expect(remote.git('rev-list', '--count', 'development')).toBe('2');
  expect(remote.git('fsck', '--strict', '--no-dangling')).toBe('');
  return { status, codes: problems.map(({ code }) => code), isThere };
}

const READ = /POST .*git-upload-pack/;
const LIST = /GET .*service=git-upload-pack/;
const GREET = /GET .*service=git-receive-pack/;
const PUSH = /POST .*git-receive-pack/;

describe('gitops publish over HTTP', () => {
  it('publishes with the credentials of the address, and shows no password', async () => {
    const { status, out, err } = await publish();
    expect([status, out + err]).toEqual([0, expect.not.stringContaining(PASSWORD)]);
    expect(remote.git('log', '-1', '--format=%B', 'development')).not.toContain(PASSWORD);
  });

  it.each([
    [401, LIST, 'login-refused'],
    [401, GREET, 'login-refused'],
    [403, LIST, 'login-refused'],
    [403, GREET, 'login-refused'],
    [404, GREET, 'remote-not-found'],
    [500, LIST, 'remote-fails'],
    [500, READ, 'remote-fails'],
    [500, GREET, 'remote-fails'],
  ])('says what status %d means at %s', async (status, at, code) => {
    expect(await publishWith({ at, status }, 1)).toEqual({ status: 2, codes: [code], isThere: false });
  });

  it.each([403, 500, 503])('finds out that nothing came through when the push itself ends with %d', async (status) => {
    expect(await publishWith({ at: PUSH, status }, 1)).toEqual({
      status: 2,
      codes: ['outcome-unknown'],
      isThere: false,
    });
  });

  it.each([
    ['a list', LIST, 503],
    ['a push', PUSH, 503],
  ])('goes on where %s fails once', async (_, at, status) => {
    const { codes } = await publishWith({ at, status, times: 1 });
    // The first look is not repeated: nothing was begun, and whoever waits can start again.
    expect(codes).toEqual(at === LIST ? ['remote-fails'] : []);
  });

  it.each([1, 100, 1_000])('pushes again when the connection is cut after %d bytes', async (bytes) => {
    expect(await publishWith({ at: PUSH, cutRequestAt: bytes, times: 1 })).toMatchObject({ status: 0, codes: [] });
  });

  it.each([0, 10, 60])(
    'takes it for done when the answer is cut after %d bytes, and the remote has it',
    async (bytes) => {
      const result = await publishWith({ at: PUSH, cutReplyAt: bytes, times: 1 });
      expect(result).toEqual({ status: 0, codes: [], isThere: true });
    },
  );

  it.each([
    ['where the tips are asked for', READ],
    ['before a push', GREET],
  ])('says that the connection was cut %s', async (_, at) => {
    expect(await publishWith({ at, cutReplyAt: 20 }, 1)).toMatchObject({ status: 2, isThere: false });
  });

  it('is patient with a slow remote', async () => {
    expect(await publishWith({ at: /./, delay: 30 })).toMatchObject({ status: 0, codes: [] });
  });

  it('is not patient with a silent one', async () => {
    expect(await publishWith({ at: PUSH, hang: true }, 1)).toMatchObject({ status: 2, isThere: false });
  });

  const inBody = (pattern: RegExp, text: string) => (body: Buffer) =>
    Buffer.from(body.toString('latin1').replace(pattern, text), 'latin1');
  const nobody = 'e'.repeat(40);
  it.each<[string, ServerFault]>([
    ['sends junk', { at: READ, rewrite: () => Buffer.from('0009junk\n') }],
    ['names commits that it does not have', { at: READ, rewrite: inBody(/[0-9a-f]{40}/g, nobody) }],
    ['names another tip when it is pushed to', { at: GREET, rewrite: inBody(/[0-9a-f]{40} refs/g, `${nobody} refs`) }],
    ['is a page for people', { at: GREET, rewrite: () => Buffer.from('<html>welcome</html>') }],
  ])('believes no remote that %s', async (_, lie) => {
    expect(await publishWith(lie, 1)).toMatchObject({ status: 2, isThere: false });
  });
});
