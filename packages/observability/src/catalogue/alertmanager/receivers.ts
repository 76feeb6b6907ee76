import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import type { EnvironmentFacts } from '../../environment-facts';
import {
  channels,
  fileOf,
  HEARTBEAT_KEY,
  HEARTBEAT_SECRET,
  keyOf,
  receiverName,
  teamsOf,
  usedChannels,
} from './channels';
import type { Channel } from './channels';
import type { AlertmanagerKnobs } from './knobs';

/** Everybody that a route may name. What is secret is read from mounted files. */
export function receivers({ knobs, environment }: Context<AlertmanagerKnobs>): readonly JsonObject[] {
  const everybody = [undefined, ...teamsOf(knobs)];
  return [
    { name: 'null' },
    ...(knobs.heartbeat ? [heartbeat] : []),
    ...usedChannels(knobs).flatMap((channel) => everybody.map((team) => receiver(channel, environment, team))),
  ];
}

const heartbeat: JsonObject = {
  name: 'heartbeat',
  webhook_configs: [{ url_file: fileOf(HEARTBEAT_SECRET, HEARTBEAT_KEY), send_resolved: false }],
};

/** By itself a notification leads to Alertmanager, at an address that nobody outside the cluster can open. */
const LEADS_TO = '{{ with .CommonAnnotations.runbook_url }}{{ . }}{{ else }}{{ .ExternalURL }}{{ end }}';

function receiver(channel: Channel, { slack: told, expose }: EnvironmentFacts, team: string | undefined): JsonObject {
  const leads = (key: string) => (expose['alertmanager'] === undefined ? { [key]: LEADS_TO } : {});
  const name = receiverName(channel, team);
  const file = fileOf(channels[channel].secret, keyOf(channel, team));
  switch (channel) {
    case 'slack':
      // A team's webhook leads to the channel that it was made for.
      return {
        name,
        slack_configs: [
          {
            ...slack,
            ...leads('title_link'),
            api_url_file: file,
            ...(team === undefined ? { channel: told.channel } : {}),
          },
        ],
      };
    case 'pagerduty':
      return { name, pagerduty_configs: [{ ...pagerduty, ...leads('client_url'), routing_key_file: file }] };
    case 'webhook':
      return { name, webhook_configs: [{ url_file: file, send_resolved: true }] };
  }
}

const slack: JsonObject = {
  send_resolved: true,
  title:
    '{{ with .CommonLabels.cluster }}[{{ . }}] {{ end }}{{ .Status | toUpper }}{{ if eq .Status "firing" }} ({{ .Alerts.Firing | len }}){{ end }}: {{ .CommonLabels.alertname }}',
  text: [
    '{{ range .Alerts }}',
    '*{{ .Labels.severity }}* {{ .Annotations.summary }}',
    '{{ .Annotations.description }}',
    '{{ with .Annotations.runbook_url }}<{{ . }}|Runbook>{{ end }}{{ with .Annotations.dashboard_url }} <{{ . }}|Dashboard>{{ end }}',
    '{{ end }}',
  ].join('\n'),
};

const pagerduty: JsonObject = {
  send_resolved: true,
  severity: '{{ if eq .CommonLabels.severity "critical" }}critical{{ else }}warning{{ end }}',
  description:
    '{{ with .CommonLabels.cluster }}[{{ . }}] {{ end }}{{ .CommonLabels.alertname }}: {{ (index .Alerts 0).Annotations.summary }}',
  details: {
    cluster: '{{ .CommonLabels.cluster }}',
    environment: '{{ .CommonLabels.environment }}',
    description: '{{ (index .Alerts 0).Annotations.description }}',
    runbook: '{{ (index .Alerts 0).Annotations.runbook_url }}',
    dashboard: '{{ (index .Alerts 0).Annotations.dashboard_url }}',
  },
};
