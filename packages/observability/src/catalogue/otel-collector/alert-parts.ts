import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD, GATEWAY, GATEWAY_NAMESPACE } from './names';

/** Select the series that collectors export about themselves. */
export const GATEWAYS = `job="${GATEWAY}", namespace="${GATEWAY_NAMESPACE}"`;
export const AGENTS = `job="${AGENT}", namespace="${AGENT_NAMESPACE}"`;
export const BOTH = `job=~"${GATEWAY}|${AGENT}"`;

/** Commands that several runbooks begin with. */
export const LOGS = `kubectl logs -n ${GATEWAY_NAMESPACE} deployment/${GATEWAY} --all-pods --since=30m`;
export const PODS = `kubectl get pods -n ${GATEWAY_NAMESPACE} -l app.kubernetes.io/instance=${GATEWAY} -o wide`;
export const AGENT_LOGS = `kubectl logs -n ${AGENT_NAMESPACE} daemonset/${AGENT_WORKLOAD} --all-pods --since=30m | grep -E 'error|warn'`;
export const AGENT_PODS = `kubectl get pods -n ${AGENT_NAMESPACE} -l app.kubernetes.io/instance=${AGENT} -o wide`;
