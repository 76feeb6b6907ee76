import { checkSchema } from '../schema/check-schema';
import { liftFindings } from './lift-findings';
import { parseYaml } from '../parse/parse-yaml';
import { manifestRules } from '../rules';

const [document] = parseYaml('kind: X\nspec:\n  values:\n    replica: 3\n', 'a.yaml').documents;

describe('liftFindings', () => {
  it('adds the file, the place, the object and the whole field', () => {
    const schema = { type: 'object', additionalProperties: false, properties: { replicas: { type: 'integer' } } };
    const findings = checkSchema(schema, { replica: 3 });
    const base = ['spec', 'values'];
    expect(liftFindings(document!, findings, manifestRules, { base, object: 'X a/b' })).toEqual([
      {
        code: 'unknown-field',
        severity: 'error',
        where: { file: 'a.yaml', line: 4, column: 5, length: 7, object: 'X a/b', field: 'spec.values.replica' },
        args: { key: 'replica', parent: '', suggestion: 'replicas', known: ['replicas'] },
      },
    ]);
  });

  it('leaves out the object that it is not told, and the field of the root', () => {
    const [problem] = liftFindings(document!, checkSchema({ type: 'array' }, {}), manifestRules);
    expect(problem?.where).toStrictEqual({ file: 'a.yaml', line: 1, column: 1 });
  });

  it('throws for a code without a rule, which is a mistake of ours', () => {
    expect(() => liftFindings(document!, [{ code: 'no-such', path: [], args: {} }], manifestRules)).toThrow('no-such');
  });
});
