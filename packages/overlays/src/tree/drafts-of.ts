import { splitRights } from '../access/split-rights';
import type { Platform } from '../platform';
import { alertProvider } from './alert-provider';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import type { Draft } from './draft';
import { exposure } from './exposure';
import { gitRepository, sourceOf } from './git-repository';
import { gotkSync } from './gotk-sync';
import { helmReleases } from './helm-releases';
import { helmRepositories } from './helm-repositories';
import { k8s } from './k8s';
import { kustomizations } from './kustomizations';
import { networkPolicies } from './network-policies';
import { secrets } from './secrets';
import { sync } from './sync';
import { teamManifests } from './team-manifests';

/** Every file of manifests of a platform's tree, before the patches of its environment. */
export function draftsOf(platform: Platform): Draft[] {
  const { environment } = platform;
  const {
    drafts: content,
    rights,
    sources,
  } = splitRights([
    ...k8s(platform),
    ...networkPolicies(platform),
    ...dashboards(platform),
    ...alerts(platform),
    ...teamManifests(platform),
    ...secrets(platform),
    ...exposure(platform),
  ]);
  const objectsIn = (folder: string) =>
    content.filter(({ path }) => path.startsWith(`${folder}/`)).flatMap(({ objects }) => objects);
  const folders = {
    platform: objectsIn('k8s'),
    dashboards: objectsIn('dashboards'),
    secrets: objectsIn('secrets'),
    routes: objectsIn('routes'),
    alerts: objectsIn('alerts'),
  };
  const releases = helmReleases(platform);
  const source = sourceOf(environment);
  return [
    alertProvider(environment),
    gitRepository(environment, source),
    gotkSync(platform, { folders, rights, sources }),
    releases,
    helmRepositories(platform),
    kustomizations(platform, {
      releases: releases.objects,
      hasDashboards: folders.dashboards.length > 0,
      hasAlerts: folders.alerts.length > 0,
      hasSecrets: folders.secrets.length > 0,
      hasRoutes: folders.routes.length > 0,
    }),
    sync(environment, source),
    ...content,
  ].filter(({ objects }) => objects.length > 0);
}
