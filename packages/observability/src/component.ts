import type { JsonObject, KubernetesObject, Path } from '@254carbon/manifest';
import type { AlertGroup } from './alert';
import type { Dashboard } from './dashboard';
import type { Endpoint, EndpointName } from './endpoint';
import type { EnvironmentFacts, EnvironmentNames } from './environment-facts';
import type { KnobSet, KnobValues } from './knob';
import type { PlatformNamespace } from './platform-namespace';
import type { Workload } from './workload';

/** A chart at an exact version. */
export interface Chart {
  /** Name of the HelmRepository object, and its URL. */
  readonly repository: { readonly name: string; readonly url: string };
  readonly name: string;
  /** Exact: charts of this field publish majors weekly, a range is a surprise. */
  readonly version: string;
  /** Version of the application that the chart runs by default. */
  readonly appVersion: string;
}

/** One HelmRelease. Its name is permanent: Services and volumes are called after it. */
export interface Release {
  readonly name: string;
  readonly namespace: PlatformNamespace;
  /** Groups whose CRDs this release brings, `monitoring.coreos.com`. */
  readonly bringsCrdsOf?: readonly string[];
  /** Their names, where they are told: its reconciler may change no others. */
  readonly crds?: readonly string[];
  /** Groups of the custom resources that its chart renders with our values: derives `dependsOn`. */
  readonly rendersKindsOf?: readonly string[];
  /** Objects that its chart renders and cannot be told not to: taken out before they reach the cluster. */
  readonly removes?: readonly { readonly kind: string; readonly name: string }[];
  /** What a roll-out may take, where that is more than ten minutes: `20m`. */
  readonly timeout?: string;
  /** Kinds that its chart renders: its reconciler gets rights for these and no others. Absent: what charts usually do. */
  readonly renders?: readonly RenderedKinds[];
}

/** Kinds that a chart renders, in the namespace of the release where it is not said otherwise. */
export interface RenderedKinds {
  /** `Kind` or `Kind.group`: `Service`, `Deployment.apps`. */
  readonly kinds: readonly string[];
  /** The objects, where their names are permanent: no others may be changed. */
  readonly names?: readonly string[];
  readonly elsewhere?: {
    /** Absent for kinds that live in no namespace. */
    readonly namespace?: string;
    /** A sentence for the reviewer of the rendered rights. */
    readonly reason: string;
  };
}

/** A component that is mounted in another's release: its values land under `path` there. */
export interface Mount {
  readonly component: string;
  readonly path: readonly string[];
}

/** At least one of these must be offered, or the component makes no sense. */
export interface Need {
  readonly oneOf: readonly EndpointName[];
  /** Ends the sentence "… needs X or Y" with a reason: "to have something to show". */
  readonly why: string;
}

/** Settings that are valid one by one and cannot work together; told before anything is rendered. */
export interface Refusal {
  /** What the environment's author has to change: a knob of the component, or a place in `environment.yaml`. */
  readonly at: { readonly knob: string } | { readonly fact: Path };
  /** A sentence: what would happen in the cluster. */
  readonly reason: string;
  /** A sentence: what to write instead. */
  readonly remedy: string;
}

/** An endpoint that the component sends to or reads from where it is offered. */
export interface Use {
  readonly endpoint: EndpointName;
  /** Name of the {@link Workload} whose pods open the connection. */
  readonly from: string;
  readonly purpose: string;
}

/** Rights that the chart hands out to its own service accounts, and so its reconciler must hold. */
export interface Grant {
  readonly role: string;
  /** The release whose chart hands it out, where the component has several. */
  readonly release?: string;
  /** Namespace for a Role, absent for a ClusterRole. */
  readonly namespace?: string;
  /** The chart's role holds more: these rules take the place of its own before it reaches the cluster. */
  readonly narrowed?: true;
  readonly rules: readonly {
    readonly apiGroups?: readonly string[];
    readonly resources?: readonly string[];
    readonly resourceNames?: readonly string[];
    readonly nonResourceURLs?: readonly string[];
    readonly verbs: readonly string[];
  }[];
}

/** One value of a Secret. */
export interface SecretKey {
  readonly name: string;
  readonly description: string;
  /** It has many lines and lies in a file, as a certificate does. */
  readonly file?: true;
  /** What will do where the platform is only tried; absent where the value comes from somebody else. */
  readonly trial?: 'random' | { readonly text: string };
}

/** A Secret that must be in the cluster before the release; never its values. */
export interface RequiredSecret {
  readonly name: string;
  readonly namespace: PlatformNamespace | 'flux-system';
  readonly keys: readonly SecretKey[];
  readonly purpose: string;
  /** Kubernetes knows it by its type, and so do those that read it; a generic one has none. */
  readonly type?: 'kubernetes.io/tls';
  /** The pods start without it. */
  readonly optional?: boolean;
  /** Name of the workload whose pods read it when they start, and not again. */
  readonly readAtStart?: string;
}

