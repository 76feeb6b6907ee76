import { helmRelease } from '@254carbon/flux';
import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
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

function releaseOf(
  { placed, release, dependsOn, values }: PlannedRelease,
  patches: Platform['environment']['patches'],
): KubernetesObject {
  const { chart } = placed.component;
  const renderers = postRenderers(patches, release.name);
  const object = helmRelease({
    name: release.name,
    namespace: FLUX_NAMESPACE,
    targetNamespace: release.namespace,
    chart: { repository: chart.repository.name, name: chart.name, version: chart.version },
    ...(dependsOn.length === 0 ? {} : { dependsOn: dependsOn.map((name) => ({ name })) }),
    ...(renderers.length === 0 ? {} : { postRenderers: renderers }),
    values: values.value,
  });
  return { ...object, spec: readable(object.spec) };
}

/** What a reader looks for first: which chart, called what, after whom. What is long comes last. */
const FIRST = ['chart', 'releaseName', 'targetNamespace', 'storageNamespace', 'dependsOn'];
const LAST = ['postRenderers', 'values'];

function readable(spec: JsonObject): JsonObject {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) - FIRST.length : LAST.indexOf(key) + 1);
  return Object.fromEntries(Object.entries(spec).sort(([a], [b]) => rank(a) - rank(b)));
}
