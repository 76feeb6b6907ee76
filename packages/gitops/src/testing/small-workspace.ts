/** For specs: a workspace with two components and two environments, as files. */
export const smallWorkspace: Readonly<Record<string, string>> = {
  'nx.json': '{}\n',
  'packages/components/store/component.ts': component('store', {
    knobs: `{
      replicas: knob.integer({ description: 'Instances.', default: 1, minimum: 1, sizes: { large: 3 } }),
      retention: knob.duration({ description: 'How long it keeps.', default: '7d' }),
      storage: knob.quantity({ description: 'Volume of each.', default: '10Gi' }),
    }`,
    values: `({ knobs }) => ({ store: { ...knobs } })`,
    endpoints: `() => [{
      name: 'logs-query', signal: 'logs', service: 'store', namespace: 'observability',
      port: 80, targetPort: 8080, scheme: 'http', path: '',
    }]`,
    workloads: `({ knobs }) => [{
      kind: 'StatefulSet', name: 'store', namespace: 'observability', replicas: knobs.replicas,
      labels: { app: 'store' }, containers: [{ name: 'store', ports: [8080], requests: {} }],
    }]`,
  }),
  'packages/components/viewer/component.ts': component('viewer', {
    needs: `[{ oneOf: ['logs-query'], why: 'to have something to show' }]`,
    values: `() => ({ viewer: {} })`,
  }),
  'environments/README.md': '# Environments\n',
  'environments/local/environment.yaml': ['branch: development', 'components:', '  store: {}', ''].join('\n'),
  'environments/production/environment.yaml': [
    'branch: main',
    'size: large',
    'components:',
    '  store: { replicas: 5 }',
    '  viewer: {}',
    '',
  ].join('\n'),
  'environments/production/values/viewer.yaml': 'theme: dark\n',
};

function component(name: string, parts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(parts).map(([key, code]) => `  ${key}: ${code},`);
  return `import { defineComponent, knob } from '@254carbon/observability';

export default defineComponent({
  name: '${name}',
  title: '${name}',
  summary: 'For specs',
  chart: {
    repository: { name: 'charts', url: 'https://charts.example.com' },
    name: '${name}',
    version: '1.2.3',
    appVersion: '1.2.3',
  },
  releases: [{ name: '${name}', namespace: 'observability' }],
${lines.join('\n')}
});
`;
}
