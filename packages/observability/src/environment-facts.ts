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
  /** Addresses of a store in a private network. */
  readonly cidrs?: readonly string[];
}

/** A PostgreSQL server that somebody else runs; the password comes from a Secret. */
export interface Database {
  /** Without scheme and port. */
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly user: string;
  readonly tls: 'verify-full' | 'require' | 'disable';
  /** Its addresses, where they are known. */
  readonly cidrs?: readonly string[];
}

/** Who is told by the labels of pods that no chart of ours makes, or by addresses. */
export interface Entrance {
  readonly pods?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
  readonly cidrs?: readonly string[];
}

/** How people reach a component from outside the cluster. */
export interface Exposure {
  readonly through: 'ingress' | 'gateway';
  readonly host: string;
  /** `https://grafana.example.com`, or `http://` where nothing ends TLS. */
  readonly url: string;
  /** Of an Ingress: the Secret that holds it, and who makes that; without an issuer a person does. */
  readonly certificate?: {
    readonly secret: string;
    readonly issuer?: { readonly kind: 'ClusterIssuer' | 'Issuer'; readonly name: string };
  };
  /** Of the Ingress or HTTPRoute. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** An OpenID Connect provider, by which people sign in. The secret of its client is in a Secret. */
export interface Login {
  readonly name: string;
  readonly clientId: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly userInfoUrl: string;
  readonly scopes: readonly string[];
  readonly groupsClaim: string;
  readonly admins: readonly string[];
  readonly editors: readonly string[];
  /** None: everybody whom the provider lets in. */
  readonly viewers: readonly string[];
  /** Addresses of the provider, where it has no public one. */
  readonly cidrs?: readonly string[];
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
  /** The ingress controller. */
  readonly ingress?: Entrance & { readonly class?: string };
  /** Webhooks of one's own that are not public. */
  readonly receivers?: Entrance & { readonly ports: readonly number[] };
  /** A Gateway, and the pods behind it. */
  readonly gateway?: Entrance & { readonly name: string; readonly namespace: string; readonly listener: string };
}

/** A service to which Flux reports. */
export interface Notification {
  /** Of the Provider. */
  readonly name: string;
  /** Of notification-controller: `pagerduty`. */
  readonly type: string;
  readonly channel?: string;
  readonly events: 'failures' | 'all';
}

/** What tells an environment from another one that is the same in all else. */
export interface EnvironmentNames {
  readonly name: string;
  readonly branch: string;
  readonly cluster: { readonly name: string };
}

/** What a component may know of the environment that it is rendered for. */
export interface EnvironmentFacts extends EnvironmentNames {
  readonly repository: string;
  readonly size: Size;
  readonly cluster: EnvironmentNames['cluster'] & {
    /** Kubernetes minor version, `1.36`. */
    readonly kubernetes: string;
    /** Cluster DNS domain, `cluster.local`. */
    readonly domain: string;
    /** Absent: the cluster's default class. */
    readonly storageClass?: string;
  };
  readonly network: Network;
  readonly objectStorage?: ObjectStorage;
  readonly database?: Database;
  /** By component. Of components that are on only, and only where all that it takes is known. */
  readonly expose: Readonly<Record<string, Exposure>>;
  readonly login?: Login;
  readonly slack: { readonly channel: string };
  /** Where else Flux reports. */
  readonly notifications?: readonly Notification[];
}
