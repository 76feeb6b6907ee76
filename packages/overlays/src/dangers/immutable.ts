import { formatSteps, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import { changedObjects } from './changed-objects';
import type { DangerWorld, FoundDanger } from './danger';
import { isForced } from './flux-parent';

/** What is told of an update that the API server refuses. */
export interface ImmutableArgs {
  readonly [arg: string]: string | readonly string[];
  readonly kind: string;
  readonly name: string;
  /** ` -n NAMESPACE`, or nothing, for commands. */
  readonly inNamespace: string;
  readonly fields: readonly string[];
  /** `yes` where Flux deletes the object and makes it anew. */
  readonly forced: string;
}

/** Objects of these kinds in which a field differs that cannot be changed; `refused` names those fields. */
export function findImmutable(
  world: DangerWorld,
  kinds: readonly string[],
  refused: (before: KubernetesObject & JsonObject, after: KubernetesObject & JsonObject) => readonly string[],
): FoundDanger<ImmutableArgs>[] {
  return changedObjects(world, ...kinds).flatMap((at) => {
    const fields = refused(at.before, at.after);
    if (fields.length === 0) return [];
    const { kind, metadata } = at.after;
    const forced = isForced(world, at.after, at.file) ? 'yes' : '';
    const inNamespace = metadata.namespace === undefined ? '' : ` -n ${metadata.namespace}`;
    const path = at.fields.find((field) => fields.some((name) => formatSteps(field.path).startsWith(name)))?.path;
    const args = { kind: kind.toLowerCase(), name: metadata.name, inNamespace, fields, forced };
    return [{ at, ...(path === undefined ? {} : { path }), args }];
  });
}

/** Why the update does not arrive, in the same words for all kinds. */
export function whyImmutable({ fields, forced }: ImmutableArgs): string {
  const which = `${fields.join(', ')} cannot be changed once the object is there`;
  return forced === ''
    ? `${which}: the API server refuses the update, and Flux stops at it with everything else that it applies together.`
    : `${which}, and Flux is told to force it: it deletes the object and makes it anew.`;
}

/** What `kubectl` calls the object. */
export function commandName({ kind, name, inNamespace }: ImmutableArgs): string {
  return `${kind} ${name}${inNamespace}`;
}
