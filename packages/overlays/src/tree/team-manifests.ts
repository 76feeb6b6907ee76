import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import type { Platform } from '../platform';
import type { Draft } from './draft';

/**
 * The team's own objects, in `k8s/manifests/`. Those whose definitions a release brings stand in `alerts/manifests/`:
 * in `k8s/` they would fail, and everything there with them, until that release is installed.
 */
export function teamManifests({ environment, releases }: Platform): Draft[] {
  const brought = new Set(releases.flatMap(({ release }) => release.bringsCrdsOf ?? []));
  const waits = ({ apiVersion }: KubernetesObject) => brought.has(groupOf(apiVersion));
  return environment.manifests.flatMap(({ name, file, objects: all }) => {
    const objects = all.map(({ object }) => object);
    return [
      { path: `k8s/manifests/${name}`, sources: [file], objects: objects.filter((object) => !waits(object)) },
      { path: `alerts/manifests/${name}`, sources: [file], objects: objects.filter(waits) },
    ].filter((draft) => draft.objects.length > 0);
  });
}
