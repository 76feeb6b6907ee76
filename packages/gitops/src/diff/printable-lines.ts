import { escapeUnusual } from '@254carbon/manifest';

/** Lines as one text in which nothing can steer a terminal or hide. */
export function printableLines(lines: readonly string[]): string {
  return lines.map((line) => `${escapeUnusual(line)}\n`).join('');
}
