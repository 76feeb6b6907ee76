import { helmRelease, type HelmRelease } from '@254carbon/flux';
import type { JsonObject } from '@254carbon/manifest';
import { grantsOf } from '../access/grants-of';
import { reconcilerName } from '../access/reconciler';
import type { Patch } from '../environment';
import { postRenderers } from '../patches/post-renderers';
import { perShapeWithFiles } from '../remember/per-shape';
import type { Platform, PlannedRelease } from '../platform';
import type { Draft } from './draft';
import { FLUX_NAMESPACE } from './names';

/** `gitops/flux-system/helm-releases.yaml`: every release with its values, in the order of their names. */
export function helmReleases(platform: Platform): Draft {
  const { environment, releases } = platform;
  const { file, patches } = environment;
  const patched = patches.filter(({ release }) => releases.some((one) => one.release.name === release));
  const sources = [
    file,
    ...releases.flatMap((one) => [one.placed.file, ...one.sources]),
    ...patched.map(({ document }) => document.file),
  ];
  const objects = bare(platform);
  return {
    path: 'gitops/flux-system/helm-releases.yaml',
    sources: [...new Set(sources)],
    objects: releases.flatMap(({ values }, index) => {
      const object = objects[index];
      return object === undefined ? [] : [withValues(object, values.value)];
    }),
  };
}

/** The releases without their values, of which names are a part. */
const bare = perShapeWithFiles(({ environment: { patches }, releases }) =>
  releases.map((one) => {
    const own = patches.filter(({ release }) => release === one.release.name);
    return makeRelease(one, own);
  }),
);

const known = new WeakMap<HelmRelease, HelmRelease>();

/** The identical release for environments that share the identical values, and so its text. */
function withValues(release: HelmRelease, values: JsonObject): HelmRelease {
  const before = known.get(release);
  if (before?.spec.values === values) return before;
  const whole = { ...release, spec: { ...release.spec, values } };
  known.set(release, whole);
  return whole;
}

function makeRelease({ placed, release, dependsOn }: PlannedRelease, patches: readonly Patch[]): HelmRelease {
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
    values: {},
  });
  return { ...object, spec: readable(object.spec) };
}

/** What a reader looks for first: which chart, called what, after whom. What is long comes last. */
const FIRST = ['chart', 'releaseName', 'targetNamespace', 'storageNamespace', 'serviceAccountName', 'dependsOn'];
const LAST = ['postRenderStrategy', 'postRenderers', 'values'];

function readable<Spec extends object>(spec: Spec): Spec {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) - FIRST.length : LAST.indexOf(key) + 1);
  return Object.fromEntries(Object.entries(spec).sort(([a], [b]) => rank(a) - rank(b))) as Spec;
}