/** A top-level chart value that the component overrides, so that setting it would change nothing. */
export interface UnreadValue {
  readonly key: string;
  /** The key that has the effect. */
  readonly instead: string;
}

/** What stays in the cluster on purpose after the component is turned off. */
export interface Leftover {
  readonly what: string;
  /** Command that removes it for good. */
  readonly remove: string;
}

/** Rule groups or dashboards that a chart brings along, by name, and what becomes of them. */
export interface Bundle {
  readonly of: 'rule groups' | 'dashboards';
  readonly stay: readonly string[];
  /** Off, because ours stand in their place. */
  readonly replaced: readonly string[];
  /** Single alerts of the groups that stay, replaced by ours. */
  readonly without?: readonly string[];
  /** Off, because they watch what is not here. */
  readonly needless: readonly string[];
}

/** A metric that dashboards and rules use, with where it comes from. */
export interface Metric {
  readonly name: string;
  /** Program and, where it matters, the setting that makes it: `loki 3.7.6`. */
  readonly source: string;
}

/** A Service that Prometheus scrapes; the chart's own monitor is off, ours stand in `alerts/`. */
export interface ScrapeTarget {
  readonly name: string;
  readonly namespace: PlatformNamespace | 'flux-system';
  /** No Service stands before them: the pods themselves are selected. */
  readonly pods?: true;
  /** Labels that the chart gives to the Service, or its maker to the pods. */
  readonly selector: Readonly<Record<string, string>>;
  /** Label of theirs whose value becomes `job`; by default that is the name of the Service. */
  readonly jobLabel?: string;
  /** Labels that only its headless twin carries, which would be scraped a second time. */
  readonly without?: readonly string[];
  /** Name of the port. */
  readonly port: string;
  readonly path?: string;
  /**
   * It is asked for the metrics of these addresses instead of its own, one request for each: the address becomes
   * `instance`, and `job` is this one.
   */
  readonly probes?: { readonly job: string; readonly module: string; readonly targets: readonly string[] };
}

/** What a component is told before anything is wired. */
export interface KnobContext<K extends KnobSet = KnobSet> {
  readonly environment: EnvironmentFacts;
  readonly knobs: KnobValues<K>;
}

/** What a component is told when values are made: the wiring too. */
export interface Context<K extends KnobSet = KnobSet> extends KnobContext<K> {
  /** The endpoint where an enabled component offers it. Throws for a name that is not in the component's `uses`. */
  endpoint(name: EndpointName): Endpoint | undefined;
  /** Whether a component is on in this environment. */
  enabled(component: string): boolean;
  /**
   * A part of values that names the environment, to be put where it belongs as it is. All around it is then made once
   * for the environments that differ in nothing but their names.
   */
  named<T extends object>(build: (names: EnvironmentNames) => T): T;
}

/** One deployable part of the stack. */
export interface Component<K extends KnobSet = KnobSet> {
  /** DNS-1123 label, the key in `environment.yaml`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly chart: Chart;
  readonly mount?: Mount;
  /** Empty for a mounted component. */
  readonly releases: readonly Release[];
  readonly knobs: K;
  readonly needs: readonly Need[];
  readonly uses: readonly Use[];
  /** Metrics that the dashboards and alerts below name. */
  readonly metrics: readonly Metric[];
  readonly grants: readonly Grant[];
  readonly bundles: readonly Bundle[];
  /** By release. */
  readonly unreadValues: Readonly<Record<string, readonly UnreadValue[]>>;
  /** Reasons against these knobs in this environment; empty where it works. */
  refuse(context: KnobContext<K>): readonly Refusal[];
  endpoints(context: KnobContext<K>): readonly Endpoint[];
  /** Chart values by release name; for a mounted component by its own name, relative to the mount. */
  values(context: Context<K>): Readonly<Record<string, JsonObject>>;
  workloads(context: Context<K>): readonly Workload[];
  scrapes(context: Context<K>): readonly ScrapeTarget[];
  dashboards(context: Context<K>): readonly Dashboard[];
  alerts(context: Context<K>): readonly AlertGroup[];
  secrets(context: Context<K>): readonly RequiredSecret[];
  /** Objects beside the chart, rendered into `k8s/<name>/`. No custom resources of a chart's CRDs. */
  manifests(context: Context<K>): readonly KubernetesObject[];
  leftovers(context: Context<K>): readonly Leftover[];
  /** Sentences for those who run it: what there is once and why, and what it costs when a part is away. */
  outages(context: Context<K>): readonly string[];
}
