import { NAMESPACE, RELEASE } from './names';

/** Selects the series that Tempo exports about itself. */
export const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;

/** Commands that several runbooks begin with. */
export const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/${RELEASE} -c tempo --since=30m`;
export const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=tempo -o wide`;
export const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} 3200:3200`;
