import { groupOf, isObject, type KubernetesObject } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { goneObjects } from '../gone-objects';
import { objectsAt } from '../value-at';

const MOST_SHOWN = 8;

/** What rang no longer rings. */
export const alertGone = defineDanger<{ readonly alerts: readonly string[] }>({
  code: 'alert-gone',
  harm: 'outage',
  title: 'an alert of Prometheus, or an Alert of Flux, is removed',
  why: ({ alerts }) => `${alerts.join(', ')}: no rule of that name is left.`,
  lost: () => 'The warning: what it watched for happens unseen.',
  fix: () => 'if what it watches is removed too, accept it; else keep it, or say in the change what watches instead.',
  find: (world) => {
    const now = new Set(world.of('after', 'PrometheusRule').flatMap(({ object }) => alertsOf(object)));
    const rules = world.objects.flatMap((at) => {
      if (at.before?.kind !== 'PrometheusRule') return [];
      const alerts = [...new Set(alertsOf(at.before).filter((alert) => !now.has(alert)))];
      if (alerts.length === 0) return [];
      const more = alerts.length > MOST_SHOWN ? [`${alerts.length - MOST_SHOWN} more`] : [];
      return [{ at, args: { alerts: [...alerts.slice(0, MOST_SHOWN), ...more] } }];
    });
    const ofFlux = goneObjects(world, 'Alert')
      .filter(({ object }) => groupOf(object.apiVersion) === 'notification.toolkit.fluxcd.io')
      .map(({ at, object }) => ({ at, args: { alerts: [`Alert ${object.metadata.name} of Flux`] } }));
    return [...rules, ...ofFlux];
  },
});

function alertsOf(rule: KubernetesObject): string[] {
  return objectsAt(rule, 'spec.groups')
    .flatMap((group) => objectsAt(group, 'rules'))
    .flatMap((one) => (isObject(one) && typeof one['alert'] === 'string' ? [one['alert']] : []));
}
