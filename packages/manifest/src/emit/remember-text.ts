type Emit<T> = (value: T, indent: string) => string;

/** Characters; what is shorter is written again sooner than it is found, and than garbage of it is collected. */
const WORTH_KEEPING = 200;

/**
 * Values are never changed once they are made, and the same stand in the trees of many environments: from the second
 * time on their text is kept. Not from the first, since most stand in one tree only, and a collector of young garbage
 * takes what a weak map holds for alive.
 */
export function rememberText<T extends object>(emit: Emit<T>): Emit<T> {
  const known = new WeakMap<T, { readonly indent: string; readonly text?: string }>();
  return (value, indent) => {
    const before = known.get(value);
    if (before?.text !== undefined && before.indent === indent) return before.text;
    const text = emit(value, indent);
    if (text.length < WORTH_KEEPING) return text;
    if (before === undefined) known.set(value, { indent });
    else {
      // A text that was put together is a tree of its parts, walked through at each use; a search makes one piece of it.
      text.lastIndexOf('\0');
      known.set(value, { indent, text });
    }
    return text;
  };
}
