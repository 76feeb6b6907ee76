import { isObject, type JsonObject, printable } from '@254carbon/manifest';
import type { Health, ObjectState } from './object-state';
import { plainWords } from './plain-words';

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly since?: string;
}

/**
 * Reads the conditions that Flux's controllers document (`fluxcd/pkg/apis/meta`: Ready, Reconciling, Stalled). A
 * suspended object keeps the Ready condition of the day when it was suspended, so that is asked first.
 */
export function assessObject(object: JsonObject): ObjectState {
  const { kind, metadata, spec, status } = object;
  const meta = isObject(metadata) ? metadata : {};
  const conditions = conditionsOf(status);
  const ready = conditions.find(({ type }) => type === 'Ready');
  const revision = revisionOf(status);
  const base = {
    kind: String(kind),
    name: String(meta.name),
    ...(revision === undefined ? {} : { revision }),
    ...(ready?.since === undefined ? {} : { since: ready.since }),
  };
  const { health, message } = verdictOf({ meta, spec, status, conditions, ready });
  return message === '' ? { ...base, health } : { ...base, health, message: printable(message) };
}

function verdictOf(of: {
  readonly meta: JsonObject;
  readonly spec: unknown;
  readonly status: unknown;
  readonly conditions: readonly Condition[];
  readonly ready: Condition | undefined;
}): { readonly health: Health; readonly message: string } {
  const { meta, spec, status, conditions, ready } = of;
  const said = ready === undefined ? '' : plainWords(ready.reason, ready.message);
  if (isObject(spec) && spec.suspend === true) {
    return { health: 'suspended', message: ready?.status === 'False' ? said : 'Flux does not look at it' };
  }
  if (meta.deletionTimestamp !== undefined) return { health: 'progressing', message: 'it is being deleted' };
  const stalled = conditions.find((one) => one.type === 'Stalled' && one.status === 'True');
  if (stalled !== undefined) return { health: 'failed', message: plainWords(stalled.reason, stalled.message) };
  if (isObject(status) && typeof status.observedGeneration === 'number') {
    if (typeof meta.generation === 'number' && status.observedGeneration < meta.generation) {
      return { health: 'progressing', message: 'its last change has not been looked at yet' };
    }
  }
  if (ready === undefined) return { health: 'progressing', message: 'no controller has looked at it yet' };
  if (ready.status === 'True') return { health: 'ready', message: '' };
  if (ready.reason === 'DependencyNotReady') return { health: 'waiting', message: said };
  return { health: ready.status === 'False' ? 'failed' : 'progressing', message: said };
}

function conditionsOf(status: unknown): readonly Condition[] {
  const list = isObject(status) && Array.isArray(status.conditions) ? status.conditions : [];
  return list.filter(isObject).map(({ type, status: value, reason, message, lastTransitionTime }) => ({
    ...{ type: String(type), status: String(value), reason: String(reason ?? ''), message: String(message ?? '') },
    ...(typeof lastTransitionTime === 'string' ? { since: lastTransitionTime } : {}),
  }));
}

/** What it has reached, not what it tries: sources have an artifact, Kustomizations a revision, releases a history. */
function revisionOf(status: unknown): string | undefined {
  if (!isObject(status)) return undefined;
  const { artifact, lastAppliedRevision, history } = status;
  const [last] = Array.isArray(history) ? history : [];
  const found = [
    isObject(artifact) ? artifact.revision : undefined,
    lastAppliedRevision,
    isObject(last) ? last.chartVersion : undefined,
  ].find((one) => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? printable(found) : undefined;
}
