/** Permanent: the Service is called after it. */
export const RELEASE = 'blackbox-exporter';
export const NAMESPACE = 'observability';
export const PORT = 9115;
/** `job` of what is probed, beside that of the exporter itself, which is the name of its Service. */
export const PROBES = 'blackbox-probe';
/** The one way of probing: an HTTP request that must be answered with 2xx. */
export const MODULE = 'http_2xx';
