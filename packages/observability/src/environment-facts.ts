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
  readonly objectStorage?: ObjectStorage;
  readonly slack: { readonly channel: string };
}
