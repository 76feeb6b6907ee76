import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type Component } from '@254carbon/observability';
import { editorSchemas } from '@254carbon/overlays';

const SAMPLE = join(__dirname, '../../../../../tools/sample');

/** For specs: environments and components as this project ships them, whatever a user has made of them, by path. */
export function sampleFiles(): Readonly<Record<string, string>> {
  const sources = ['environments', 'packages/components'].flatMap((folder) =>
    readdirSync(join(SAMPLE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(SAMPLE.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const),
  );
  return Object.fromEntries([...sources, ...schemasFor(sources.map(([path]) => path))]);
}

/** The schemas by which editors check environments with these components. */
function schemasFor(paths: readonly string[]): readonly (readonly [string, string])[] {
  const components = (Object.values(catalogue) as unknown as readonly Component[])
    .map((component) => ({ component, file: `packages/components/${component.name}/component.ts` }))
    .filter(({ file }) => paths.includes(file));
  return editorSchemas(components).map(({ path, content }) => [`environments/${path}`, content] as const);
}
