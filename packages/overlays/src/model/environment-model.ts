/**
 * The one definition of `environment.yaml` and of `patches/*.yaml`. Only its derivatives in `generated/` are used, types
 * and schemas, so that nobody who installs the package needs zod; `tools/environment-schema` writes them, and a spec
 * compares.
 */
import { z } from 'zod';
import { database } from './database-model';
import { notification } from './notification';
import { exposure } from './exposure-model';
import { cidrs, name, subdomain, text } from './fields';
import { login } from './login-model';
import { network } from './network-model';

const cluster = z.strictObject({
  name: name
    .optional()
    .describe('Value of the `cluster` label on every signal. Without it the name of the environment.'),
  kubernetes: z
    .enum(['1.34', '1.35', '1.36'])
    .default('1.36')
    .describe('Minor version of Kubernetes, in quotes. Flux 2.9 runs on these.'),
  flux: z.enum(['2.9']).default('2.9').describe('Minor version of Flux, in quotes.'),
  domain: subdomain.default('cluster.local').describe('DNS domain of the cluster.'),
  storageClass: subdomain.optional().describe("StorageClass of all volumes. Without it the cluster's default."),
});

const objectStorage = z.strictObject({
  endpoint: text(
    /^[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?(:[0-9]{1,5})?$/,
    'write the host alone, without scheme and path.',
  ).describe('Host, and port where it is not the usual one, without a scheme: `s3.eu-west-1.amazonaws.com`.'),
  region: text(/^[a-z0-9-]+$/, 'use lower-case letters, digits and "-".').describe(
    'Region; stores that know none take any word.',
  ),
  insecure: z.boolean().default(false).describe('Plain HTTP instead of HTTPS.'),
  pathStyle: z
    .boolean()
    .default(false)
    .describe('`https://host/bucket` instead of `https://bucket.host`; most stores other than AWS need it.'),
  buckets: z
    .record(
      z.string(),
      text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'use 3 to 63 lower-case letters, digits, "-" and ".".'),
    )
    .describe('Bucket by what it is for: `loki-chunks`, `tempo`.'),
  cidrs: cidrs
    .optional()
    .describe(
      'Addresses of the store, where the host leads to a private network. Without them any public address, unless `endpoint` is an address or a Service of the cluster.',
    ),
});

const remoteKey = text(
  /^([A-Za-z0-9._:/-]|\{(environment|cluster|namespace|name)\})+$/,
  'write a key such as platform/{environment}/{name}; it may hold {environment}, {cluster}, {namespace} and {name}.',
);

const store = z.strictObject({
  kind: z
    .enum(['ClusterSecretStore', 'SecretStore'])
    .default('ClusterSecretStore')
    .describe('A `SecretStore` must stand in each namespace that has a Secret.'),
  name: subdomain.describe('Name of the store, which somebody else makes.'),
});

const secrets = z.strictObject({
  mode: z
    .enum(['existing', 'external-secrets', 'sealed-secrets', 'sops'])
    .default('existing')
    .describe(
      '`existing`: Secrets are created out of band. `external-secrets`: its operator makes them from a store. `sealed-secrets`, `sops`: they are made from encrypted files in `secrets/`.',
    ),
  store: store.optional().describe('With `external-secrets`: where the values are.'),
  remoteKey: remoteKey
    .default('{environment}/{name}')
    .describe(
      'With `external-secrets`: what a Secret is called in the store. Each of its keys is a property of that name.',
    ),
  remoteKeys: z
    .record(z.string(), remoteKey)
    .default({})
    .describe('With `external-secrets`: other names, by the name of the Secret.'),
  refreshInterval: text(/^([0-9]+(h|m|s))+$/, 'write a duration such as 30m or 1h.')
    .default('1h')
    .describe('With `external-secrets`: how often the store is asked.'),
  recipient: text(/^age1[a-z0-9]+$/, 'write a public key of age, age1….')
    .optional()
    .describe('With `sops`: the public key of age for which the files are encrypted.'),
});

