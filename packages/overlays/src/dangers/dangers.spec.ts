import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dangers } from './checks';

const folder = join(__dirname, 'checks');
const codes = dangers.map(({ code }) => code);

describe('the dangers', () => {
  it('are all in the registry, each in a file named after its code', () => {
    const files = readdirSync(folder).filter((file) => !file.endsWith('.spec.ts') && file !== 'index.ts');
    expect(files.sort()).toEqual(codes.map((code) => `${code}.ts`).sort());
  });

  it.each(codes)('%s has fixtures that fire and that stay silent beside it', (code) => {
    const spec = join(folder, `${code}.spec.ts`);
    expect(existsSync(spec)).toBe(true);
    // describeDangerChecks itself fails where one of the two is empty.
    const name = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(readFileSync(spec, 'utf8')).toContain(`describeDangerChecks(${name}, {`);
  });
});
