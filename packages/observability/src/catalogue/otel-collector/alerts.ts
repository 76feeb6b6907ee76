import type { AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { agentDown, kubeletUnread, noLogs } from './agent-alerts';
import { collected } from './agent-config';
import type { OtelCollectorKnobs } from './knobs';
import { PIPELINE } from './names';
import { gatewayDown, losesData, queueFills, refuses } from './pipeline-alerts';

const led = { dashboard: PIPELINE } as const;

/** What keeps a pod from running is seen by the chart rules for workloads. */
export function alerts(context: Context<OtelCollectorKnobs>): readonly AlertGroup[] {
  const { logs, metrics } = collected(context);
  return [
    { ...led, name: 'otel-collector', alerts: [gatewayDown, refuses, losesData, queueFills] },
    {
      ...led,
      name: 'otel-agent',
      alerts: [agentDown, ...(logs ? [noLogs] : []), ...(metrics ? [kubeletUnread] : [])],
    },
  ];
}