const slack = z.strictObject({
  channel: text(/^#?[a-z0-9][a-z0-9._-]{0,79}$/, "write the name of a channel, '#observability', in quotes.")
    .default('#observability')
    .describe('Channel for the notifications of Flux, in quotes, since `#` starts a comment in YAML.'),
});

const hardening = z.strictObject({
  lockedDown: z
    .boolean()
    .default(false)
    .describe(
      'The controllers of Flux run with `--no-cross-namespace-refs`, `--no-remote-bases` and `--default-service-account`. ' +
        'The README of the tree says how to install them so.',
    ),
});

/** `environment.yaml`. The knobs below `components` come from the components: `environmentSchema`. */
export const environmentModel = z.strictObject({
  branch: text(
    /^[A-Za-z0-9_][A-Za-z0-9_-]*([./][A-Za-z0-9_-]+)*$/,
    'use letters, digits, "-" and "_", with single "/" or "." between.',
  )
    .max(200)
    .describe('Branch that Flux watches. One environment has it for itself.'),
  repository: text(
    /^(https:\/\/|ssh:\/\/([a-z_][a-z0-9_-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(\/[A-Za-z0-9_~][A-Za-z0-9._~-]*)+$/,
    'write https://host/path or ssh://user@host/path, without credentials.',
  )
    .default('https://github.com/254carbon/observability-config.git')
    .describe('Repository that Flux watches, `https://` or `ssh://`, without credentials.'),
  size: z
    .enum(['small', 'medium', 'large'])
    .default('small')
    .describe('Size profile: the defaults of the knobs that have to do with load.'),
  cluster: cluster.prefault({}).describe('Facts of the cluster.'),
  network: network.prefault({}).describe('Facts of the network that no label can select.'),
  objectStorage: objectStorage
    .optional()
    .describe('S3-compatible object storage. Without it everything is on volumes.'),
  database: database
    .optional()
    .describe(
      'PostgreSQL in which Grafana keeps what people make; more than one Grafana need it. Without it that is in a file on a volume.',
    ),
  secrets: secrets.prefault({}).describe('How Secrets come into the cluster.'),
  expose: z
    .record(z.string(), exposure.describe('The way to its page.'))
    .default({})
    .describe(
      'What people reach from outside the cluster, by component: `grafana`. Without an entry by port-forward only.',
    ),
  login: login.optional().describe('How people sign in to Grafana: OpenID Connect. The first administrator stays.'),
  slack: slack.prefault({}).describe('Where Flux reports.'),
  notifications: z
    .record(name, notification)
    .default({})
    .describe(
      'Where else Flux reports, by the name of the Provider. Credentials come from a Secret `notification-<name>`.',
    ),
  hardening: hardening.prefault({}).describe('How Flux is installed.'),
  components: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
    .describe('What is on: a key turns a component on, its value holds its knobs, `{}` for their defaults.'),
});

const target = z.strictObject({
  kind: z.string().min(1).describe('Kind of the object.'),
  name: z.string().min(1).describe('Name of the object.'),
  namespace: z.string().optional().describe('Needed only where two objects differ in nothing else.'),
  group: z.string().optional().describe('API group without version, needed only where a kind is in two groups.'),
});

const pointer = text(/^(\/|$)/, 'write a JSON pointer such as /spec/values/replicas.');

/** One operation of a JSON 6902 patch. */
export const operationModel = z.strictObject({
  op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']).describe('What to do.'),
  path: pointer.describe('JSON pointer to the place: `/spec/values/replicas`.'),
  from: pointer.optional().describe('JSON pointer to the source of `move` and `copy`.'),
  value: z.unknown().optional().describe('Value of `add`, `replace` and `test`.'),
});

/** One document of `patches/*.yaml`. */
export const patchModel = z.strictObject({
  release: name
    .optional()
    .describe('Patch what the chart of this HelmRelease renders, by its `postRenderers`, instead of our own objects.'),
  target: target.describe('The object to change.'),
  patch: z
    .union([z.record(z.string(), z.unknown()), z.array(operationModel).min(1)])
    .describe('A fragment of the object (null deletes, lists of named things merge by name), or JSON 6902 operations.'),
});
