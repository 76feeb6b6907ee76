import type {
  AlertGroup,
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
import { rememberComponent } from './remember/remember-component';
import type { Shape } from './remember/shape';

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
  /** That of the environment, unless its components answer by names. */
  readonly shape: Shape;
}

/** Group of PrometheusRules and ServiceMonitors. */
export const MONITORING = 'monitoring.coreos.com';

/** Asks every component that is on, with the wiring of its environment. */
export function planPlatform(environment: Environment): Platform {
  const { components: placed, wiring } = environment;
  const releases = placed.flatMap(({ component }) => component.releases);
  const endpoints = [...wiring.endpoints.values()].flat();
  const audience = {
    hasRules: releases.some(({ bringsCrdsOf }) => bringsCrdsOf?.includes(MONITORING)),
    hasDashboards: endpoints.some(({ name }) => name === 'dashboards'),
  };
  const components = placed.map((one) => answer(one, environment, audience));
  return { environment, components, releases: planReleases(environment), shape: shapeOf(environment, components) };
}

/** Who takes what components bring for others. */
interface Audience {
  readonly hasRules: boolean;
  readonly hasDashboards: boolean;
}

function answer(placed: PlacedComponent, environment: Environment, audience: Audience): AnsweredComponent {
  const { component } = placed;
  const { wiring, shape, facts } = environment;
  const context = wiring.contextOf(component.name);
  const ask = rememberComponent(component);
  const endpoints = wiring.endpoints.get(component.name) ?? NONE;
  const secrets = ask.secrets(context, shape);
  const certificates = certificateSecrets(component.name, endpoints, facts);
  return {
    placed,
    endpoints,
    workloads: ask.workloads(context, shape),
    scrapes: audience.hasRules ? ask.scrapes(context, shape) : NONE,
    dashboards: audience.hasDashboards ? ask.dashboards(context, shape) : NONE,
    alerts: audience.hasRules ? ask.alerts(context, shape) : NONE,
    secrets: certificates.length === 0 ? secrets : [...secrets, ...certificates],
    manifests: ask.manifests(context, shape),
    leftovers: ask.leftovers(context, shape),
    outages: ask.outages(context, shape),
  };
}

const NONE: readonly never[] = [];

const firsts = new WeakMap<Shape, readonly AnsweredComponent[]>();

/** That of the environment, unless a component answers by its names: then the platform is one of a kind. */
function shapeOf({ shape }: Environment, components: readonly AnsweredComponent[]): Shape {
  const first = firsts.get(shape);
  if (first === undefined) firsts.set(shape, components);
  const isSame = first?.every((one, index) => isSameAnswer(one, components[index])) ?? true;
  return isSame ? shape : { key: shape.key };
}

/** Endpoints are a part of the shape; a certificate is told anew each time. */
const ANSWERS = ['workloads', 'scrapes', 'dashboards', 'alerts', 'manifests', 'leftovers', 'outages'] as const;

function isSameAnswer(one: AnsweredComponent, other: AnsweredComponent | undefined): boolean {
  if (!ANSWERS.every((part) => one[part] === other?.[part])) return false;
  return one.secrets === other?.secrets || JSON.stringify(one.secrets) === JSON.stringify(other?.secrets);
}

function planReleases(environment: Environment): PlannedRelease[] {
  const { components, wiring } = environment;
  const values = layerValues(environment, ({ component }) =>
    rememberComponent(component).values(wiring.contextOf(component.name), environment.shape),
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
