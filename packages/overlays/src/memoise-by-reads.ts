import type { Context, Endpoint } from '@254carbon/observability';

/** One thing that a function asked its context. */
type Read =
  | { readonly from: 'environment' | 'knobs'; readonly key?: string }
  | { readonly from: 'endpoint' | 'enabled'; readonly key: string };

/** After the same answers a pure function asks the same next question: so its runs form a tree. */
interface Node<T> {
  read?: Read;
  readonly answers: Map<string, Node<T>>;
  result?: { readonly value: T };
}

/**
 * Remembers the results of a pure function of a context by what it really read from it: two environments that differ
 * in nothing that it looks at get the identical object, and with it the text that was emitted for it.
 */
export function memoiseByReads<T>(render: (context: Context) => T): (context: Context) => T {
  const root: Node<T> = { answers: new Map() };
  return (context) => {
    let node: Node<T> | undefined = root;
    while (node?.read !== undefined) node = node.answers.get(answer(context, node.read));
    if (node?.result !== undefined) return node.result.value;

    const reads: Read[] = [];
    const value = render(recording(context, reads));
    let leaf = root;
    for (const read of reads) {
      leaf.read ??= read;
      const key = answer(context, read);
      const next: Node<T> = leaf.answers.get(key) ?? { answers: new Map() };
      leaf.answers.set(key, next);
      leaf = next;
    }
    leaf.result = { value };
    return value;
  };
}

function answer(context: Context, { from, key }: Read): string {
  if (from === 'enabled') return String(context.enabled(key));
  if (from === 'endpoint') return textOf(context.endpoint(key));
  const record: object = context[from];
  return textOf(key === undefined ? record : (record as Record<string, unknown>)[key]);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function recording(context: Context, reads: Read[]): Context {
  const asked = new Set<string>();
  const note = (read: Read) => {
    const id = `${read.from} ${read.key ?? ''}`;
    if (!asked.has(id)) reads.push(read);
    asked.add(id);
  };
  return {
    environment: recordingRecord('environment', context.environment, note),
    knobs: recordingRecord('knobs', context.knobs, note),
    endpoint(name): Endpoint | undefined {
      note({ from: 'endpoint', key: name });
      return context.endpoint(name);
    },
    enabled(component) {
      note({ from: 'enabled', key: component });
      return context.enabled(component);
    },
  };
}

/** Notes each property as a whole, however deep it is looked into: what is handed on is then covered too. */
function recordingRecord<R extends object>(from: 'environment' | 'knobs', record: R, note: (read: Read) => void): R {
  return new Proxy(record, {
    get(target, key) {
      if (typeof key === 'string') note({ from, key });
      return Reflect.get(target, key);
    },
    has(target, key) {
      if (typeof key === 'string') note({ from, key });
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      note({ from });
      return Reflect.ownKeys(target);
    },
  });
}
