import type { Context } from '@254carbon/observability';
import { answerOf, recordReads, type Read } from './record-reads';

/** After the same answers a pure function asks the same next question: so its runs form a tree. */
interface Node<T> {
  read?: Read;
  readonly answers: Map<string, Node<T>>;
  result?: { readonly value: T };
}

/** After so many results, of which less than half were asked for again, there is nothing to gain. */
const PATIENCE = 24;

/**
 * Remembers the results of a pure function of a context by what it really read from it: two environments that differ
 * in nothing that it looks at get the identical object, and with it the text that was emitted for it.
 */
export function memoiseByReads<T>(render: (context: Context) => T): (context: Context) => T {
  const root: Node<T> = { answers: new Map() };
  let hits = 0;
  let misses = 0;
  return (context) => {
    if (misses >= PATIENCE && hits < misses) return render(context);
    let node: Node<T> | undefined = root;
    while (node?.read !== undefined) node = node.answers.get(answerOf(context, node.read));
    if (node?.result !== undefined) {
      hits += 1;
      return node.result.value;
    }
    misses += 1;

    const recording = recordReads(context);
    const value = render(recording.context);
    let leaf = root;
    for (const read of recording.readsOf(value)) {
      leaf.read ??= read;
      const answer = answerOf(context, read);
      const next: Node<T> = leaf.answers.get(answer) ?? { answers: new Map() };
      leaf.answers.set(answer, next);
      leaf = next;
    }
    leaf.result = { value };
    return value;
  };
}
