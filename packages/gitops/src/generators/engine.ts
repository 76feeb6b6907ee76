import { runAlert } from './alert/run-alert';
import { runComponent } from './component/run-component';
import { runDashboard } from './dashboard/run-dashboard';
import { runEnvironment } from './environment/run-environment';
import { runInit } from './init/run-init';
import { runNotification } from './notification/run-notification';
import { runRemove } from './remove/run-remove';
import { runSync } from './sync/run-sync';

/** What the generators do; one file in the bundle for all of their doors. */
export const generators = {
  component: runComponent,
  environment: runEnvironment,
  dashboard: runDashboard,
  alert: runAlert,
  notification: runNotification,
  remove: runRemove,
  init: runInit,
  sync: runSync,
};
