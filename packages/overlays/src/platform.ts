import type {
  AlertGroup,
  Context,
  Dashboard,
  Endpoint,
  Leftover,
  Release,
  RequiredSecret,
  ScrapeTarget,
  Workload,
} from '@254carbon/observability';
import type { KubernetesObject } from '@254carbon/manifest';
import type { Environment, PlacedComponent } from './environment';
import { certificateSecrets } from './exposure/certificate-secrets';
import { layerValues, type LayeredRelease } from './layers/layer-values';
import { rememberComponent } from './remember-component';

/** A component with its answers for one environment. */
export interface AnsweredComponent {
  readonly placed: PlacedComponent;
  readonly endpoints: readonly Endpoint[];
  readonly workloads: readonly Workload[];
  readonly scrapes: readonly ScrapeTarget[];
  /** Empty where nothing shows dashboards. */
  readonly dashboards: readonly Dashboard[];
  /** Empty where nothing evaluates rules. */
  readonly alerts: readonly AlertGroup[];
  readonly secrets: readonly RequiredSecret[];
  readonly manifests: readonly KubernetesObject[];
  readonly leftovers: readonly Leftover[];
  readonly outages: readonly string[];
}

/** A HelmRelease to be. */
export interface PlannedRelease extends LayeredRelease {
  readonly placed: PlacedComponent;
  readonly release: Release;
  /** Names of the releases whose definitions its chart needs. */
  readonly dependsOn: readonly string[];
}

/** All that the tree of an environment is made of, before it has files. */
export interface Platform {
  readonly environment: Environment;
  /** In the order of their names. */
  readonly components: readonly AnsweredComponent[];
  /** In the order of their names. */
  readonly releases: readonly PlannedRelease[];
}

/** Group of PrometheusRules and ServiceMonitors. */
export const MONITORING = 'monitoring.coreos.com';

/** Asks every component that is on, with the wiring of its environment. */
export function planPlatform(environment: Environment): Platform {
  const { components, wiring } = environment;
  const releases = components.flatMap(({ component }) => component.releases);
  const hasRules = releases.some(({ bringsCrdsOf }) => bringsCrdsOf?.includes(MONITORING));
  const answered = components.map((placed) => answer(placed, wiring.contextOf(placed.component.name), hasRules));
  const hasDashboards = answered.some(({ endpoints }) => endpoints.some(({ name }) => name === 'dashboards'));
  return {
    environment,
    components: hasDashboards ? answered.map(withDashboards(environment)) : answered,
    releases: planReleases(environment),
  };
}

function answer(placed: PlacedComponent, context: Context, hasRules: boolean): AnsweredComponent {
  const ask = rememberComponent(placed.component);
  const endpoints = placed.component.endpoints(context);
  const certificates = certificateSecrets(placed.component.name, endpoints, context.environment);
  return {
    placed,
    endpoints,
    workloads: ask.workloads(context),
    scrapes: hasRules ? ask.scrapes(context) : [],
    dashboards: [],
    alerts: hasRules ? ask.alerts(context) : [],
    secrets: [...ask.secrets(context), ...certificates],
    manifests: ask.manifests(context),
    leftovers: ask.leftovers(context),
    outages: ask.outages(context),
  };
}

function withDashboards({ wiring }: Environment) {
  return (one: AnsweredComponent): AnsweredComponent => {
    const { component } = one.placed;
    return { ...one, dashboards: rememberComponent(component).dashboards(wiring.contextOf(component.name)) };
  };
}

function planReleases(environment: Environment): PlannedRelease[] {
  const { components, wiring } = environment;
  const values = layerValues(environment, ({ component }) =>
    rememberComponent(component).values(wiring.contextOf(component.name)),
  );
  const all = components.flatMap((placed) => placed.component.releases.map((release) => ({ placed, release })));
  return all
    .map(({ placed, release }): PlannedRelease => {
      const bringers = all.filter(({ release: other }) => other !== release && brings(other, release));
      const dependsOn = bringers.map(({ release: { name } }) => name).sort();
      const own = values.get(release.name);
      if (own === undefined) throw new Error(`Release ${release.name} was not layered`);
      return { placed, release, dependsOn, ...own };
    })
    .sort((a, b) => (a.release.name < b.release.name ? -1 : 1));
}

/** Whether `other` needs definitions that `one` brings and it does not bring itself. */
function brings(one: Release, other: Release): boolean {
  const needed = other.rendersKindsOf?.filter((group) => other.bringsCrdsOf?.includes(group) !== true);
  return needed?.some((group) => one.bringsCrdsOf?.includes(group)) === true;
}
