import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { priorityClasses } from '../../priority-class';
import { requestsAndLimit } from '../../requests-and-limit';
import { databaseMount, databaseSections } from './database';
import { datasources } from './datasources';
import type { GrafanaKnobs } from './knobs';
import { loginMount, loginSection } from './login';
import { ADMIN_SECRET, NAMESPACE, RELEASE } from './names';
import { gossip, replication } from './replication';
import { SIDECAR } from './workloads';

/** Values of the Grafana chart. */
export function values(context: Context<GrafanaKnobs>): Readonly<Record<string, JsonObject>> {
  const { knobs, environment } = context;
  const { database, login } = environment;
  const several = knobs.replicas > 1;
  const mounts = [...(login === undefined ? [] : [loginMount]), ...(database === undefined ? [] : [databaseMount])];
  return {
    [RELEASE]: {
      // One, where its database is a file: two would show their users two truths.
      replicas: knobs.replicas,
      deploymentStrategy: database === undefined ? RECREATE : ROLL,
      ...(several ? replication : {}),
      // Never let the chart invent a password: it would be a new one at each render.
      admin: { existingSecret: ADMIN_SECRET, userKey: 'admin-user', passwordKey: 'admin-password' },
      // The chart's Role lets the sidecar read Secrets too; ours stands beside the chart and does not.
      rbac: { create: false },
      persistence: {
        enabled: knobs.persistence && database === undefined,
        size: knobs.storage,
        storageClassName: environment.cluster.storageClass,
        // The claim belongs to the release; without this it would go when Grafana is turned off.
        annotations: { 'helm.sh/resource-policy': 'keep' },
        lookupVolumeName: false,
      },
      containerSecurityContext: { readOnlyRootFilesystem: true },
      // What it writes beside its database and its search index: uploads, and logs where somebody turns their file on.
      extraEmptyDirMounts: [TEMPORARY, { name: 'logs', mountPath: '/var/log/grafana' }],
      // It runs as root, and fsGroup does the same.
      initChownData: { enabled: false },
      testFramework: { enabled: false },
      serviceMonitor: { enabled: false },
      networkPolicy: { enabled: false },
      sidecar: {
        resources: requestsAndLimit(SIDECAR.cpu, SIDECAR.memory, 2),
        securityContext: { readOnlyRootFilesystem: true },
        dashboards: {
          enabled: true,
          label: 'grafana_dashboard',
          labelValue: '1',
          folderAnnotation: 'grafana_folder',
          resource: 'configmap',
          searchNamespace: NAMESPACE,
          extraMounts: [TEMPORARY],
          provider: { foldersFromFilesStructure: true },
        },
      },
      resources: requestsAndLimit(knobs.cpu, knobs.memory, 2),
      priorityClassName: priorityClasses.standard.name,
      'grafana.ini': sections(context),
      ...(mounts.length === 0 ? {} : { extraSecretMounts: mounts }),
      datasources: { 'datasources.yaml': datasources(context) },
    },
  };
}

/** The folder for dashboards lies in it, as a volume of its own. */
const TEMPORARY: JsonObject = { name: 'tmp', mountPath: '/tmp' };

/** The volume can be mounted once, so the old pod has to go before the new one comes. */
const RECREATE: JsonObject = { type: 'Recreate' };

const ROLL: JsonObject = { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } };

function sections({ knobs, environment }: Context<GrafanaKnobs>): JsonObject {
  const { database, login } = environment;
  const exposure = environment.expose[RELEASE];
  const shared = database === undefined ? undefined : databaseSections(database);
  const secure = exposure?.url.startsWith('https:') === true;
  return {
    ...ini,
    security: {
      disable_gravatar: true,
      // Browsers send it to localhost too, so that the port-forward goes on to work.
      ...(secure ? { cookie_secure: true } : {}),
      ...shared?.security,
    },
    // Links in mails and the way back from the provider need the address that people use.
    ...(exposure === undefined ? {} : { server: { domain: exposure.host, root_url: `${exposure.url}/` } }),
    ...(login === undefined ? {} : { 'auth.generic_oauth': loginSection(login) }),
    ...(shared === undefined ? {} : { database: shared.database }),
    ...(knobs.replicas > 1 ? gossip : {}),
  };
}

const ini: JsonObject = {
  analytics: { check_for_updates: false, check_for_plugin_updates: false, reporting_enabled: false },
  news: { news_feed_enabled: false },
  // The datasources come with the image. At start Grafana would replace them from the internet, and one whose
  // replacement fails is gone until the next start.
  plugins: { preinstall_disabled: true, preinstall_auto_update: false },
  snapshots: { external_enabled: false },
};
