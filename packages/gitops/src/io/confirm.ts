import { createInterface } from 'node:readline/promises';

/** Asks a person; undefined where there is nobody to ask: no terminal, or Nx was told not to be interactive. */
export async function confirm(question: string): Promise<boolean | undefined> {
  const { stdin: input, stdout: output, env } = process;
  if (!input.isTTY || !output.isTTY || env['NX_INTERACTIVE'] === 'false' || env['CI'] === 'true') return undefined;
  const terminal = createInterface({ input, output });
  try {
    return /^(y|yes|)$/i.test((await terminal.question(`${question} (Y/n) `)).trim());
  } finally {
    terminal.close();
  }
}
