import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { capacityDashboard, type Priced } from './capacity-dashboard';
import { gitopsDashboard } from './gitops-dashboard';
import type { PrometheusKnobs } from './knobs';
import { overviewDashboard } from './overview-dashboard';
import type { Shown } from './overview-lights';
import { prometheusDashboard } from './prometheus-dashboard';

const SHOWN: readonly Shown[] = ['alertmanager', 'grafana', 'loki', 'otel-collector', 'tempo'];
const PRICED: readonly Priced[] = ['loki', 'tempo'];

/** The chart brings those for Kubernetes and nodes. */
export function dashboards({ enabled }: Context<PrometheusKnobs>): readonly Dashboard[] {
  return [
    overviewDashboard(new Set(SHOWN.filter(enabled))),
    gitopsDashboard(undefined),
    prometheusDashboard(undefined),
    capacityDashboard(new Set(PRICED.filter(enabled))),
  ];
}
