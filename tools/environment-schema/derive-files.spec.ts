import { catalogue } from '@254carbon/observability';
import {
  editorSchemas,
  type EnvironmentSettings,
  type LocatedComponent,
  type PatchDocument,
} from '@254carbon/overlays';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { environmentModel, patchModel } from '../../packages/overlays/src/model/environment-model';
import { deriveFiles } from './derive-files';

const root = join(__dirname, '../..');

const components = Object.values(catalogue).map((component) => {
  return { component, file: `packages/components/${component.name}/component.ts` } as unknown as LocatedComponent;
});

describe('deriveFiles', () => {
  const derived = deriveFiles(components);
  const [schemas, others] = [true, false].map((wanted) =>
    derived
      .filter(({ path }) => path.startsWith('environments/') === wanted)
      .map(({ path, content }) => [path, content]),
  );

  it.each(others as [string, string][])(
    '%s is what node tools/environment-schema/generate.mjs writes',
    (path, content) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(content);
    },
  );

  it('gives the schemas that `nx sync` writes, which depend on the components of a workspace', () => {
    expect(schemas).toEqual(editorSchemas(components).map(({ path, content }) => [`environments/${path}`, content]));
    expect(schemas).toHaveLength(3);
  });

  it('gives the types that zod has for the models, which the compiler compares here', () => {
    const derived = ([settings, patch]: [z.output<typeof environmentModel>, z.output<typeof patchModel>]) =>
      [settings, patch] satisfies [EnvironmentSettings, PatchDocument];
    const zods = ([settings, patch]: [EnvironmentSettings, PatchDocument]) =>
      [settings, patch] satisfies [z.output<typeof environmentModel>, z.output<typeof patchModel>];
    expect([derived, zods]).toHaveLength(2);
  });

  it('describes every setting', () => {
    const schema = JSON.parse(derived.find(({ path }) => path.endsWith('environment.schema.json'))?.content ?? '');
    expect(withoutDescription(schema, '')).toEqual([]);
  });
});

function withoutDescription(schema: { properties?: Record<string, object> }, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    ...('description' in inner ? [] : [`${path}${name}`]),
    ...withoutDescription(inner, `${path}${name}.`),
  ]);
}
