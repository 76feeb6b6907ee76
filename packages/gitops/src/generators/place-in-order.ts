import type { catalogue } from '@254carbon/observability';

/** From what is fed to what shows it: the order in which a reader meets them in `environment.yaml`. */
const ORDER: readonly string[] = [
  'prometheus',
  'alertmanager',
  'grafana',
  'loki',
  'tempo',
  'otel-collector',
  'blackbox-exporter',
] satisfies (keyof typeof catalogue)[];

/** Behind which components the key of another goes, so that it comes back to where it was; at the end for one of yours. */
export function placeInOrder(component: string): { readonly behind?: readonly string[] } {
  const index = ORDER.indexOf(component);
  return index < 0 ? {} : { behind: ORDER.slice(0, index) };
}
