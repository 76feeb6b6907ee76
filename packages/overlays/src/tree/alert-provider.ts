import { provider } from '@254carbon/flux';
import type { Environment } from '../environment';
import { changesAlert, failuresAlert, notificationObjects } from '../notifications/notification-objects';
import type { Draft } from './draft';
import { FLUX_NAMESPACE, SLACK_WEBHOOK } from './names';

/** `gitops/flux-system/alert-provider.yaml`: Flux tells Slack, and whom else it was told, what fails and what it changed. */
export function alertProvider({ file, facts }: Environment): Draft {
  const told = { provider: 'slack', prefix: 'observability' };
  const objects = [
    provider({
      name: 'slack',
      namespace: FLUX_NAMESPACE,
      type: 'slack',
      channel: facts.slack.channel,
      secretRef: { name: SLACK_WEBHOOK },
    }),
    changesAlert(facts, told),
    failuresAlert(facts, told),
    ...(facts.notifications ?? []).flatMap((notification) => notificationObjects(facts, notification)),
  ];
  return { path: 'gitops/flux-system/alert-provider.yaml', sources: [file], objects };
}
