import { commandKind } from './command-kinds';
import type { CommandReference } from './command-reference';
import { commandWords, isPlaceholder, type FlagTable } from './command-words';

const FLAGS: FlagTable = {
  short: { '-n': 'namespace', '-A': 'all-namespaces', '-w': 'watch', '-f': 'follow' },
  valued: new Set(
    'namespace context components version path for kind name level since status-selector label-selector timeout'.split(
      ' ',
    ),
  ),
  plain: new Set(
    'all-namespaces watch follow pre with-source force reset show-status show-values show-history compact dry-run export'.split(
      ' ',
    ),
  ),
};

const WITHOUT_OBJECTS = new Set(['check', 'install', 'version', 'logs', 'events', 'stats', 'uninstall']);
const NAMED = new Set(['get', 'suspend', 'resume', 'reconcile', 'delete', 'export', 'tree', 'debug', 'diff', 'build']);

/** Words that only the `flux` program has for a kind. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  git: 'GitRepository',
  helm: 'HelmRepository',
  chart: 'HelmChart',
  oci: 'OCIRepository',
  'alert-provider': 'Provider',
  'alert-providers': 'Provider',
};

/** What a `flux` command names. It looks in `flux-system` unless told otherwise. */
export function fluxReferences(words: readonly string[]): readonly CommandReference[] {
  const { positional, flags, unknown } = commandWords(words, FLAGS);
  const references: CommandReference[] = unknown.map((word) => ({ type: 'unknown', word }));
  const given = flags.get('namespace');
  const namespace = typeof given === 'string' ? given : 'flux-system';
  if (!isPlaceholder(namespace)) references.push({ type: 'object', kind: 'Namespace', name: namespace });
  const path = flags.get('path');
  if (typeof path === 'string' && !isPlaceholder(path)) references.push({ type: 'path', path });
  const subject = flags.get('for');
  if (typeof subject === 'string' && !isPlaceholder(subject)) references.push(object(...split(subject), namespace));

  const [verb = '', ...rest] = positional;
  if (verb === '' || WITHOUT_OBJECTS.has(verb)) return references;
  if (!NAMED.has(verb)) return [...references, { type: 'unknown', word: verb }];
  const [type = '', name] = rest[0] === 'source' || rest[0] === 'sources' ? rest.slice(1) : rest;
  if (type === '' || type === 'all') return references;
  const kind = OWN_WORDS[type] ?? type;
  if (name === undefined || isPlaceholder(name)) return [...references, object(kind, undefined, namespace)];
  return [...references, object(kind, name, namespace)];
}

function split(subject: string): [string, string | undefined] {
  const [type = '', name] = subject.split('/');
  return [type, name];
}

function object(type: string, name: string | undefined, namespace: string): CommandReference {
  const known = commandKind(type);
  if (known === undefined) return { type: 'unknown', word: type };
  return { type: 'object', kind: known.kind, namespace, ...(name === undefined ? {} : { name }) };
}
