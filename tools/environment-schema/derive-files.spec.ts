import { catalogue, type Component } from '@254carbon/observability';
import type { EnvironmentSettings, LocatedComponent, PatchDocument } from '@254carbon/overlays';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { environmentModel, patchModel } from '../../packages/overlays/src/model/environment-model';
import { deriveFiles } from './derive-files';

const root = join(__dirname, '../..');

function workspaceComponents(): LocatedComponent[] {
  return readdirSync(join(root, 'packages/components'))
    .map((name) => `packages/components/${name}/component.ts`)
    .filter((file) => existsSync(join(root, file)))
    .map((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- components are discovered, not imported
      const { default: component } = require(join(root, file)) as { default: Component };
      return { component, file };
    });
}

describe('deriveFiles', () => {
  const derived = deriveFiles(workspaceComponents());

  it.each(derived.map(({ path, content }) => ({ path, content })))(
    '$path is what node tools/environment-schema/generate.mjs writes',
    ({ path, content }) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(content);
    },
  );

  it('documents what the catalogue has beyond this workspace, so that adding it leaves the page as it is', () => {
    const page = (components: readonly LocatedComponent[]) =>
      deriveFiles(components).find(({ path }) => path === 'docs/environment.md')?.content;
    const { 'blackbox-exporter': component } = catalogue;
    if (component === undefined) throw new Error('The catalogue has no blackbox exporter');
    expect(page([])).toContain('## components.blackbox-exporter');
    const own = { ...component, name: 'own', knobs: {} };
    expect(
      page([
        { component, file: 'a' },
        { component: own, file: 'b' },
      ]),
    ).toBe(page([]));
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
