import { commandKind } from './command-kinds';
import type { CommandReference } from './command-reference';
import { commandWords, isPlaceholder, type FlagTable } from './command-words';

const FLAGS: FlagTable = {
  short: {
    '-n': 'namespace',
    '-l': 'selector',
    '-o': 'output',
    '-f': 'filename',
    '-k': 'kustomize',
    '-c': 'container',
    '-p': 'patch',
    '-A': 'all-namespaces',
    '-w': 'watch',
    '-R': 'recursive',
    '-i': 'stdin',
    '-t': 'tty',
    '-it': 'stdin',
  },
  valued: new Set(
    'namespace selector output filename kustomize container patch context field-selector sort-by tail since type timeout for replicas raw from-file from-literal grace-period as cert key load-restrictor field-manager'.split(
      ' ',
    ),
  ),
  plain: new Set(
    'all-namespaces watch recursive stdin tty dry-run previous all-containers all-pods show-labels show-managed-fields ignore-not-found server-side prefix follow containers wait overwrite all no-headers'.split(
      ' ',
    ),
  ),
};

const TYPED = new Set(['get', 'describe', 'delete', 'wait', 'annotate', 'label', 'patch', 'edit', 'scale', 'top']);
const POD_VERBS = new Set(['logs', 'exec', 'port-forward', 'attach', 'debug']);
const WITHOUT_OBJECTS = new Set([
  'version',
  'config',
  'cluster-info',
  'api-resources',
  'api-versions',
  'explain',
  'auth',
]);

/** What a `kubectl` command names; `words` are those after the program. */
export function kubectlReferences(words: readonly string[]): readonly CommandReference[] {
  const { positional, flags, unknown } = commandWords(words, FLAGS);
  const references: CommandReference[] = unknown.map((word) => ({ type: 'unknown', word }));
  const flag = (name: string) => {
    const value = flags.get(name);
    return typeof value === 'string' && !isPlaceholder(value) ? value : undefined;
  };
  const namespace = flag('namespace');
  if (namespace !== undefined) references.push({ type: 'object', kind: 'Namespace', name: namespace });
  for (const path of [flag('filename'), flag('kustomize')]) {
    if (path !== undefined && path !== '-') references.push({ type: 'path', path });
  }

  const [verb = '', first = '', ...rest] = positional;
  const scope = flags.has('all-namespaces') || flags.get('namespace') !== namespace ? 'any' : (namespace ?? 'default');
  const named = (type: string, names: readonly string[]) => references.push(...objects(type, names, scope));

  if (verb === '' || WITHOUT_OBJECTS.has(verb) || verb === 'apply' || verb === 'diff') return references;
  if (first === '' && POD_VERBS.has(verb)) return references;
  // Without a path it builds the folder in which it runs, and that is no folder of the tree.
  if (verb === 'kustomize') return first === '' ? references : [...references, { type: 'path', path: first }];
  if (verb === 'create' && first === 'secret') named('secret', rest.slice(1, 2));
  else if (verb === 'create') named(first, rest.slice(0, 1));
  else if (verb === 'rollout') named(rest[0] ?? '', rest.slice(1));
  else if (POD_VERBS.has(verb)) named(first.includes('/') ? first : 'pod', first.includes('/') ? [] : [first]);
  else if (!TYPED.has(verb)) references.push({ type: 'unknown', word: verb });
  else if (first !== '' && !flags.has('raw'))
    named(
      first,
      rest.filter((word) => !/=|-$/.test(word) || !isEdit(verb)),
    );
  return references;
}

/** After these verbs come labels, `key=value` or `key-`, and not only names. */
function isEdit(verb: string): boolean {
  return verb === 'label' || verb === 'annotate';
}

/** `pods`, `pods,pvc`, `service/loki`, each with the names that follow. */
function objects(types: string, names: readonly string[], scope: string): readonly CommandReference[] {
  if (isPlaceholder(types)) return [];
  return types.split(',').flatMap((type): CommandReference[] => {
    const [word = '', inline] = type.split('/');
    const known = commandKind(word);
    if (known === undefined) return [{ type: 'unknown', word }];
    const all = [...(inline === undefined ? [] : [inline]), ...names].filter((name) => !isPlaceholder(name));
    const place = known.namespaced ? { namespace: scope } : {};
    if (all.length === 0) return [{ type: 'object', kind: known.kind, ...place }];
    return all.map((name) => ({ type: 'object', kind: known.kind, ...place, name }));
  });
}
