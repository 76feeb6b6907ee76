import type { Tree } from '@nx/devkit';
import { readWorkspace, type Workspace } from '../../io/workspace';
import { lint } from '../../lint/lint';
import { runCommand } from '../../testing/run-command';
import { useGeneratorWorkspace } from '../../testing/generator-workspace';
import { validate } from '../../validate/validate';
import { readGround } from '../ground';
import { removeThing } from '../remove/remove-thing';
import { addAlert } from './add-alert';
import type { AlertOptions } from './options';

const generated = useGeneratorWorkspace();
const add = (options: AlertOptions) => async (tree: Tree) => addAlert(await readGround(tree), options);
const workspace = () => readWorkspace(generated.folder.path) as Workspace;
const FOLDER = 'packages/components/loki/alerts';
const NAMES = ['LokiDiskFull', 'LokiIsDown', 'LokiDiscardsLogs', 'LokiQueueLong'];

const before = process.env['GITOPS_PROMTOOL'];
afterEach(() => {
  if (before === undefined) delete process.env['GITOPS_PROMTOOL'];
  else process.env['GITOPS_PROMTOOL'] = before;
});

describe('an alert', () => {
  it.each(NAMES)('%s is found beside its component, and lint has nothing to say', async (name) => {
    const { changes } = await generated.run(add({ name, for: 'loki' }), { apply: true });
    expect(changes).toHaveLength(1);
    expect((await lint({ workspace: workspace(), components: ['loki'] })).problems).toEqual([]);
    const { status, out } = await runCommand(generated.folder.path, 'render --environment local');
    expect({ status, out }).toMatchObject({ status: 0 });
    expect(generated.folder.list()).toContain(`dist/gitops/local/docs/runbooks/${name}.md`);
    expect(generated.folder.read('dist/gitops/local/alerts/loki.yaml')).toContain(`alert: ${name}`);
  });

  it('is not tried without promtool, and that is said', async () => {
    process.env['GITOPS_PROMTOOL'] = '/nowhere/promtool';
    await generated.run(add({ name: 'LokiIsDown', for: 'loki' }), { apply: true });
    const { status, err } = await runCommand(generated.folder.path, 'validate --component loki');
    expect({ status, err }).toEqual({
      status: 0,
      err: '1 alert trial not run: /nowhere/promtool cannot be started; it comes with Prometheus.\n',
    });
  });

  it('takes an expression of a person, who writes the trial', async () => {
    const { read } = await generated.run(add({ name: 'LokiOdd', for: 'loki', severity: 'info', expr: 'loki_x > 1' }));
    const text = read(`${FOLDER}/loki-odd.ts`) ?? '';
    expect(text).toContain("expr: 'loki_x > 1',");
    expect(text).toContain("severity: 'info',");
    expect(text).not.toContain('trial');
  });

  it('says where nothing would evaluate it, and that an expression is a guess only where it is one', async () => {
    const notesOf = async (options: AlertOptions, without: string) => {
      let notes: readonly string[] = [];
      await generated.run(async (tree: Tree) => {
        const ground = await readGround(tree);
        const components = ground.components.filter(({ component }) => component.name !== without);
        ({ notes } = await addAlert({ ...ground, components }, options));
      });
      return notes.join('\n');
    };
    const guessed = await notesOf({ name: 'LokiOdd', for: 'loki' }, 'prometheus');
    expect(guessed).toContain('Nothing here evaluates alerts yet');
    expect(guessed).toContain('a first guess');
    const given = await notesOf({ name: 'LokiOdd', for: 'loki', expr: 'loki_x > 1' }, '');
    expect(given).not.toMatch(/evaluates alerts yet|a first guess/);
  });

  it('changes nothing when it is there, and goes again by its name', async () => {
    await generated.run(add({ name: 'LokiOdd', for: 'loki' }), { apply: true });
    expect((await generated.run(add({ name: 'LokiOdd', for: 'loki' }))).changes).toEqual([]);
    const remove = async (tree: Tree) =>
      removeThing(await readGround(tree), { name: 'LokiOdd' }, { tell: () => undefined, ask: async () => undefined });
    expect((await generated.run(remove)).changes).toContain(`DELETE ${FOLDER}/loki-odd.ts`);
  });

  it.each([
    ['a name in kebab case', { name: 'loki-odd', for: 'loki' }, 'LokiOdd'],
    ['a name that the component has', { name: 'LokiDown', for: 'loki' }, 'content-name-taken'],
    ['a component that is not there', { name: 'Odd', for: 'lokki' }, 'did you mean "loki"?'],
  ])('is refused with %s', async (_, options, said) => expect(await generated.refusal(add(options))).toContain(said));

  it('that is none is told at its file', async () => {
    generated.folder.write({ [`${FOLDER}/odd.ts`]: 'export default { name: "Odd" };\n' });
    const { problems } = await validate({ workspace: workspace(), components: ['loki'] });
    expect(problems).toMatchObject([{ code: 'not-an-alert', where: { file: `${FOLDER}/odd.ts` } }]);
  });
});
