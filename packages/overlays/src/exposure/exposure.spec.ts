import { isObject, type KubernetesObject, type TreeFile } from '@254carbon/manifest';
import { catalogue } from '@254carbon/observability';
import { heldRules, isAllowed } from '../access/testing/evaluate-rights';
import { encryptedSecretMissing } from '../checks/encrypted-secret-missing';
import { renderCatalogue } from '../goldens/render-catalogue';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { exposure } from '../tree/exposure';

const HEAD = `branch: main
network:
  ingress: { class: traefik, pods: { namespace: traefik, labels: { app: traefik } } }
  gateway: { name: public, namespace: gateways, listener: https, pods: { namespace: envoy } }
`;

const LOGIN = `login:
  clientId: platform
  authUrl: https://id.example.com/auth
  tokenUrl: https://id.example.com/token
  userInfoUrl: https://id.example.com/userinfo
`;

const ISSUER = '{ through: ingress, host: grafana.example.com, tls: { issuer: letsencrypt } }';
const OWN = '{ through: ingress, host: grafana.example.com, tls: { secret: grafana-tls } }';
const GATEWAY = '{ through: gateway, host: grafana.example.com }';

function treeOf(grafana: string, more = ''): readonly TreeFile[] {
  return renderCatalogue(
    'test',
    `${HEAD}expose: { grafana: ${grafana} }\ncomponents: { grafana: {}, prometheus: {} }\n${more}`,
  );
}

function objectsOf(tree: readonly TreeFile[]): readonly KubernetesObject[] {
  return tree.flatMap(({ objects = [] }) => objects);
}

function find(tree: readonly TreeFile[], kind: string, name: string): KubernetesObject | undefined {
  return objectsOf(tree).find((object) => object.kind === kind && object.metadata.name === name);
}

describe('a page through an Ingress', () => {
  const tree = treeOf(ISSUER);

  it('is led to by an Ingress in k8s/, a kind that every cluster has', () => {
    expect(tree.find(({ path }) => path === 'k8s/grafana/ingress.yaml')?.objects).toEqual([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: {
          name: 'grafana',
          namespace: 'observability',
          annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        },
        spec: {
          ingressClassName: 'traefik',
          tls: [{ hosts: ['grafana.example.com'], secretName: 'grafana-tls' }],
          rules: [
            {
              host: 'grafana.example.com',
              http: {
                paths: [
                  { path: '/', pathType: 'Prefix', backend: { service: { name: 'grafana', port: { number: 80 } } } },
                ],
              },
            },
          ],
        },
      },
    ]);
    expect(find(tree, 'Kustomization', 'observability-routes')).toBeUndefined();
  });

  it('may be applied by the reconciler of k8s/, and by no other', () => {
    const request = { verb: 'create', group: 'networking.k8s.io', resource: 'ingresses', namespace: 'observability' };
    const able = objectsOf(tree)
      .filter(({ kind }) => kind === 'ServiceAccount')
      .map(({ metadata }) => metadata.name)
      .filter((account) => isAllowed(request, heldRules(account, objectsOf(tree), 'observability')));
    expect(able).toEqual(['observability-platform-reconciler']);
  });

  it('takes annotations of its own, and an Issuer of the namespace', () => {
    const text = `{ through: ingress, host: a.example.com, tls: { issuer: ca, issuerKind: Issuer }, annotations: { a.b/c: "1" } }`;
    expect(find(treeOf(text), 'Ingress', 'grafana')?.metadata.annotations).toEqual({
      'cert-manager.io/issuer': 'ca',
      'a.b/c': '1',
    });
  });
});

describe('a page through a gateway', () => {
  const tree = treeOf(GATEWAY);

  it('is led to by an HTTPRoute in a folder of its own, for which nothing else waits', () => {
    expect(find(tree, 'HTTPRoute', 'grafana')?.spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      hostnames: ['grafana.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ name: 'grafana', port: 80 }],
        },
      ],
    });
    const folders = tree.filter(({ objects }) => objects?.some(({ kind }) => kind === 'HTTPRoute'));
    expect(folders.map(({ path }) => path)).toEqual(['routes/grafana.yaml']);
    const kustomizations = objectsOf(tree).filter(({ kind }) => kind === 'Kustomization');
    const routes = kustomizations.find(({ metadata }) => metadata.name === 'observability-routes');
    expect(routes?.spec).toMatchObject({
      path: './routes',
      wait: true,
      serviceAccountName: 'observability-routes-reconciler',
    });
    expect(routes?.spec).not.toHaveProperty('dependsOn');
    const waiting = kustomizations.filter(({ spec }) => JSON.stringify(spec).includes('"name":"observability-routes"'));
    expect(waiting).toEqual([]);
  });

  it('may be applied by a reconciler that may do nothing else', () => {
    const held = ['observability', 'observability-host', 'flux-system', undefined].flatMap((namespace) =>
      heldRules('observability-routes-reconciler', objectsOf(tree), namespace),
    );
    expect(held).toEqual([
      {
        apiGroups: ['gateway.networking.k8s.io'],
        resources: ['httproutes'],
        verbs: ['get', 'list', 'watch', 'create', 'patch', 'delete'],
      },
    ]);
  });

  it('has no certificate among the Secrets: the listener has it', () => {
    expect(JSON.stringify(tree)).not.toContain('grafana-tls');
  });
});

