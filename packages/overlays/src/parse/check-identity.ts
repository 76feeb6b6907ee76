import { describeObject, formatPath, groupOf, raise, type Path, type Problem } from '@254carbon/manifest';
import type { TeamObject } from '../environment';
import { isClusterScoped } from './is-cluster-scoped';
import { overlaysRules } from '../rules';
import { clearTextPaths, isSecret } from '../secrets/clear-text-paths';

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const DNS_SUBDOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** What the API server or the tree's build would refuse in an object of the team, before its schema is looked at. */
export function checkIdentity({ object, document, base }: TeamObject): Problem[] {
  const { apiVersion, kind, metadata } = object;
  const { name, namespace } = metadata;
  const group = groupOf(apiVersion);
  const at = (path: Path) => ({
    file: document.file,
    ...document.positionOf([...base, ...path]),
    object: describeObject(object),
    field: formatPath(path),
  });
  const malformed = (path: Path, value: string, form: string) =>
    raise(overlaysRules, 'malformed-identity', at(path), { field: formatPath(path), value, form });

  const problems: Problem[] = [];
  if (group === 'kustomize.config.k8s.io') {
    return [raise(overlaysRules, 'build-file-among-manifests', at(['kind']), { kind })];
  }
  if (!/^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?v[0-9]+((alpha|beta)[0-9]+)?$/.test(apiVersion)) {
    problems.push(malformed(['apiVersion'], apiVersion, '"v1" or "group/v1"'));
  }
  if (!/^[A-Z][A-Za-z0-9]*$/.test(kind)) {
    problems.push(malformed(['kind'], kind, 'a word that starts with a capital'));
  }
  // Roles and bindings are named by people (`system:monitoring`); everything else is a DNS name.
  const anyName = group === 'rbac.authorization.k8s.io';
  if (anyName ? !/^[^/%]+$/.test(name) : name.length > 253 || !DNS_SUBDOMAIN.test(name)) {
    problems.push(malformed(['metadata', 'name'], name, 'lower-case letters, digits, "-" and "."'));
  }
  if (namespace !== undefined && !isLabel(namespace)) {
    problems.push(
      malformed(['metadata', 'namespace'], String(namespace), 'lower-case letters, digits and "-", at most 63'),
    );
  }
  if (namespace === undefined && isClusterScoped(object) === false) {
    problems.push(raise(overlaysRules, 'manifest-without-namespace', at(['metadata']), { kind }));
  }
  const clear = isSecret(object) ? clearTextPaths(object) : [];
  const [first] = clear;
  if (first !== undefined) {
    problems.push(raise(overlaysRules, 'clear-text-secret', at(first), { what: describeObject(object) }));
  }
  return problems;
}

/** In a file of the team a name may be anything, a number too. */
function isLabel(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 63 && DNS_LABEL.test(value);
}
