import { helmRelease } from '@254carbon/flux';
import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import type { Release } from '@254carbon/observability';
import { grantsOf } from '../access/grants-of';
import { reconcilerName } from '../access/reconciler';
import type { Patch } from '../environment';
import { postRenderers } from '../patches/post-renderers';
import type { Platform, PlannedRelease } from '../platform';
import type { Draft } from './draft';
import { FLUX_NAMESPACE } from './names';

/** `gitops/flux-system/helm-releases.yaml`: every release with its values, in the order of their names. */
export function helmReleases({ environment, releases }: Platform): Draft {
  const { file, patches } = environment;
  const patched = patches.filter(({ release }) => releases.some((one) => one.release.name === release));
  const sources = [
    file,
    ...releases.flatMap((one) => [one.placed.file, ...one.sources]),
    ...patched.map(({ document }) => document.file),
  ];
  return {
    path: 'gitops/flux-system/helm-releases.yaml',
    sources: [...new Set(sources)],
    objects: releases.map((one) => releaseOf(one, patches)),
  };
}

interface Made {
  readonly release: Release;
  readonly dependsOn: string;
  readonly object: KubernetesObject;
}

/**
 * Releases by the values that their component alone gives them: the identical ones for several environments. Values that
 * were met once only are noted without their release.
 */
const known = new WeakMap<JsonObject, Made | undefined>();

function releaseOf(planned: PlannedRelease, patches: readonly Patch[]): KubernetesObject {
  const { release, values, sources } = planned;
  const own = patches.filter((patch) => patch.release === release.name);
  if (own.length > 0 || sources.length > 1) return makeRelease(planned, own);
  const dependsOn = planned.dependsOn.join();
  const before = known.get(values.value);
  if (before?.release === release && before.dependsOn === dependsOn) return before.object;
  const object = makeRelease(planned, own);
  known.set(values.value, known.has(values.value) ? { release, dependsOn, object } : undefined);
  return object;
}

function makeRelease(
  { placed, release, dependsOn, values }: PlannedRelease,
  patches: readonly Patch[],
): KubernetesObject {
  const { chart } = placed.component;
  const renderers = postRenderers({ ...release, grants: grantsOf(placed.component, release) }, patches);
  const object = helmRelease({
    name: release.name,
    namespace: FLUX_NAMESPACE,
    targetNamespace: release.namespace,
    serviceAccountName: reconcilerName(release.name),
    chart: { repository: chart.repository.name, name: chart.name, version: chart.version },
    ...(release.timeout === undefined ? {} : { timeout: release.timeout }),
    ...(dependsOn.length === 0 ? {} : { dependsOn: dependsOn.map((name) => ({ name })) }),
    // Hooks too, as Flux does unless it is told to keep to Helm 3: they hold roles that are narrowed.
    ...(renderers.length === 0 ? {} : { postRenderStrategy: 'combined', postRenderers: renderers }),
    values: values.value,
  });
  return { ...object, spec: readable(object.spec) };
}

/** What a reader looks for first: which chart, called what, after whom. What is long comes last. */
const FIRST = ['chart', 'releaseName', 'targetNamespace', 'storageNamespace', 'serviceAccountName', 'dependsOn'];
const LAST = ['postRenderStrategy', 'postRenderers', 'values'];

function readable(spec: JsonObject): JsonObject {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) - FIRST.length : LAST.indexOf(key) + 1);
  return Object.fromEntries(Object.entries(spec).sort(([a], [b]) => rank(a) - rank(b)));
}