describe('the Secrets of what is exposed', () => {
  const modes = {
    existing: 'secrets: { mode: existing }',
    'external-secrets': 'secrets: { mode: external-secrets, store: { name: vault } }',
    'sealed-secrets': 'secrets: { mode: sealed-secrets }',
    sops: 'secrets: { mode: sops, recipient: age1qyqszqgp }',
  };

  it.each(Object.entries(modes).slice(0, 2))('are all told in mode %s', (_, mode) => {
    const tree = treeOf(OWN, `${LOGIN}${mode}\n`);
    const readme = tree.find(({ path }) => path === 'README.md')?.content;
    expect(readme).toContain('grafana-oidc');
    expect(readme).toContain('grafana-tls');
  });

  it.each(['sealed-secrets', 'sops'] as const)('are asked for in mode %s, the certificate with its type', (mode) => {
    const text = `${HEAD}expose: { grafana: ${OWN} }\ncomponents: { grafana: {}, prometheus: {} }\n${LOGIN}${modes[mode]}\n`;
    const platform = cataloguePlatform('test', text);
    const commands = platform === undefined ? [] : encryptedSecretMissing(platform).map(({ args }) => args['command']);
    for (const create of [
      'kubectl create secret generic grafana-oidc -n observability --from-file=client-secret --dry-run=client',
      'kubectl create secret tls grafana-tls -n observability --cert=tls.crt --key=tls.key --dry-run=client',
    ])
      expect(commands.filter((command) => String(command).includes(create))).toHaveLength(1);
  });

  it('come from a store with the type that the controller asks for', () => {
    const tree = treeOf(OWN, `${LOGIN}${modes['external-secrets']}\n`);
    expect(find(tree, 'ExternalSecret', 'grafana-tls')?.spec).toMatchObject({
      target: { name: 'grafana-tls', template: { type: 'kubernetes.io/tls' } },
      data: [{ secretKey: 'tls.crt' }, { secretKey: 'tls.key' }],
    });
    expect(find(tree, 'ExternalSecret', 'grafana-oidc')?.spec).toMatchObject({
      data: [{ secretKey: 'client-secret' }],
    });
  });

  it('hold the secret of the client in no file of the tree', () => {
    const values = find(treeOf(OWN, LOGIN), 'HelmRelease', 'grafana')?.spec;
    expect(isObject(values) && values['values']).toMatchObject({
      'grafana.ini': { 'auth.generic_oauth': { client_secret: '$__file{/etc/secrets/oidc/client-secret}' } },
      extraSecretMounts: [{ secretName: 'grafana-oidc', mountPath: '/etc/secrets/oidc', readOnly: true }],
    });
  });
});

describe('the README', () => {
  const of = (tree: readonly TreeFile[]) => tree.find(({ path }) => path === 'README.md')?.content ?? '';

  it('leads to the host first, and keeps the port-forward', () => {
    const readme = of(treeOf(ISSUER, LOGIN));
    expect(readme).toContain('Open <https://grafana.example.com>, and sign in with single sign-on.');
    expect(readme).toContain('kubectl port-forward -n observability service/grafana 3000:80');
    expect(readme).toContain('(https://grafana.example.com/d/platform-overview)');
    expect(readme).toContain('Register `https://grafana.example.com/login/generic_oauth` with the provider');
    expect(readme).toContain('- the IngressClass `traefik`, with a controller that serves it');
    expect(readme).toContain('- cert-manager with ClusterIssuer `letsencrypt`');
  });

  it('names what a route needs and no chart brings', () => {
    expect(of(treeOf(GATEWAY))).toContain(
      '- the CRDs of Gateway API with a controller, and Gateway `public` in namespace `gateways`, whose listener',
    );
  });

  it('has the port-forward alone where nothing is exposed', () => {
    const readme = of(treeOf('{ through: none }'));
    expect(readme).toContain('Nothing leads to it from outside the cluster but the way through the API server');
    expect(readme).toContain('(http://localhost:3000/d/platform-overview)');
    expect(readme).not.toContain('people reach these');
  });
});

describe('whatever is on', () => {
  const names = Object.keys(catalogue);
  const pages = ['alertmanager', 'grafana', 'prometheus'];

  it.each(['ingress', 'gateway'])(
    'leads through %s to Services that are there, and to nothing that is off',
    (through) => {
      const exposed = pages.map(
        (name) => `${name}: { through: ${through}, host: ${name}.example.com, tls: { before: true } }`,
      );
      const seen = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((__, bit) => (bits >> bit) & 1))
        .filter((on) => on.length > 0)
        .flatMap((on) => {
          const text = `${HEAD}expose: { ${exposed.join(', ')} }\ncomponents: { ${on.map((name) => `${name}: {}`).join(', ')} }\n`;
          const platform = cataloguePlatform('test', text);
          if (platform === undefined) return [];
          const services = platform.components.flatMap(({ endpoints }) =>
            endpoints.map(({ service, port }) => `${service}:${port}`),
          );
          const made = exposure(platform).flatMap(({ objects }) => objects);
          expect(made.map(({ metadata }) => metadata.name)).toEqual(pages.filter((name) => on.includes(name)));
          return made.flatMap(backendsIn).filter((backend) => !services.includes(backend));
        });
      expect(seen).toEqual([]);
    },
  );
});

function backendsIn(value: unknown): readonly string[] {
  if (!isObject(value as never)) return Array.isArray(value) ? value.flatMap(backendsIn) : [];
  const { service, backendRefs } = value as Record<string, unknown>;
  if (Array.isArray(backendRefs)) return backendRefs.map(({ name, port }) => `${name}:${port}`);
  if (service !== undefined) {
    const { name, port } = service as { name: string; port: { number: number } };
    return [`${name}:${port.number}`];
  }
  return Object.values(value as object).flatMap(backendsIn);
}
