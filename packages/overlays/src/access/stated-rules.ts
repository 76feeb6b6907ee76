import { isObject, type Json } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { statedObjects, type StatedObject } from './stated-objects';

/** A rule that a person wrote into a role, with where. What a patch leaves out is unknown. */
export interface StatedRule {
  readonly object: StatedObject;
  readonly index: number;
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** The rules of all roles in `manifests/` and `patches/`. */
export function statedRules(environment: Environment): readonly StatedRule[] {
  return statedObjects(environment)
    .filter(({ kind }) => /^(Cluster)?Role$/.test(kind))
    .flatMap((object) =>
      list(object.value['rules']).map((rule, index) => {
        const fields = isObject(rule) ? rule : {};
        return {
          object,
          index,
          verbs: texts(fields['verbs']),
          apiGroups: texts(fields['apiGroups']),
          resources: texts(fields['resources']),
          nonResourceURLs: texts(fields['nonResourceURLs']),
        };
      }),
    );
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((one) => typeof one === 'string');
}
