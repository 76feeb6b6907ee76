/** Permanent: applications send to the Service of this name. */
export const GATEWAY = 'otel-collector';

export const GATEWAY_NAMESPACE = 'observability';

export const AGENT = 'otel-agent';

/** The agent reads the node's files, which the namespace of the other pods forbids. */
export const AGENT_NAMESPACE = 'observability-host';

/** The chart adds the suffix to a DaemonSet. */
export const AGENT_WORKLOAD = `${AGENT}-agent`;

/** On the node: how far each log file is read, and what the gateway has not taken yet. */
export const AGENT_STATE = '/var/lib/otelcol';

/** Uid of the dashboard of the whole way that telemetry takes. */
export const PIPELINE = 'platform-telemetry-pipeline';
