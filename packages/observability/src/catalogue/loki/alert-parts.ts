import { NAMESPACE, RELEASE } from './names';

/** Selects the series that Loki exports about itself. */
export const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;

/** Commands that several runbooks begin with. */
export const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/${RELEASE} -c loki --all-pods --since=30m`;
export const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=loki -o wide`;
export const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} 3100:3100`;
