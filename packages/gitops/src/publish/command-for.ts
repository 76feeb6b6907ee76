/** What the command was given. */
export interface CommandParts {
  /** `publish --environment production`. */
  readonly words: readonly string[];
  readonly remote?: string | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly overwrite?: boolean | undefined;
  readonly init?: boolean | undefined;
}

/** The command that does what was shown, without asking. */
export function commandFor({ words: first, remote, accept = [], overwrite, init }: CommandParts): string {
  const words = [
    ...first,
    ...(remote === undefined ? [] : ['--remote', quote(remote)]),
    ...accept.flatMap((code) => ['--accept', code]),
    ...(overwrite === true ? ['--overwrite'] : []),
    ...(init === true ? ['--init'] : []),
  ];
  return ['npx gitops', ...words, '--yes'].join(' ');
}

/** Nothing that a shell would take for more than a word, and no password. */
function quote(text: string): string {
  const shown = text.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1@');
  return /^[\w@%+=:,./~-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
