import type { Context, Leftover } from '../../component';
import type { GrafanaKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function leftovers({ knobs }: Context<GrafanaKnobs>): readonly Leftover[] {
  if (!knobs.persistence) return [];
  return [
    {
      what: `what people made in Grafana: volume claim ${RELEASE}`,
      remove: `kubectl delete pvc -n ${NAMESPACE} ${RELEASE}`,
    },
  ];
}
