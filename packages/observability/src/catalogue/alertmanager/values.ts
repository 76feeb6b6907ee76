import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { priorityClasses } from '../../priority-class';
import { requestsAndLimit } from '../../requests-and-limit';
import { spreadConstraints } from '../../spread-constraints';
import { ALERTMANAGER } from '../prometheus/names';
import { config } from './config';
import type { AlertmanagerKnobs } from './knobs';
import { secrets } from './secrets';
import { CPU } from './workloads';

/** Labels that the operator gives to the pods. */
const PODS = { 'app.kubernetes.io/name': 'alertmanager', alertmanager: ALERTMANAGER };

/** Values below `alertmanager` of kube-prometheus-stack. */
export function values(context: Context<AlertmanagerKnobs>): Readonly<Record<string, JsonObject>> {
  const { knobs, environment } = context;
  const several = knobs.replicas > 1;
  const exposure = environment.expose['alertmanager'];
  return {
    alertmanager: {
      config: config(context),
      podDisruptionBudget: { enabled: several, minAvailable: Math.max(1, knobs.replicas - 1) },
      alertmanagerSpec: {
        // Links in notifications lead to the address that people use, where there is one.
        ...(exposure === undefined ? {} : { externalUrl: `${exposure.url}/` }),
        replicas: knobs.replicas,
        podAntiAffinity: several ? 'hard' : 'soft',
        topologySpreadConstraints: several ? spreadConstraints(PODS) : [],
        priorityClassName: priorityClasses.critical.name,
        // Time to tell the peers, and to send what is due.
        terminationGracePeriodSeconds: 120,
        retention: knobs.retention,
        // The operator mounts it at /etc/alertmanager/secrets/<name>/<key>; the pods wait for it.
        secrets: secrets(context).map(({ name }) => name),
        // It talks to its peers and to receivers, never to the API server.
        automountServiceAccountToken: false,
        resources: requestsAndLimit(CPU, knobs.memory, 2),
        storage: {
          volumeClaimTemplate: {
            spec: {
              storageClassName: environment.cluster.storageClass,
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: knobs.storage } },
            },
          },
        },
      },
    },
  };
}
