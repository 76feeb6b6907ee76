import type { PublishFlags } from '../run-publish';
import type { Plan } from './plan';

/** The command that publishes what was shown, without asking. */
export function commandFor({ remote, accept = [], overwrite, init }: PublishFlags, plans: readonly Plan[]): string {
  const words = [
    ...plans.flatMap(({ candidate }) => ['--environment', candidate.environment]),
    ...(remote === undefined ? [] : ['--remote', quote(remote)]),
    ...accept.flatMap((code) => ['--accept', code]),
    ...(overwrite === true ? ['--overwrite'] : []),
    ...(init === true ? ['--init'] : []),
  ];
  return ['npx gitops publish', ...words, '--yes'].join(' ');
}

/** Nothing that a shell would take for more than a word, and no password. */
function quote(text: string): string {
  const shown = text.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1@');
  return /^[\w@%+=:,./~-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
