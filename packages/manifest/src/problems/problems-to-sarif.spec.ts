import type { Log } from 'sarif';
import { parseYaml } from '../parse/parse-yaml';
import { problemsToSarif } from './problems-to-sarif';
import { manifestRules } from '../rules';

describe('problemsToSarif', () => {
  it('is a log of SARIF 2.1.0, with each problem at its place', () => {
    const { problems } = parseYaml('b: on\n', 'values/läuft so.yaml');
    const whole = { ...problems[0]!, where: { file: 'a.yaml', object: 'X a/b', field: 'b' } };
    const text =
      'on without quotes is true to Kubernetes, Helm and Flux, and something else to YAML 1.2 readers.\n' +
      'Fix: write true, or "on" if text is meant.';
    const expected: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: '254Carbon GitOps',
              version: '1.2.3',
              informationUri: 'https://github.com/254carbon/gitops',
              rules: [{ id: 'ambiguous-scalar', defaultConfiguration: { level: 'warning' } }],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'ambiguous-scalar',
              ruleIndex: 0,
              level: 'warning',
              message: { text },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'a.yaml' } },
                  logicalLocations: [{ fullyQualifiedName: 'X a/b b' }],
                },
              ],
            },
            {
              ruleId: 'ambiguous-scalar',
              ruleIndex: 0,
              level: 'warning',
              message: { text },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'values/l%C3%A4uft%20so.yaml' },
                    region: { startLine: 1, startColumn: 4, endColumn: 6 },
                  },
                },
              ],
            },
          ],
        },
      ],
    };
    expect(problemsToSarif([...problems, whole, problems[0]!], { rules: manifestRules, version: '1.2.3' })).toEqual(
      expected,
    );
  });
});
