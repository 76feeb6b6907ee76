import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '../../packages/gitops/src/generators/definitions';
import type { GeneratorDefinition } from '../../packages/gitops/src/generators/generator-definition';
import { deriveFiles } from './derive-files';

const root = join(__dirname, '../..');
const all: [string, GeneratorDefinition][] = Object.entries(definitions);

describe('deriveFiles', () => {
  it.each(deriveFiles().map(({ path, content }) => ({ path, content })))(
    '$path is what node tools/generators/generate.mjs writes',
    ({ path, content }) => expect(readFileSync(join(root, path), 'utf8')).toBe(content),
  );

  it('knows every generator that there is', () => {
    const folder = join(root, 'packages/gitops/src/generators');
    const doors = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^[a-z-]+\/generator\.ts$/.test(file),
    );
    expect(doors.map((file) => file.split('/')[0]).sort()).toEqual(Object.keys(definitions).sort());
  });
});

describe.each(all)('the options of %s', (name, { properties, required, examples }) => {
  it('can be filled in without a manual: each is explained, the name is positional and asked for', () => {
    const options = Object.entries(properties);
    expect(options.filter(([, { description }]) => !/^[A-Z].*\.$/s.test(description)).map(([key]) => key)).toEqual([]);
    for (const key of required) expect(properties[key]?.['x-prompt']).toBeDefined();
    if ('name' in properties) expect(properties['name']?.$default).toEqual({ $source: 'argv', index: 0 });
    expect(examples.length).toBeGreaterThan(0);
  });

  it('are called in the examples as they are', () => {
    for (const { command } of examples) {
      expect(command).toMatch(new RegExp(`^nx g @254carbon/gitops:${name}( |$)`));
      const flags = [...command.matchAll(/ --([a-z-]+)/g)].map(([, flag = '']) => flag);
      const known = Object.entries(properties)
        .flatMap(([key, { aliases = [] }]) => [key, ...aliases])
        .concat('dryRun');
      const camel = (flag: string) => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      expect(flags.filter((flag) => !known.includes(camel(flag)))).toEqual([]);
    }
  });
});
