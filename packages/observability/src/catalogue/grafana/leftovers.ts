import type { Context, Leftover } from '../../component';
import type { GrafanaKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function leftovers({ knobs, environment: { database } }: Context<GrafanaKnobs>): readonly Leftover[] {
  if (database !== undefined) {
    const { host, port, name, user } = database;
    return [
      {
        what: `what people made in Grafana: database ${name}`,
        remove: `dropdb --host=${host} --port=${port} --username=${user} ${name}`,
      },
    ];
  }
  if (!knobs.persistence) return [];
  return [
    {
      what: `what people made in Grafana: volume claim ${RELEASE}`,
      remove: `kubectl delete pvc -n ${NAMESPACE} ${RELEASE}`,
    },
  ];
}
