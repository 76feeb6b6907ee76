import { type Component, knobDefaults, type Metric, sampleEnvironment, wire } from '@254carbon/observability';
import type { Ground } from './ground';

/** What a new dashboard or alert for a component can rely on. */
export interface ComponentFacts {
  readonly namespace: string;
  /** Value of Prometheus' label `job` for its own metrics. */
  readonly job: string;
  /** Labels of its pods, as kubectl takes them. */
  readonly selector: string;
  /** Metrics that it has, without those of every target. */
  readonly metrics: readonly Metric[];
  /** Names that are taken in its platform. */
  readonly dashboards: readonly string[];
  readonly alerts: readonly string[];
}

/** Asks a component for what it is like with all others on; what it cannot tell, its name stands for. */
export function componentFacts(component: Component, { components }: Pick<Ground, 'components'>): ComponentFacts {
  const environment = sampleEnvironment();
  const enabled = components.map((one) => ({
    component: one.component,
    knobs: knobDefaults(one.component.knobs, environment.size),
  }));
  const context = wire(environment, enabled).contextOf(component.name);
  const [workload] = component.workloads(context);
  const [scrape] = component.scrapes(context);
  const labels = Object.entries(workload?.labels ?? { 'app.kubernetes.io/name': component.name });
  return {
    namespace: workload?.namespace ?? 'observability',
    job: scrape?.name ?? workload?.name ?? component.name,
    selector: labels.map(([name, value]) => `${name}=${value}`).join(','),
    metrics: component.metrics.filter(({ name }) => name !== 'up'),
    dashboards: component.dashboards(context).flatMap(({ name, uid }) => [name, uid]),
    alerts: component.alerts(context).flatMap((group) => group.alerts.map(({ name }) => name)),
  };
}
