import { renderCatalogue } from '../goldens/render-catalogue';
import { askingBlock } from './described-secret';

function readmeOf(database: string, grafana = '{}'): string {
  const text = `branch: main\n${database}components: { prometheus: {}, grafana: ${grafana} }\n`;
  return renderCatalogue('test', text).find(({ path }) => path === 'README.md')?.content ?? '';
}

describe('the README of a tree with a database', () => {
  const readme = readmeOf('database: { host: db.example.com }\n', '{ replicas: 2 }');

  it('says what must be there before, and that there are several Grafanas', () => {
    expect(readme).toContain(
      'PostgreSQL at `db.example.com:5432` must hold the database `grafana`, which the user `grafana` owns.',
    );
    expect(readme).toContain('There are 2, which share the database at db.example.com; any of them does.');
    expect(readmeOf('')).not.toMatch(/PostgreSQL|grafana-database/);
  });

  it('asks for the password, and takes the certificate from a file', () => {
    expect(readme).toContain('kubectl create secret generic grafana-database -n observability');
    expect(readme).toContain('--from-file=password=<(printf %s "$password")');
    expect(readme).toContain('--from-file=ca.crt=../ca.crt');
  });

  it.each([
    ['require', 'over TLS, and nothing checks that it is the one'],
    ['disable', 'in clear text, its password too'],
  ])('with tls %s says that it is reached %s', (tls, words) => {
    expect(readmeOf(`database: { host: db.example.com, tls: ${tls} }\n`)).toContain(words);
    expect(readme).not.toContain(words);
  });
});

it('a block asks for nothing that lies in a file', () => {
  const keys = [{ name: 'ca.crt', description: 'certificate', file: true as const }];
  expect(askingBlock({ name: 'trust', namespace: 'observability', keys, purpose: 'trust' })).toBe(
    '(\n  kubectl create secret generic trust -n observability \\\n    --from-file=ca.crt=../ca.crt\n)',
  );
});
