import type { Tree } from '@nx/devkit';
import { loadComponents } from '../../io/components/load-components';
import { readWorkspace, type Workspace } from '../../io/workspace';
import { lint } from '../../lint/lint';
import { useGeneratorWorkspace } from '../../testing/generator-workspace';
import { componentFacts } from '../component-facts';
import { readGround } from '../ground';
import { removeThing } from '../remove/remove-thing';
import { addDashboard } from './add-dashboard';
import type { DashboardOptions } from './options';

const generated = useGeneratorWorkspace();
const notes: string[] = [];
const add = (options: DashboardOptions) => async (tree: Tree) => {
  notes.splice(0, notes.length, ...(await addDashboard(await readGround(tree), options)).notes);
};
const workspace = () => readWorkspace(generated.folder.path) as Workspace;
const FOLDER = 'packages/components/loki/dashboards';

describe('a dashboard', () => {
  it.each(['ts', 'json'] as const)(
    'as %s is found beside its component, and lint has nothing to say',
    async (format) => {
      const { changes } = await generated.run(add({ name: 'loki-ingestion', for: 'loki', format }), { apply: true });
      expect(changes).toEqual([`CREATE ${FOLDER}/loki-ingestion.${format}`]);
      expect(notes[0]).toBe(`Loki ingestion: ${FOLDER}/loki-ingestion.${format}, 4 panels of metrics that Loki has.`);
      const { components, problems } = await loadComponents(workspace());
      expect(problems).toEqual([]);
      const loki = components.find(({ component }) => component.name === 'loki')?.component;
      expect(loki && componentFacts(loki, { components }).dashboards).toContain('loki-ingestion');
      expect((await lint({ workspace: workspace(), components: ['loki'] })).problems).toEqual([]);
    },
  );

  it('is the same in both forms', async () => {
    await generated.run(add({ name: 'loki-ingestion', for: 'loki' }), { apply: true });
    const typed = await modelOf();
    await generated.run(async (tree) => tree.delete(`${FOLDER}/loki-ingestion.ts`), { apply: true });
    await generated.run(add({ name: 'loki-ingestion', for: 'loki', format: 'json' }), { apply: true });
    expect(await modelOf()).toEqual(typed);
  });

  it('asks for metrics that its name speaks of', async () => {
    const { read } = await generated.run(add({ name: 'loki-flush', for: 'loki' }));
    const text = read(`${FOLDER}/loki-flush.ts`) ?? '';
    expect([...text.matchAll(/loki_\w+(?=\{)/g)].map(([name]) => name)).toEqual([
      'loki_ingester_chunks_flush_failures_total',
      'loki_ingester_chunks_flushed_total',
      'loki_ingester_flush_queue_length',
    ]);
  });

  it('changes nothing when it is there', async () => {
    await generated.run(add({ name: 'mine', for: 'loki' }), { apply: true });
    expect((await generated.run(add({ name: 'mine', for: 'loki', format: 'json' }))).changes).toEqual([]);
    expect(notes).toEqual([`mine is there already: ${FOLDER}/mine.ts. Nothing changes.`]);
  });

  it('goes again by its name', async () => {
    await generated.run(add({ name: 'mine', for: 'loki' }), { apply: true });
    const told: string[] = [];
    const remove = async (tree: Tree) =>
      removeThing(
        await readGround(tree),
        { name: 'mine' },
        { tell: (lines) => told.push(...lines), ask: async () => undefined },
      );
    expect((await generated.run(remove)).changes).toContain(`DELETE ${FOLDER}/mine.ts`);
    expect(told[0]).toBe(`Removes ${FOLDER}/mine.ts.`);
  });

  it.each([
    ['a name in capitals', { name: 'Mine', for: 'loki' }, 'name-not-a-label'],
    ['a name that the component has', { name: 'platform-loki', for: 'loki' }, 'content-name-taken'],
    ['a component that is not there', { name: 'mine', for: 'lokki' }, 'did you mean "loki"?'],
  ])('is refused with %s', async (_, options, said) => expect(await generated.refusal(add(options))).toContain(said));
});

async function modelOf() {
  const { components } = await loadComponents(workspace());
  const loki = components.find(({ component }) => component.name === 'loki')?.component;
  const found = loki?.dashboards({ enabled: () => false } as never).find(({ name }) => name === 'loki-ingestion');
  // What the builder leaves in the model beside data is not rendered.
  return JSON.parse(JSON.stringify(found));
}
