import { checkCommands, type CommandWorld } from './check-commands';
import { parseCommands } from './commands';
import { shellCommands } from './shell-commands';
import type { DescribedComponent } from '../tree-readme-model';

const fence = (...lines: readonly string[]) => ['```sh', ...lines, '```'].join('\n');
const referencesOf = (command: string) => parseCommands(fence(command)).flatMap((one) => one.references);

describe('shell commands of a document', () => {
  it('are split at pipes, lists, groups and substitutions', () => {
    const text = 'a 1 | b "2 3" && (c; d \\\n  4)\nx --from=<(printf %s "$y") # no command\n';
    expect(shellCommands(text)).toEqual([
      { line: 1, words: ['a', '1'] },
      { line: 1, words: ['b', '2 3'] },
      { line: 1, words: ['c'] },
      { line: 1, words: ['d', '4'] },
      { line: 3, words: ['printf', '%s', '$y'] },
      { line: 3, words: ['x', '--from=$(…)'] },
    ]);
  });

  it('are found behind loops and variables', () => {
    expect(shellCommands('A=1 do kubectl get pods').map((one) => one.words[0])).toEqual(['kubectl']);
  });

  it('are read from shell fences and inline code, with their lines', () => {
    const text = `Try \`flux check\`.\n\n${fence('# first', 'flux stats')}\n\n\`\`\`yaml\nflux: version\n\`\`\`\n`;
    expect(parseCommands(text).map(({ line, text: command }) => [line, command])).toEqual([
      [1, 'flux check'],
      [5, 'flux stats'],
    ]);
  });
});

describe('what a command names', () => {
  it.each([
    ['kubectl get secret git-credentials -n flux-system', ['Namespace', 'flux-system'], ['Secret', 'git-credentials']],
    ['kubectl get pods -n observability', ['Namespace', 'observability'], ['Pod', undefined]],
    ['kubectl logs -n a deployment/b --tail=50', ['Namespace', 'a'], ['Deployment', 'b']],
    ['kubectl exec -n a loki-0 -- rm -n b x', ['Namespace', 'a'], ['Pod', 'loki-0']],
    ['kubectl create secret generic s -n a --from-file=k=f', ['Namespace', 'a'], ['Secret', 's']],
    ['kubectl create namespace a --dry-run=client -o yaml', ['Namespace', 'a']],
    ['kubectl rollout status -n a statefulset/b --timeout=1m', ['Namespace', 'a'], ['StatefulSet', 'b']],
    ['kubectl port-forward -n a svc/b 3000:80', ['Namespace', 'a'], ['Service', 'b']],
    ['kubectl label pod -n a b-0 tier=x old-', ['Namespace', 'a'], ['Pod', 'b-0']],
    [
      'kubectl delete pvc,cm -n a -l app=b',
      ['Namespace', 'a'],
      ['PersistentVolumeClaim', undefined],
      ['ConfigMap', undefined],
    ],
    ['flux suspend helmrelease b', ['Namespace', 'flux-system'], ['HelmRelease', 'b']],
    ['flux get sources git b -n a', ['Namespace', 'a'], ['GitRepository', 'b']],
    ['flux events --for Kustomization/b', ['Namespace', 'flux-system'], ['Kustomization', 'b']],
  ])('%s', (command, ...expected) => {
    const found = referencesOf(command).map((one) => (one.type === 'object' ? [one.kind, one.name] : [one]));
    expect(found).toEqual(expected);
  });

  it('is a path for -f, -k, --path and kustomize, but not standard input', () => {
    const commands = ['kubectl apply -f a/', 'kubectl apply -k b', 'kubectl kustomize c', 'kubectl apply -f -'];
    expect(commands.flatMap(referencesOf)).toEqual(['a/', 'b', 'c'].map((path) => ({ type: 'path', path })));
    expect(referencesOf('flux diff kustomization x --path ./k8s')).toContainEqual({ type: 'path', path: './k8s' });
  });

  it('is nothing where the reader fills in', () => {
    expect(referencesOf('kubectl delete secret NAME -n NAMESPACE')).toEqual([
      { type: 'object', kind: 'Secret', namespace: 'any' },
    ]);
  });

  it.each([
    ['kubectl get pds', 'pds'],
    ['kubectl get pods --all-namepaces', '--all-namepaces'],
    ['kubectl gett pods', 'gett'],
    ['flux pause helmrelease x', 'pause'],
    ['flux get helmreleses', 'helmreleses'],
  ])('is told as unreadable in "%s"', (command, word) => {
    expect(referencesOf(command)).toContainEqual({ type: 'unknown', word });
  });
});

describe('commands against a tree', () => {
  const object = (kind: string, name: string, namespace?: string) => ({
    apiVersion: 'v1',
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  });
  const world: CommandWorld = {
    objects: [
      object('Namespace', 'flux-system'),
      object('Namespace', 'observability'),
      object('HelmRelease', 'loki', 'flux-system'),
    ],
    files: ['k8s/kustomization.yaml'],
    components: [],
  };
  const missing = (command: string) => checkCommands(fence(command), world).map((one) => one.missing);

  it('pass where all is there', () => {
    const commands = [
      'kubectl get pods -n observability',
      'flux suspend helmrelease loki',
      'kubectl get helmchart flux-system-loki -n flux-system',
      'kubectl logs -n flux-system deployment/helm-controller',
      'kubectl kustomize k8s/',
    ];
    expect(commands.flatMap(missing)).toEqual([]);
  });

  it('know pods and claims of StatefulSets by their numbers', () => {
    const set = {
      kind: 'Prometheus',
      name: 'p',
      namespace: 'observability',
      replicas: 2,
      labels: {},
      containers: [],
    } as const;
    const component = { workloads: [set], endpoints: [], secrets: [], releases: [] } as unknown as DescribedComponent;
    const missingWith = (command: string) => checkCommands(fence(command), { ...world, components: [component] });
    expect(missingWith('kubectl delete pvc -n observability prometheus-p-db-prometheus-p-1')).toEqual([]);
    expect(missingWith('kubectl exec -n observability prometheus-p-0 -- ls')).toEqual([]);
    expect(missingWith('kubectl delete pvc -n observability prometheus-q-db-prometheus-q-0')).toHaveLength(1);
    expect(missingWith('kubectl exec -n observability p-0 -- ls')).toHaveLength(1);
  });

  it('are told with what is missing', () => {
    expect(missing('kubectl get pods -n monitoring')).toEqual(['Namespace monitoring']);
    expect(missing('flux suspend helmrelease prometheus-stack')).toEqual(['HelmRelease flux-system/prometheus-stack']);
    expect(missing('kubectl get helmrelease loki')).toEqual(['HelmRelease default/loki']);
    expect(missing('kubectl kustomize k9s/')).toEqual(['k9s/']);
    expect(missing('kubectl get prometheusrules -n observability')).toEqual(['PrometheusRule observability']);
    expect(missing('kubectl delete crd alertmanagers.monitoring.coreos.com')).toEqual([
      'CustomResourceDefinition alertmanagers.monitoring.coreos.com',
    ]);
  });
});
