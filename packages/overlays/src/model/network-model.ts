import { z } from 'zod';
import { cidrs, name, ports, subdomain } from './fields';

const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

const apiServer = z.strictObject({
  cidrs: cidrs
    .default(privateRanges)
    .describe('Addresses of the Kubernetes API server. A public endpoint must be named here.'),
  ports: ports.default([443, 6443]).describe('Its ports, before and after the translation of Service `kubernetes`.'),
});

const nodes = z.strictObject({
  cidrs: cidrs.default(privateRanges).describe('Addresses of the nodes, and so of pods that share their network.'),
});

const dns = z.strictObject({
  namespace: name.default('kube-system').describe("Namespace of the cluster's DNS."),
  labels: z.record(z.string(), z.string()).default({ 'k8s-app': 'kube-dns' }).describe('Labels of its pods.'),
  ports: ports.default([53]).describe('Ports on which its pods listen.'),
});

const pods = z.strictObject({
  namespace: name.describe('Their namespace.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Their labels; `{}` means every pod of the namespace.'),
});

/** Who hands requests from outside in: pods that no chart of ours makes, or addresses where no label selects them. */
const entrance = {
  pods: pods.optional().describe('The pods from which requests come.'),
  cidrs: cidrs
    .optional()
    .describe(
      'Addresses from which requests come where no label selects the pods: those on the network of nodes, and load balancers of a cloud.',
    ),
};

const ingress = z.strictObject({
  class: subdomain.optional().describe("IngressClass. Without it the cluster's default."),
  ...entrance,
});

const gateway = z.strictObject({
  name: subdomain.describe('Name of a Gateway that somebody else makes.'),
  namespace: name.describe('Its namespace.'),
  listener: subdomain.describe(
    'Name of its HTTPS listener, which must let routes of the namespace `observability` in.',
  ),
  ...entrance,
});

const receivers = z.strictObject({
  pods: pods.optional().describe('Their pods, where they are in the cluster.'),
  cidrs: cidrs.optional().describe('Their addresses, where they are in a private network.'),
  ports: ports.default([443]).describe('Ports on which they listen; for pods their own, not those of a Service.'),
});

/** What no label of ours selects. */
export const network = z.strictObject({
  apiServer: apiServer.prefault({}).describe('Where the Kubernetes API server answers.'),
  nodes: nodes.prefault({}).describe('Where the nodes are.'),
  dns: dns.prefault({}).describe('Who resolves names.'),
  ingress: ingress.optional().describe('The ingress controller, for what `expose` opens through an Ingress.'),
  receivers: receivers
    .optional()
    .describe(
      "Webhooks of one's own that Alertmanager calls (`notify: webhook`, `page: webhook`, `heartbeat`), in the cluster or in a private network. Without it they are public, on port 443.",
    ),
  gateway: gateway.optional().describe('The gateway, for what `expose` opens through an HTTPRoute.'),
});
