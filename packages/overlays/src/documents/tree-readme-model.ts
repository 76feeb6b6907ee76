import type {
  Alert,
  Bundle,
  Chart,
  Dashboard,
  Endpoint,
  EnvironmentFacts,
  Leftover,
  Release,
  RequiredSecret,
  Workload,
} from '@254carbon/observability';
import type { EnvironmentSettings } from '../generated/environment-settings';

/** What a tree's README is made of: facts of the environment and of what is on. The wording is in the template. */
export interface TreeReadmeModel {
  readonly environment: DescribedEnvironment;
  /** The components that are on, in the order of their names. */
  readonly components: readonly DescribedComponent[];
}

export interface DescribedEnvironment extends EnvironmentFacts {
  /** The environment's folder in the source, `environments/production`. */
  readonly folder: string;
  /** Flux minor version, `2.9`. */
  readonly flux: string;
  readonly secrets: EnvironmentSettings['secrets'];
  /** Whether the controllers of Flux are installed with less than their defaults allow. */
  readonly lockedDown?: boolean;
}

/** A component as the documents tell it: its definition, asked with the context of the environment. */
export interface DescribedComponent {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** The file to edit, `packages/components/loki/component.ts`. */
  readonly file: string;
  readonly chart: Chart;
  /** Empty for a mounted component. */
  readonly releases: readonly Release[];
  /** Name of the component in whose release it is mounted. */
  readonly mountedIn?: string;
  readonly endpoints: readonly Endpoint[];
  readonly workloads: readonly Workload[];
  readonly secrets: readonly RequiredSecret[];
  readonly leftovers: readonly Leftover[];
  readonly outages: readonly string[];
  readonly bundles: readonly Bundle[];
  readonly dashboards: readonly Dashboard[];
  readonly alerts: readonly Alert[];
}
