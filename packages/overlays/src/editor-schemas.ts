import { emitJson, type JsonObject, type TreeFile } from '@254carbon/manifest';
import type { LocatedComponent } from './environment';
import { withComponents } from './environment-schema';
import { baseEnvironmentSchema, patchSchema } from './generated/environment-schema';

/** The schemas of the files that people write, before components add their knobs. */
export interface BaseSchemas {
  readonly environment: JsonObject;
  readonly patch: JsonObject;
}

const committed: BaseSchemas = { environment: baseEnvironmentSchema, patch: patchSchema };

/** What stands in `values/*.yaml` as far as it is known without the chart. */
const valuesSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: ['object', 'null'],
  description: 'Values of the chart, as its documentation tells them: they win over what the platform sets.',
};

/** JSON Schemas by which editors complete, explain and check files; they stand in the environments' folder. */
export function editorSchemas(components: readonly LocatedComponent[], base = committed): readonly TreeFile[] {
  return [
    { path: 'environment.schema.json', content: emitJson(withComponents(base.environment, components)) },
    { path: 'patch.schema.json', content: emitJson(base.patch) },
    { path: 'values.schema.json', content: emitJson(valuesSchema) },
  ];
}
