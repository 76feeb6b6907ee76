/** How the push of one reference ended. */
export type PushOutcome =
  | { readonly kind: 'done' }
  /** Somebody else was faster: read again, try again. */
  | { readonly kind: 'moved' }
  /** A file of the remote is in the way, of another push or of one that died. */
  | { readonly kind: 'locked'; readonly lock: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The connection ended before the answer came. */
  | { readonly kind: 'unknown' };

const MOVED =
  /fetch first|non-fast-forward|stale info|but expected|already exists|unable to resolve|bad tree object|shallow update not allowed|reference already exists|remote ref updated since checkout|incorrect old value/;
const LOCKED = /Unable to create '([^']*\.lock)': File exists/;

/** Reads what `git push --porcelain` printed; `references` are those that were pushed, in full. */
export function parsePush(out: string, err: string, references: readonly string[]): ReadonlyMap<string, PushOutcome> {
  const lines = new Map(
    out.split('\n').flatMap((line) => {
      const [, flag = '', target = '', text = ''] = /^(.)\t[^\t:]*:([^\t]*)\t(.*)$/.exec(line) ?? [];
      return target === '' ? [] : [[target, { flag, text }] as const];
    }),
  );
  return new Map(
    references.map((reference) => {
      const line = lines.get(reference);
      if (line === undefined) return [reference, { kind: 'unknown' }] as const;
      return [reference, outcomeOf(reference, line, err)] as const;
    }),
  );
}

function outcomeOf(reference: string, { flag, text }: { flag: string; text: string }, err: string): PushOutcome {
  if (' *='.includes(flag)) return { kind: 'done' };
  // The remote says more about one reference in lines of its own.
  const said = err.split('\n').filter((line) => line.includes(reference) || !/refs\//.test(line));
  const whole = [text, ...said].join('\n');
  if (/cannot create|cannot lock ref.*exists; cannot/.test(whole)) return refused(text, said);
  const [, lock] = LOCKED.exec(whole) ?? [];
  if (lock !== undefined) return { kind: 'locked', lock };
  if (/hook declined|checked out|No space left|fsck error/.test(whole)) return refused(text, said);
  return MOVED.test(whole) || /atomic transaction failed/.test(text) ? { kind: 'moved' } : refused(text, said);
}

/** What the server says to people stands in lines that begin with `remote:`. */
function refused(text: string, said: readonly string[]): PushOutcome {
  const told = said.filter((line) => /^remote: *\S/.test(line)).map((line) => line.replace(/^remote: */, '').trim());
  const [, inner = text] = /\((.*)\)\s*$/.exec(text) ?? [];
  return { kind: 'refused', reason: [inner, ...told.slice(0, 5)].join('; ').slice(0, 600) };
}
