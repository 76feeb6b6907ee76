import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import type { AlertmanagerKnobs } from './knobs';
import { muteIntervals } from './maintenance';
import { receivers } from './receivers';
import { route } from './route';

/** Alertmanager's own configuration. The chart merges maps into its defaults and lets lists replace them. */
export function config(context: Context<AlertmanagerKnobs>): JsonObject {
  const { knobs } = context;
  return {
    global: { resolve_timeout: '5m' },
    route: route(knobs),
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
    receivers: receivers(context),
    time_intervals: muteIntervals(knobs.maintenance),
    templates: [],
  };
}

function inhibit(source: readonly string[], target: readonly string[], equal: readonly string[]): JsonObject {
  return { source_matchers: source, target_matchers: target, equal };
}
