import type { JsonObject, Problem } from '@254carbon/manifest';

/** A cluster that can be read. */
export interface Cluster {
  /** Name of the context in the kubeconfig. */
  readonly context: string;
  readonly server: string;
  /** The answer to a GET; undefined where there is no such object or kind. */
  get(path: string, what: string): Promise<JsonObject | undefined | Problem>;
}
