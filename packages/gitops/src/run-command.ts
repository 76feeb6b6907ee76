import { cli } from './cli';
import { engine } from './engine';

/** For specs: runs a command line in this process, and gives its exit status and what it printed. */
export async function runCommand(folder: string, line: string, more: { readonly tool?: string } = {}) {
  const text = { out: '', err: '' };
  const terminal = {
    colour: false,
    out: (more: string) => void (text.out += more),
    err: (more: string) => void (text.err += more),
  };
  const place = { ...more, folder, terminal, version: '1.2.3', loadEngine: () => engine };
  return { status: await cli(line.split(' ').filter(Boolean), place), ...text };
}
