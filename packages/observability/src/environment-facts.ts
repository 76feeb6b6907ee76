export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** S3-compatible object storage; credentials come from Secrets, never from here. */
export interface ObjectStorage {
  /** Host without scheme, `s3.eu-west-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  /** Plain HTTP instead of HTTPS. */
  readonly insecure: boolean;
  /** `https://host/bucket` instead of `https://bucket.host`. */
  readonly pathStyle: boolean;
  /** Bucket by what it is for: `loki-chunks`, `tempo`. */
  readonly buckets: Readonly<Record<string, string>>;
}

/** What no label of ours selects in a NetworkPolicy: addresses, and pods that the cluster brings. */
export interface Network {
  /** Its addresses, and its ports before and after the translation of Service `kubernetes`. */
  readonly apiServer: { readonly cidrs: readonly string[]; readonly ports: readonly number[] };
  /** Addresses of the nodes, which pods on the host's network share. */
  readonly nodes: { readonly cidrs: readonly string[] };
  /** The pods that resolve names. */
  readonly dns: {
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly ports: readonly number[];
  };
}

/** What a component may know of the environment that it is rendered for. */
export interface EnvironmentFacts {
  readonly name: string;
  readonly repository: string;
  readonly branch: string;
  readonly size: Size;
  readonly cluster: {
    readonly name: string;
    /** Kubernetes minor version, `1.36`. */
    readonly kubernetes: string;
    /** Cluster DNS domain, `cluster.local`. */
    readonly domain: string;
    /** Absent: the cluster's default class. */
    readonly storageClass?: string;
  };
  readonly network: Network;
  readonly objectStorage?: ObjectStorage;
  readonly slack: { readonly channel: string };
}
