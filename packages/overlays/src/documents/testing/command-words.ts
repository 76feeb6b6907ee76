/** A command's words, sorted: what stands for itself, and the flags with their values. */
export interface CommandWords {
  readonly positional: readonly string[];
  /** By its long name, `namespace`; `true` for a flag without value. */
  readonly flags: ReadonlyMap<string, string | true>;
  /** Flags that this program does not have, as far as we know. */
  readonly unknown: readonly string[];
}

/** The flags that our documents may use: `short` to long, those that take a value, those that do not. */
export interface FlagTable {
  readonly short: Readonly<Record<string, string>>;
  readonly valued: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

/** Sorts the words after the program's name. What follows `--` belongs to another program. */
export function commandWords(words: readonly string[], table: FlagTable): CommandWords {
  const positional: string[] = [];
  const flags = new Map<string, string | true>();
  const unknown: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') break;
    if (/^[0-9]?[<>]/.test(word)) {
      if (/[<>]$/.test(word)) at++;
    } else if (!word.startsWith('-') || word === '-') {
      positional.push(word);
    } else {
      const [head = '', ...rest] = word.split('=');
      const name = table.short[head] ?? head.replace(/^--/, '');
      const takesValue = table.valued.has(name);
      if (!takesValue && !table.plain.has(name)) unknown.push(head);
      else if (rest.length > 0) flags.set(name, rest.join('='));
      else flags.set(name, takesValue ? (words[++at] ?? '') : true);
    }
  }
  return { positional, flags, unknown };
}

/** Something that the reader is to fill in: `NAME`, `<component>`, `$SOURCE`. */
export function isPlaceholder(word: string): boolean {
  return /^[A-Z][A-Z_]*$/.test(word) || /[<>$…]/.test(word);
}
