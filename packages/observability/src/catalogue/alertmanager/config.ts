import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { inhibitions } from './inhibitions';
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
    inhibit_rules: inhibitions(context),
    receivers: receivers(context),
    time_intervals: muteIntervals(knobs.maintenance),
    templates: [],
  };
}
