import { isObject } from '@254carbon/manifest';
import { renderEnvironment } from '../render-environment';
import { SMALL_ENVIRONMENT } from '../testing/small-world';
import { smallEnvironment } from '../testing/small-platform';

function filesOf(text: string) {
  const { tree, problems } = renderEnvironment(smallEnvironment({ 'environment.yaml': text }));
  expect(problems).toEqual([]);
  return new Map(tree.map((file) => [file.path, file]));
}

const open = filesOf(SMALL_ENVIRONMENT);
const lockedDown = filesOf(`${SMALL_ENVIRONMENT}hardening: { lockedDown: true }\n`);

it('makes the priority classes that pods name, of which one evicts nobody', () => {
  const objects = open.get('gitops/flux-system/gotk-sync.yaml')?.objects ?? [];
  const classes = objects.filter(({ kind }) => kind === 'PriorityClass');
  expect(classes.map(({ metadata, value, preemptionPolicy }) => [metadata.name, value, preemptionPolicy])).toEqual([
    ['observability-critical', 1_000_000, undefined],
    ['observability-standard', 100_000, 'Never'],
  ]);
});

describe('an installation of Flux that is locked down', () => {
  it('changes the identity of Kustomization flux-system, in both files that start it, and the README', () => {
    const changed = [...open.keys()].filter((path) => open.get(path)?.content !== lockedDown.get(path)?.content);
    expect(changed).toEqual(['README.md', 'gitops/flux-system/gotk-sync.yaml', 'gitops/flux-system/small/sync.yaml']);
    for (const path of changed.slice(1)) {
      const name = '  serviceAccountName: kustomize-controller\n';
      const content = lockedDown.get(path)?.content ?? '';
      expect(content.replace(name, '')).toBe(open.get(path)?.content);
      expect(content).toContain(name);
    }
  });

  it('finds a service account in all that it reconciles, and no reference to another namespace', () => {
    const objects = [...lockedDown.values()].flatMap((file) => file.objects ?? []);
    const flux = objects.filter(({ apiVersion }) => apiVersion.includes('.toolkit.fluxcd.io/'));
    const reconciled = flux.filter(({ kind }) => kind === 'Kustomization' || kind === 'HelmRelease');
    const accounts = reconciled.map(({ spec }) => (isObject(spec) ? spec.serviceAccountName : undefined));
    expect(accounts.filter((name) => typeof name !== 'string')).toEqual([]);
    const elsewhere = /"(sourceRef|eventSources|dependsOn|providerRef)":[^}]*"namespace":"(?!flux-system")/;
    expect(flux.filter((object) => elsewhere.test(JSON.stringify(object)))).toEqual([]);
    expect(reconciled.length).toBeGreaterThan(4);
  });
});
