import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_LINE } from '../../lint/name-schema-line';
import { stackWorkspace, useGeneratorWorkspace } from '../../testing/generator-workspace';
import nameSchema from './migration';

const generated = useGeneratorWorkspace();
const STAGING = 'environments/staging/environment.yaml';

describe('the migration to 0.2.0', () => {
  it('names the schema in every environment, and leaves every other byte', async () => {
    const { changes, read } = await generated.run(nameSchema);
    expect(changes).toEqual(
      ['local', 'production', 'staging'].map((one) => `UPDATE environments/${one}/environment.yaml`),
    );
    expect(read(STAGING)).toBe(`${SCHEMA_LINE}\r\n${stackWorkspace[STAGING]}`);
  });

  it('changes nothing the second time, nor where a schema is named', async () => {
    await generated.run(nameSchema, { apply: true });
    expect((await generated.run(nameSchema)).changes).toEqual([]);
    generated.folder.write({ [STAGING]: '# yaml-language-server: $schema=./other.json\nbranch: staging\n' });
    expect((await generated.run(nameSchema)).changes).toEqual([]);
  });

  it('is one that Nx finds: listed, for a version, with its door', () => {
    const root = join(__dirname, '../../..');
    const { generators } = JSON.parse(readFileSync(join(root, 'migrations.json'), 'utf8'));
    expect(generators).toEqual({
      'name-schema': {
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        description: expect.any(String),
        implementation: './dist/migrations/name-schema/migration',
      },
    });
    const { 'nx-migrations': named, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(named).toMatchObject({ migrations: './migrations.json' });
    expect(files).toContain('migrations.json');
  });
});
