/** Permanent: Services, volumes and the pods' DNS names follow from it. */
export const RELEASE = 'prometheus-stack';

export const NAMESPACE = 'observability';

/** The chart cuts `<release>-kube-prometheus-stack` at 26 characters. */
export const FULL_NAME = 'prometheus-stack-kube-prom';

/** Name of the Prometheus resource and of the Service in front of its pods. */
export const PROMETHEUS = `${FULL_NAME}-prometheus`;

/** Name of the Alertmanager resource and of the Service in front of its pods. */
export const ALERTMANAGER = `${FULL_NAME}-alertmanager`;

export const OPERATOR = `${FULL_NAME}-operator`;

/** The operator makes one StatefulSet for a Prometheus resource; its pods end in their ordinal. */
export const POD_PREFIX = `prometheus-${PROMETHEUS}`;

/** Headless Service that the operator makes, so that each pod has a name of its own. */
export const HEADLESS_SERVICE = 'prometheus-operated';

/** How often everything is scraped; Grafana must know it to choose ranges for rates. */
export const SCRAPE_INTERVAL = '30s';
