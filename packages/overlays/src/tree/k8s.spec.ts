import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from '../goldens/render-catalogue';
import { PLATFORM_NAMESPACES } from './names';

const text = (name: string) =>
  readFileSync(join(__dirname, `../../../../tools/sample/environments/${name}/environment.yaml`), 'utf8');

describe.each(['local', 'staging', 'production'])('k8s/ of %s', (name) => {
  const objects = renderCatalogue(name, text(name))
    .filter(({ path }) => path.startsWith('k8s/'))
    .flatMap((file) => file.objects ?? []);

  it.each(PLATFORM_NAMESPACES)('closes %s in both directions, for every pod', (namespace) => {
    const closing = objects.find(
      ({ kind, metadata }) =>
        kind === 'NetworkPolicy' && metadata.name === 'default-deny' && metadata.namespace === namespace,
    );
    expect(closing?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  it.each(PLATFORM_NAMESPACES)('lets no Service of %s open a port to the world', (namespace) => {
    const quota = objects.find(({ kind, metadata }) => kind === 'ResourceQuota' && metadata.namespace === namespace);
    expect(quota?.spec).toEqual({ hard: { 'services.loadbalancers': '0', 'services.nodeports': '0' } });
  });

  it('says of every policy what it is for', () => {
    const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
    const silent = policies.filter(
      ({ metadata }) => !/^[A-Z].+\.$/.test(metadata.annotations?.['kubernetes.io/description'] ?? ''),
    );
    expect(silent).toEqual([]);
    expect(policies.length).toBeGreaterThan(40);
  });
});
