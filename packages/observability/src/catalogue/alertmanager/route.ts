import type { JsonObject } from '@254carbon/manifest';
import type { KnobValues } from '../../knob';
import { channelsOf, receiverName, teamsOf } from './channels';
import type { AlertmanagerKnobs } from './knobs';
import { MAINTENANCE } from './maintenance';

/** Which way alerts go: proof of life first, then what is for nobody, then each team's, then the rest. */
export function route(knobs: KnobValues<AlertmanagerKnobs>): JsonObject {
  return {
    receiver: receiverName(channelsOf(knobs).all),
    group_by: ['alertname', 'namespace', 'team'],
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: [
      proofOfLife(knobs.heartbeat),
      // An aid for inhibition, and what is to be looked up: never for a person.
      { receiver: 'null', matchers: ['alertname = "InfoInhibitor"'] },
      { receiver: 'null', matchers: ['severity = "info"'] },
      ...teamsOf(knobs).map((team) => ({ matchers: [`team = "${team}"`], routes: bySeverity(knobs, team) })),
      ...bySeverity(knobs),
    ],
  };
}

/** Whoever is on the other side alarms when it no longer comes: then Prometheus, Alertmanager or the way out is broken. */
function proofOfLife(heartbeat: boolean): JsonObject {
  const matchers = ['alertname = "Watchdog"'];
  if (!heartbeat) return { receiver: 'null', matchers };
  return { receiver: 'heartbeat', matchers, group_wait: '0s', group_interval: '1m', repeat_interval: '1m' };
}

/** The root of the tree can be muted by nothing, so what is not critical has a route of its own. */
function bySeverity(knobs: KnobValues<AlertmanagerKnobs>, team?: string): readonly JsonObject[] {
  const { all, critical } = channelsOf(knobs);
  return [
    {
      receiver: receiverName(critical, team),
      matchers: ['severity = "critical"'],
      group_wait: '10s',
      repeat_interval: '1h',
    },
    {
      receiver: receiverName(all, team),
      matchers: ['severity != "critical"'],
      ...(knobs.maintenance === '' ? {} : { mute_time_intervals: [MAINTENANCE] }),
    },
  ];
}
