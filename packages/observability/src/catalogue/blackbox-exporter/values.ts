import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { priorityClasses } from '../../priority-class';
import { requestsAndLimit } from '../../requests-and-limit';
import { spreadConstraints } from '../../spread-constraints';
import type { BlackboxExporterKnobs } from './knobs';
import { MODULE, RELEASE } from './names';

/** Values of the chart of the blackbox exporter. */
export function values({ knobs }: Context<BlackboxExporterKnobs>): Readonly<Record<string, JsonObject>> {
  const off = { enabled: false };
  const several = knobs.replicas > 1;
  return {
    [RELEASE]: {
      fullnameOverride: RELEASE,
      replicas: knobs.replicas,
      ...(several ? { podDisruptionBudget: { maxUnavailable: 1 } } : {}),
      topologySpreadConstraints: spreadConstraints({ 'app.kubernetes.io/instance': RELEASE }),
      config: {
        modules: {
          [MODULE]: {
            prober: 'http',
            timeout: '5s',
            // A name with addresses of both kinds is asked for at the first that the cluster can reach.
            http: { follow_redirects: true, preferred_ip_protocol: 'ip4', ip_protocol_fallback: true },
          },
        },
      },
      resources: requestsAndLimit(knobs.cpu, knobs.memory, 2),
      podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      priorityClassName: priorityClasses.standard.name,
      automountServiceAccountToken: false,
      serviceMonitor: { ...off, selfMonitor: off },
      prometheusRule: off,
      networkPolicy: off,
    },
  };
}
