import { isDeepEqual, parseYaml } from '@254carbon/manifest';
import { environmentSchema, type LocatedComponent } from '@254carbon/overlays';
import type { Ground } from './ground';

/** Brings the schema by which editors complete `environment.yaml` up to date, where a workspace has it. */
export function updateSchema({ tree, files, environmentsDir }: Ground, components: readonly LocatedComponent[]): void {
  const file = `${environmentsDir}/environment.schema.json`;
  const text = files.read(file);
  if (text === undefined) return;
  const schema = environmentSchema(components);
  if (isDeepEqual(parseYaml(text, file).documents[0]?.value, schema)) return;
  tree.write(file, JSON.stringify(schema, null, 2) + '\n');
}
