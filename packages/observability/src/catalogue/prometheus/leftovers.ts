import type { Context, Leftover } from '../../component';
import { crds } from './crds';
import type { PrometheusKnobs } from './knobs';
import { FULL_NAME, NAMESPACE, POD_PREFIX, PROMETHEUS } from './names';

/** Name of the volume claim that the operator makes for a server. */
export function claimOf(ordinal: number): string {
  return `prometheus-${PROMETHEUS}-db-${POD_PREFIX}-${ordinal}`;
}

/** What Helm does not remove: data on purpose, CRDs by Helm's rule, and what the operator and the webhook's job made. */
export function leftovers({ knobs }: Context<PrometheusKnobs>): readonly Leftover[] {
  const claims = Array.from({ length: knobs.replicas }, (_, ordinal) => claimOf(ordinal));
  return [
    {
      what: `the metrics: ${claims.length === 1 ? 'volume claim' : 'volume claims'} ${claims.join(', ')}`,
      remove: `kubectl delete pvc -n ${NAMESPACE} ${claims.join(' ')}`,
    },
    {
      what: 'the CRDs of monitoring.coreos.com; with them go all monitors and rules, those of others too',
      remove: `kubectl delete crd ${crds.join(' ')}`,
    },
    {
      what: 'the Service of the kubelets, which the operator keeps',
      remove: `kubectl delete service -n ${NAMESPACE} -l app.kubernetes.io/managed-by=prometheus-operator,k8s-app=kubelet`,
    },
    {
      what: "the certificate of the operator's webhook",
      remove: `kubectl delete secret -n ${NAMESPACE} ${FULL_NAME}-admission`,
    },
  ];
}
