import type { Context } from '@254carbon/observability';
import { answerOf, type Named, readsNames, recordReads, type Read } from './record-reads';
import type { Shape } from './shape';

interface Result<T> {
  readonly value: T;
  /** Where `value` names the environment that it was made for. */
  readonly named: readonly Named[];
}

/** After the same answers a pure function asks the same next question: so its runs form a tree. */
interface Node<T> {
  read?: Read;
  readonly answers: Map<string, Node<T>>;
  result?: Result<T>;
}

/** After so many results, of which less than half were asked for again, there is nothing to gain. */
const PATIENCE = 24;

/**
 * Remembers the results of a pure function of a context by what it really read from it: two environments that differ
 * in nothing that it looks at get the identical object, and with it the text that was emitted for it. For those of one
 * shape it is not even asked what was read, as long as that was no name.
 */
export function memoiseByReads<T>(render: (context: Context) => T): (context: Context, shape: Shape) => T {
  const root: Node<T> = { answers: new Map() };
  const ofShapes = new WeakMap<Shape, Result<T>>();
  let hits = 0;
  let misses = 0;

  function resultOf(context: Context, shape: Shape): Result<T> {
    const ofShape = ofShapes.get(shape);
    if (ofShape !== undefined) return ofShape;
    if (misses >= PATIENCE && hits < misses) return { value: render(context), named: [] };
    let node: Node<T> | undefined = root;
    let isNameless = true;
    while (node?.read !== undefined) {
      if (readsNames(node.read)) isNameless = false;
      node = node.answers.get(answerOf(context, node.read));
    }
    if (node?.result === undefined) {
      misses += 1;
      return record(context);
    }
    hits += 1;
    if (isNameless) ofShapes.set(shape, node.result);
    return node.result;
  }

  function record(context: Context): Result<T> {
    const recording = recordReads(context);
    const value = render(recording.context);
    const { reads, named } = recording.readsFor(value);
    let leaf = root;
    for (const read of reads) {
      leaf.read ??= read;
      const answer = answerOf(context, read);
      const next: Node<T> = leaf.answers.get(answer) ?? { answers: new Map() };
      leaf.answers.set(answer, next);
      leaf = next;
    }
    return (leaf.result = { value, named });
  }

  return (context, shape) => {
    const { value, named } = resultOf(context, shape);
    return named.reduce((whole, { path, build }) => withPart(whole, path, build(context.environment)), value);
  };
}

/** A copy with `part` at `path`, which shares all else. */
function withPart<T>(value: T, path: readonly string[], part: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return part as T;
  const copy = (Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = withPart(copy[key], rest, part);
  return copy as T;
}
