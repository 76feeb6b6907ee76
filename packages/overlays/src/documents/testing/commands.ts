import type { CommandReference } from './command-reference';
import { fluxReferences } from './flux-references';
import { kubectlReferences } from './kubectl-references';
import { shellCommands, type ShellCommand } from './shell-commands';

/** A `kubectl` or `flux` command of a document with what it names. */
export interface DocumentCommand {
  readonly line: number;
  readonly text: string;
  readonly references: readonly CommandReference[];
}

const READERS: Readonly<Record<string, (words: readonly string[]) => readonly CommandReference[]>> = {
  kubectl: kubectlReferences,
  flux: fluxReferences,
};

/**
 * The `kubectl` and `flux` commands of a Markdown text, from its shell fences and its inline code. What is spelt in
 * capitals or angle brackets is for the reader to fill in and names nothing.
 */
export function parseCommands(markdown: string): readonly DocumentCommand[] {
  return shellTexts(markdown)
    .flatMap(({ line, text }) => shellCommands(text, line))
    .flatMap(({ line, words }: ShellCommand) => {
      const [program = '', ...rest] = words;
      const read = Object.hasOwn(READERS, program) ? READERS[program] : undefined;
      return read === undefined ? [] : [{ line, text: words.join(' '), references: read(rest) }];
    });
}

function shellTexts(markdown: string): readonly { line: number; text: string }[] {
  const texts: { line: number; text: string }[] = [];
  let fence: { line: number; shell: boolean; lines: string[] } | undefined;
  markdown.split('\n').forEach((content, index) => {
    const mark = /^\s*```(\w*)/.exec(content);
    if (mark !== null && fence === undefined) {
      fence = { line: index + 2, shell: ['sh', 'bash', ''].includes(mark[1] ?? ''), lines: [] };
    } else if (mark !== null && fence !== undefined) {
      if (fence.shell) texts.push({ line: fence.line, text: fence.lines.join('\n') });
      fence = undefined;
    } else if (fence !== undefined) {
      fence.lines.push(content);
    } else {
      for (const [, code = ''] of content.matchAll(/`((?:kubectl|flux) [^`]+)`/g)) {
        texts.push({ line: index + 1, text: code });
      }
    }
  });
  return texts;
}
