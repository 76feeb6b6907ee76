import type { JsonObject } from '@254carbon/manifest';

/** A Grafana dashboard, delivered as a labelled ConfigMap. */
export interface Dashboard {
  /** Permanent: links lead to it. */
  readonly uid: string;
  /** File name without extension, DNS-1123. */
  readonly name: string;
  readonly folder: string;
  /** Grafana's dashboard model; its `uid` and `title` are set. */
  readonly model: JsonObject;
}
