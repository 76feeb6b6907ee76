import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from '../goldens/render-catalogue';

const environments = join(__dirname, '../../../../tools/sample/environments');

function readmeOf(name: string): string {
  const text = readFileSync(join(environments, name, 'environment.yaml'), 'utf8');
  return renderCatalogue(name, text).find(({ path }) => path === 'README.md')?.content ?? '';
}

function restartsIn(readme: string): readonly string[] {
  return [...readme.matchAll(/^\| (`[^|]+) \| `(kubectl rollout restart [^`]+)` \|$/gm)].map(
    ([, secrets, command]) => `${secrets}: ${command}`,
  );
}

it('the README says who is restarted after which Secret has changed', () => {
  expect(restartsIn(readmeOf('production'))).toEqual([
    '`grafana-admin`: kubectl rollout restart -n observability deployment/grafana',
    '`loki-s3`: kubectl rollout restart -n observability statefulset/loki',
    '`tempo-s3`: kubectl rollout restart -n observability statefulset/tempo',
  ]);
  expect(restartsIn(readmeOf('local'))).toEqual([
    '`grafana-admin`: kubectl rollout restart -n observability deployment/grafana',
  ]);
});

it('names all Secrets of a workload in one line, and that a password which was stored is changed there first', () => {
  const readme = renderCatalogue(
    'test',
    'branch: main\ndatabase: { host: db.example.com }\ncomponents: { prometheus: {}, grafana: {} }\n',
  ).find(({ path }) => path === 'README.md')?.content;
  expect(restartsIn(readme ?? '')).toEqual([
    '`grafana-admin`, `grafana-database`: kubectl rollout restart -n observability deployment/grafana',
  ]);
  expect(readme).toContain(
    '- `admin-password`: password of the first administrator; change a later one in Grafana first',
  );
  expect(readmeOf('local')).not.toContain('change a later one');
});
