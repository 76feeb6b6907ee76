import { emitJson, type Json, type TreeFile } from '@254carbon/manifest';
import { definitions } from '../../packages/gitops/src/generators/definitions';
import type { GeneratorDefinition } from '../../packages/gitops/src/generators/generator-definition';
import { renderGeneratorSchema } from '../../packages/gitops/src/generators/render-generator-schema';
import { notes } from './notes';
import { renderPage } from './render-page';

const all: readonly (readonly [string, GeneratorDefinition])[] = Object.entries(definitions);

/** Everything that is derived from the definitions of the generators. */
export function deriveFiles(): TreeFile[] {
  return [
    { path: 'packages/gitops/generators.json', content: emitJson(collection()) },
    { path: 'docs/generators.md', content: renderPage(definitions, notes) },
    ...all.map(([name, definition]) => ({
      path: `packages/gitops/src/generators/${name}/schema.json`,
      content: emitJson(renderGeneratorSchema(name, definition)),
    })),
  ];
}

function collection(): Json {
  const entries = all.map(([name, { description, aliases, hidden }]) => [
    name,
    {
      factory: `./dist/generators/${name}/generator`,
      schema: `./dist/generators/${name}/schema.json`,
      description,
      ...(aliases === undefined ? {} : { aliases }),
      ...(hidden === undefined ? {} : { hidden }),
    },
  ]);
  return {
    $schema: 'http://json-schema.org/schema',
    name: '@254carbon/gitops',
    generators: Object.fromEntries(entries),
  };
}
