import type { JsonObject } from '@254carbon/manifest';
import { spreadConstraints } from '../../spread-constraints';
import { GOSSIP_PORT, RELEASE } from './names';

/** Labels of its pods. */
export const LABELS = { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': RELEASE };

/** Values for several Grafanas that share a database. */
export const replication: JsonObject = {
  // By which they find each other.
  headlessService: true,
  topologySpreadConstraints: spreadConstraints(LABELS),
  podDisruptionBudget: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
};

/** Each evaluates the alerts that people made in Grafana; only with the others' help they are notified once. */
export const gossip: JsonObject = {
  unified_alerting: {
    ha_listen_address: `\${POD_IP}:${GOSSIP_PORT}`,
    ha_advertise_address: `\${POD_IP}:${GOSSIP_PORT}`,
    ha_peers: `${RELEASE}-headless:${GOSSIP_PORT}`,
  },
};
