import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectChecks, treeChecks } from './checks';

const folder = join(__dirname, 'checks');
const codes = [...objectChecks, ...treeChecks].map(({ code }) => code as string);

describe('the checks', () => {
  it('are all in the registry, each in a file named after its code', () => {
    const files = readdirSync(folder).filter((file) => !file.endsWith('.spec.ts') && file !== 'index.ts');
    expect(files.sort()).toEqual(codes.map((code) => `${code}.ts`).sort());
  });

  it.each(codes)('%s has fixtures for both verdicts beside it', (code) => {
    const spec = join(folder, `${code}.spec.ts`);
    expect(existsSync(spec)).toBe(true);
    // describeCheck itself fails where one of the two is empty.
    const name = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(readFileSync(spec, 'utf8')).toContain(`describeCheck(${name}, {`);
  });
});
