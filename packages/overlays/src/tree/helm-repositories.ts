import { helmRepository } from '@254carbon/flux';
import { oncePer, type Chart } from '@254carbon/observability';
import { perShape } from '../remember/per-shape';
import type { Platform } from '../platform';
import type { Draft } from './draft';
import { FLUX_NAMESPACE } from './names';

const repositoryAt = oncePer(
  ({ name, url }: Chart['repository']) => `${name} ${url}`,
  ({ name, url }) => helmRepository({ name, namespace: FLUX_NAMESPACE, url }),
);

/** `gitops/flux-system/helm-repository.yaml`: where the charts of the releases come from. */
export function helmRepositories(platform: Platform): Draft {
  const { sources, objects } = repositories(platform);
  const path = 'gitops/flux-system/helm-repository.yaml';
  return { path, sources: [platform.environment.file, ...sources], objects };
}

const repositories = perShape(({ releases }) => {
  const used = new Map(releases.map(({ placed }) => [placed.component.chart.repository.name, placed]));
  const placed = [...used.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return {
    sources: placed.map(({ file }) => file),
    objects: placed.map((one) => repositoryAt(one.component.chart.repository)),
  };
});

function nameOf({ component }: Platform['releases'][number]['placed']): string {
  return component.chart.repository.name;
}
