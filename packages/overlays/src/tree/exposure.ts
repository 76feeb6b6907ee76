import { exposedPages } from '../exposure/exposed-pages';
import { ingressOf } from '../exposure/ingress-of';
import { routeOf } from '../exposure/route-of';
import type { Platform } from '../platform';
import type { Draft } from './draft';

/**
 * What leads people to the pages of the platform. Ingresses are a kind of every cluster and stand in `k8s/`. HTTPRoutes are
 * not, so they have a folder and a Kustomization of their own: where their definitions are missing, nothing else waits.
 */
export function exposure(platform: Platform): Draft[] {
  const { file, facts } = platform.environment;
  return exposedPages(platform).map((page): Draft => {
    const sources = [file, page.file];
    return page.exposure.through === 'ingress'
      ? { path: `k8s/${page.component}/ingress.yaml`, sources, objects: [ingressOf(page, facts.network)] }
      : { path: `routes/${page.component}.yaml`, sources, objects: [routeOf(page, facts.network)] };
  });
}
