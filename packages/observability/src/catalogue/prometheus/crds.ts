/** Definitions in the chart's `crds/`. */
export const crds: readonly string[] = [
  'alertmanagerconfigs',
  'alertmanagers',
  'podmonitors',
  'probes',
  'prometheusagents',
  'prometheuses',
  'prometheusrules',
  'scrapeconfigs',
  'servicemonitors',
  'thanosrulers',
].map((name) => `${name}.monitoring.coreos.com`);
