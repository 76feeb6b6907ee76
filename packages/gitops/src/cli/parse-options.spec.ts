import type { OptionsSchema } from './options-schema';
import { parseOptions } from './parse-options';

const schema: OptionsSchema = {
  title: 'Render',
  description: '',
  examples: [],
  properties: {
    environment: { type: 'array', description: '' },
    output: { type: 'string', description: '', default: 'dist' },
    check: { type: 'boolean', description: '', default: false },
    format: { type: 'string', description: '', enum: ['pretty', 'json'] },
  },
};

const options = (...args: string[]) => parseOptions('render', args, schema).options;
const problems = (...args: string[]) =>
  parseOptions('render', args, schema).problems.map(({ code, args }) => [code, args['name'] ?? args['argument']]);

describe('parseOptions', () => {
  it('gives what is given and no more', () => {
    expect(options()).toEqual({});
    expect(options('--output', 'x', '--check', '--format=json')).toEqual({ output: 'x', check: true, format: 'json' });
  });

  it('collects a list, also from one argument, as Nx does', () => {
    expect(options('--environment', 'a', '--environment=b,c')).toEqual({ environment: ['a', 'b', 'c'] });
  });

  it('takes true and false for a switch', () => {
    expect([options('--check=true'), options('--check=false')]).toEqual([{ check: true }, { check: false }]);
    expect(problems('--check=maybe')).toEqual([['invalid-option', '--check']]);
  });

  it('refuses an unknown option once, with what was meant', () => {
    const { problems } = parseOptions('render', ['--enviroment', 'local'], schema);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'unknown-option', args: { suggestion: 'environment' } });
  });

  it.each(['--constructor', '--__proto__', '-x'])('knows no %s', (name) => {
    expect(problems(name)).toEqual([['unknown-option', name]]);
  });

  it('refuses a missing value, a value that is not allowed, and what is no option, all at once', () => {
    expect(problems('--output', '--check', '--format', 'xml', 'local')).toEqual([
      ['invalid-option', '--output'],
      ['invalid-option', '--format'],
      ['unexpected-argument', 'local'],
    ]);
  });

  it('writes a name of several words with hyphens', () => {
    const dry = { ...schema, properties: { dryRun: { type: 'boolean', description: '' } } };
    expect(parseOptions('publish', ['--dry-run'], dry)).toEqual({ options: { dryRun: true }, problems: [] });
    expect(parseOptions('publish', ['--dryRun'], dry).problems).toHaveLength(1);
  });

  it('puts arguments without a name where the schema says, and refuses those that are left', () => {
    const place = (index: number) => ({ $source: 'argv', index });
    const properties = {
      limit: { type: 'string', description: '' },
      environment: { type: 'string', description: '', $default: place(0) },
    };
    expect(parseOptions('history', ['production', '--limit', '3'], { ...schema, properties })).toEqual({
      options: { environment: 'production', limit: '3' },
      problems: [],
    });
    const { problems } = parseOptions('history', ['a', 'b'], { ...schema, properties });
    expect(problems.map(({ code, args }) => [code, args['argument']])).toEqual([['unexpected-argument', 'b']]);
    const sides = { sides: { type: 'array', description: '', $default: place(0) } };
    expect(parseOptions('diff', ['a', 'b,c'], { ...schema, properties: sides }).options).toEqual({
      sides: ['a', 'b,c'],
    });
  });
});
