import { parseYaml } from '../parse/parse-yaml';
import { problemsToJson } from './problems-to-json';
import { manifestRules } from '../rules';

describe('problemsToJson', () => {
  it('has the same keys in the same order, null for what is not known, and the prose', () => {
    const { problems } = parseYaml('b: on\na: 1\na: 2\n', 'x.yaml');
    const whole = { ...problems[0]!, where: { file: 'a.yaml', object: 'X a/b', field: 'b' } };
    expect(JSON.stringify(problemsToJson([...problems, whole, problems[0]!], { rules: manifestRules }), null, 1)).toBe(
      JSON.stringify(
        {
          errors: 1,
          warnings: 2,
          problems: [
            {
              code: 'ambiguous-scalar',
              severity: 'warning',
              file: 'a.yaml',
              line: null,
              column: null,
              length: null,
              object: 'X a/b',
              field: 'b',
              problem:
                'on without quotes is true to Kubernetes, Helm and Flux, and something else to YAML 1.2 readers.',
              fix: 'write true, or "on" if text is meant.',
              args: { text: 'on', meaning: 'true' },
            },
            {
              code: 'ambiguous-scalar',
              severity: 'warning',
              file: 'x.yaml',
              line: 1,
              column: 4,
              length: 2,
              object: null,
              field: null,
              problem:
                'on without quotes is true to Kubernetes, Helm and Flux, and something else to YAML 1.2 readers.',
              fix: 'write true, or "on" if text is meant.',
              args: { text: 'on', meaning: 'true' },
            },
            {
              code: 'duplicate-key',
              severity: 'error',
              file: 'x.yaml',
              line: 3,
              column: 1,
              length: 1,
              object: null,
              field: null,
              problem: 'The key "a" stands twice in one mapping; the first is on line 2, and only one can count.',
              fix: 'remove one, or merge the two.',
              args: { key: 'a', firstLine: 2 },
            },
          ],
        },
        null,
        1,
      ),
    );
  });

  it('is empty for none, and tells no secret', () => {
    expect(problemsToJson([], { rules: manifestRules })).toEqual({ errors: 0, warnings: 0, problems: [] });
    const { problems } = parseYaml('"https://me:hunter2@x": 1\n"https://me:hunter2@x": 2\n', 'x.yaml');
    expect(JSON.stringify(problemsToJson(problems, { rules: manifestRules }))).not.toContain('hunter2');
  });
});
