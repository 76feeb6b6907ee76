import { componentDefinition } from './component/options';
import { environmentDefinition } from './environment/options';
import { alertDefinition } from './alert/options';
import { dashboardDefinition } from './dashboard/options';
import { notificationDefinition } from './notification/options';
import { removeDefinition } from './remove/options';
import type { GeneratorDefinition } from './generator-definition';
import { initDefinition } from './init/options';
import { syncDefinition } from './sync/options';

/** Every generator by its name; `generators.json`, the schemas and the docs are derived from this. */
export const definitions = {
  component: componentDefinition,
  environment: environmentDefinition,
  dashboard: dashboardDefinition,
  alert: alertDefinition,
  notification: notificationDefinition,
  remove: removeDefinition,
  init: initDefinition,
  sync: syncDefinition,
} satisfies Readonly<Record<string, GeneratorDefinition>>;
