import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import type { AlertmanagerKnobs } from './knobs';
import { SLACK_KEY, SLACK_SECRET } from './secrets';

/** Alertmanager's own configuration. The chart merges maps into its defaults and lets lists replace them. */
export function config({ knobs, environment }: Context<AlertmanagerKnobs>): JsonObject {
  const slack = knobs.notify === 'slack';
  const receiver = slack ? 'slack' : 'null';
  return {
    global: {
      resolve_timeout: '5m',
      ...(slack ? { slack_api_url_file: `/etc/alertmanager/secrets/${SLACK_SECRET}/${SLACK_KEY}` } : {}),
    },
    route: {
      receiver,
      group_by: ['alertname', 'namespace'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '12h',
      routes: [
        // Proof that alerting works, and an aid for inhibition: never for a person.
        { receiver: 'null', matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
        { receiver: 'null', matchers: ['severity = "info"'] },
        { receiver, matchers: ['severity = "critical"'], group_wait: '10s', repeat_interval: '1h' },
      ],
    },
    inhibit_rules: [
      inhibit(['severity = "critical"'], ['severity =~ "warning|info"'], ['namespace', 'alertname']),
      inhibit(['severity = "warning"'], ['severity = "info"'], ['namespace', 'alertname']),
      inhibit(['alertname = "InfoInhibitor"'], ['severity = "info"'], ['namespace']),
      // What follows from a component that is down is no news. Without the first matcher of each, alerts that have no
      // such label would count as of one component.
      inhibit(
        ['component != ""', 'alertname =~ ".+Down"'],
        ['component != ""', 'severity =~ "warning|info"'],
        ['component'],
      ),
    ],
    receivers: [{ name: 'null' }, ...(slack ? [slackReceiver(environment.slack.channel)] : [])],
    templates: [],
  };
}

function inhibit(source: readonly string[], target: readonly string[], equal: readonly string[]): JsonObject {
  return { source_matchers: source, target_matchers: target, equal };
}

function slackReceiver(channel: string): JsonObject {
  return {
    name: 'slack',
    slack_configs: [
      {
        channel,
        send_resolved: true,
        title:
          '{{ .Status | toUpper }}{{ if eq .Status "firing" }} ({{ .Alerts.Firing | len }}){{ end }}: {{ .CommonLabels.alertname }}',
        text: [
          '{{ range .Alerts }}',
          '*{{ .Labels.severity }}* {{ .Annotations.summary }}',
          '{{ .Annotations.description }}',
          '{{ with .Annotations.runbook_url }}<{{ . }}|Runbook>{{ end }}',
          '{{ end }}',
        ].join('\n'),
      },
    ],
  };
}
