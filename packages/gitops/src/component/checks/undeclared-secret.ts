import { isObject, type Json, type Path, formatPath, type Problem, raise } from '@254carbon/manifest';
import type { ComponentCheck } from './component-check';
import { gitopsRules } from '../../rules';

/** A Secret that values read must stand in secrets(): from it come the README's commands, and all modes of secrets. */
export const undeclaredSecret: ComponentCheck = ({ component, file, wirings, contexts }) =>
  contexts.flatMap((context, index) => {
    // A component that is mounted in another's release may read what that one declares, and the other way round.
    const wiring = wirings[index];
    const declared = new Set(
      wiring?.components.flatMap(({ component: one }) =>
        one.secrets(wiring.contextOf(one.name)).map(({ name }) => name),
      ),
    );
    return Object.entries(component.values(context)).flatMap(([release, values]) =>
      secretsRead(values, []).flatMap(({ secret, path }): Problem[] => {
        if (declared.has(secret)) return [];
        const field = formatPath(path);
        return [raise(gitopsRules, 'undeclared-secret', { file, field: 'secrets' }, { secret, release, field })];
      }),
    );
  });

interface Read {
  readonly secret: string;
  readonly path: Path;
}

/** Kubernetes' own ways to name a Secret, and the one that charts agree on. */
function secretsRead(value: Json | undefined, path: Path): readonly Read[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => secretsRead(item, [...path, index]));
  if (!isObject(value)) return [];
  const { secretKeyRef, secretRef, secret, existingSecret } = value;
  const names = [
    isRequired(secretKeyRef) ? secretKeyRef.name : undefined,
    isRequired(secretRef) ? secretRef.name : undefined,
    isRequired(secret) ? secret.secretName : undefined,
    existingSecret,
  ];
  return [
    ...names.flatMap((name) => (typeof name === 'string' && name !== '' ? [{ secret: name, path }] : [])),
    ...Object.entries(value).flatMap(([key, inner]) => secretsRead(inner, [...path, key])),
  ];
}

function isRequired(reference: Json | undefined): reference is { readonly [key: string]: Json } {
  return isObject(reference) && reference.optional !== true;
}
