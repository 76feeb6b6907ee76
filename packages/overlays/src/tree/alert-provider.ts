import { alert, provider } from '@254carbon/flux';
import type { Environment } from '../environment';
import type { Draft } from './draft';
import { FLUX_NAMESPACE, SLACK_WEBHOOK } from './names';

const common = { namespace: FLUX_NAMESPACE, providerRef: { name: 'slack' } } as const;
const changing = [
  { kind: 'Kustomization', name: '*' },
  { kind: 'HelmRelease', name: '*' },
] as const;
const fetching = [
  { kind: 'GitRepository', name: '*' },
  { kind: 'HelmRepository', name: '*' },
  { kind: 'HelmChart', name: '*' },
] as const;

/** `gitops/flux-system/alert-provider.yaml`: Flux tells Slack what fails, and what it changed. */
export function alertProvider({ file, facts }: Environment): Draft {
  const eventMetadata = { cluster: facts.cluster.name, environment: facts.name };
  const objects = [
    provider({
      name: 'slack',
      namespace: FLUX_NAMESPACE,
      type: 'slack',
      channel: facts.slack.channel,
      secretRef: { name: SLACK_WEBHOOK },
    }),
    alert({
      ...common,
      name: 'observability-changes',
      eventMetadata,
      eventSeverity: 'info',
      eventSources: [...changing],
      // Errors pass this severity too, and the other Alert tells them; waiting for one another is no news.
      exclusionList: [
        '(?i)(fail|error|denied|forbidden|invalid|timed? ?out|not (found|ready))',
        '^Dependencies do not',
      ],
    }),
    alert({
      ...common,
      name: 'observability-failures',
      eventMetadata,
      eventSeverity: 'error',
      eventSources: [...changing, ...fetching],
    }),
  ];
  return { path: 'gitops/flux-system/alert-provider.yaml', sources: [file], objects };
}
