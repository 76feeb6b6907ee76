import { NAMESPACE, POD_PREFIX, PROMETHEUS } from './names';

/** Selects the series that Prometheus exports about itself. */
export const SELF = `job="${PROMETHEUS}", namespace="${NAMESPACE}"`;

/** Commands that several runbooks begin with. */
export const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/${POD_PREFIX} -c prometheus --all-pods --since=30m`;
export const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus -o wide`;
export const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${PROMETHEUS} 9090:9090`;
export const BLOCKS = `kubectl exec -n ${NAMESPACE} ${POD_PREFIX}-0 -c prometheus -- promtool tsdb list -r /prometheus`;
