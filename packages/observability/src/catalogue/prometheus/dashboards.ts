import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import type { PrometheusKnobs } from './knobs';
import { overviewDashboard, type Shown } from './overview-dashboard';

const SHOWN: readonly Shown[] = ['alertmanager', 'grafana', 'loki', 'otel-collector', 'tempo'];

/** The chart brings those for Prometheus, Kubernetes and nodes. */
export function dashboards({ enabled }: Context<PrometheusKnobs>): readonly Dashboard[] {
  return [overviewDashboard(new Set(SHOWN.filter(enabled)))];
}
