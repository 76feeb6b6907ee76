/** A fenced code block. */
export interface Fence {
  /** Line of its first line of code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** Code of a `text` block that follows at once: what running it prints. */
  readonly output?: string;
}

/** The fenced code blocks of a Markdown text. A block inside a list loses the list's indentation. */
export function parseFences(text: string): readonly Fence[] {
  const pattern = /^([ ]*)```(\w*)[^\n]*\n([\s\S]*?)^\1```[ ]*$/gm;
  const blocks = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    language: match[2] ?? '',
    code: (match[3] ?? '').replace(new RegExp(`^${match[1] ?? ''}`, 'gm'), ''),
  }));
  return blocks.map(({ start, language, code, end }, index): Fence => {
    const next = blocks[index + 1];
    const follows = next?.language === 'text' && text.slice(end, next.start).trim() === '';
    const line = text.slice(0, start).split('\n').length + 1;
    return { line, language, code, ...(follows ? { output: next.code } : {}) };
  });
}

/** A Markdown text without its code: what is left are words and links. */
export function withoutCode(text: string): string {
  return text.replace(/^([ ]*)```[\s\S]*?^\1```[ ]*$/gm, '').replace(/`[^`\n]*`/g, '');
}
