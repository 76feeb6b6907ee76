import { useGeneratorWorkspace } from '../../testing/generator-workspace';
import { runSync } from './run-sync';

const workspace = useGeneratorWorkspace();
const SCHEMAS = ['environment', 'patch', 'values'].map((name) => `environments/${name}.schema.json`);

it('writes the schemas that are not there, and then has nothing to do', async () => {
  const { changes } = await workspace.run(runSync, { apply: true });
  expect(changes).toEqual(SCHEMAS.map((file) => `CREATE ${file}`));
  expect((await workspace.run(runSync)).changes).toEqual([]);
});

it('writes the one that is stale, and says which', async () => {
  await workspace.run(runSync, { apply: true });
  const file = 'environments/environment.schema.json';
  const reformatted = JSON.stringify(JSON.parse(workspace.folder.read(file)));
  workspace.folder.write({ [file]: reformatted });
  expect((await workspace.run(runSync)).changes).toEqual([]);

  const tempo = "import { extend, tempo } from '@254carbon/observability';\nexport default extend(tempo);\n";
  workspace.folder.write({ 'packages/components/tempo/component.ts': tempo });
  let outcome;
  const { changes, read } = await workspace.run(async (tree) => (outcome = await runSync(tree)));
  expect(changes).toEqual([`UPDATE ${file}`]);
  expect(outcome).toMatchObject({ outOfSyncDetails: [file] });
  expect(JSON.parse(read(file) ?? '').properties.components.properties).toHaveProperty('tempo');
});

it('refuses where a component cannot be read, since the schema would lose it', async () => {
  workspace.folder.write({ 'packages/components/loki/component.ts': 'export default nothing;\n' });
  expect(await workspace.refusal(runSync)).toContain('component-fails');
});
