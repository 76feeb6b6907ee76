import type { Json } from '@254carbon/manifest';
import { objectsAt, textsAt } from '../value-at';

/** One rule of a role, as the API server reads it. */
export interface AccessRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** Empty for all names, and for requests without one. */
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  /** A selector of other roles, whatever those allow. */
  readonly gathers?: string;
}

export function parseRules(role: Json): AccessRule[] {
  return objectsAt(role, 'rules').map((rule) => ({
    verbs: textsAt(rule, 'verbs'),
    apiGroups: textsAt(rule, 'apiGroups'),
    resources: textsAt(rule, 'resources'),
    resourceNames: textsAt(rule, 'resourceNames'),
    nonResourceURLs: textsAt(rule, 'nonResourceURLs'),
  }));
}

/** One thing that a rule allows: a verb on a resource of a group, of one name or all; or on a URL. */
export interface AccessAtom {
  readonly verb: string;
  readonly group?: string;
  readonly resource?: string;
  readonly name?: string;
  readonly url?: string;
  readonly gathers?: string;
}

/** A rule, taken apart; each atom is allowed by a set of rules if one of them allows it. */
export function atomsOf(rule: AccessRule): AccessAtom[] {
  const atoms: AccessAtom[] = rule.gathers === undefined ? [] : [{ verb: '*', gathers: rule.gathers }];
  for (const verb of rule.verbs) {
    for (const url of rule.nonResourceURLs) atoms.push({ verb, url });
    for (const group of rule.apiGroups) {
      for (const resource of rule.resources) {
        if (rule.resourceNames.length === 0) atoms.push({ verb, group, resource });
        for (const name of rule.resourceNames) atoms.push({ verb, group, resource, name });
      }
    }
  }
  return atoms;
}

/** Whether a rule allows all that an atom does, which may hold `*` itself. */
export function allows(rule: AccessRule, { verb, group, resource, name, url, gathers }: AccessAtom): boolean {
  if (gathers !== undefined) {
    return rule.gathers === gathers || allows(rule, { verb: '*', group: '*', resource: '*' });
  }
  if (!rule.verbs.includes('*') && !rule.verbs.includes(verb)) return false;
  if (url !== undefined) return rule.nonResourceURLs.some((pattern) => matchesUrl(pattern, url));
  if (group === undefined || resource === undefined) return false;
  if (!rule.apiGroups.includes('*') && !rule.apiGroups.includes(group)) return false;
  if (!rule.resources.some((pattern) => matchesResource(pattern, resource))) return false;
  return rule.resourceNames.length === 0 || (name !== undefined && rule.resourceNames.includes(name));
}

function matchesResource(pattern: string, resource: string): boolean {
  if (pattern === '*' || pattern === resource) return true;
  // `*/scale` is the part `scale` of every resource.
  return pattern.startsWith('*/') && resource.endsWith(pattern.slice(1));
}

function matchesUrl(pattern: string, url: string): boolean {
  return pattern === url || pattern === '*' || (pattern.endsWith('*') && url.startsWith(pattern.slice(0, -1)));
}

/** `delete deployments.apps`, `get secrets/loki` */
export function describeAtom({ verb, group, resource, name, url, gathers }: AccessAtom): string {
  if (gathers !== undefined) return `all that the cluster roles allow which ${gathers} selects`;
  if (url !== undefined) return `${verb} ${url}`;
  const of = group === '' || group === undefined ? '' : `.${group}`;
  return `${verb} ${resource}${of}${name === undefined ? '' : ` "${name}"`}`;
}
