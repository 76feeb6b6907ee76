import type { EnvironmentFacts } from '@254carbon/observability';

/** Hosts that show a file of a branch elsewhere than most. */
const SHOWN_AT: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)gitlab\./, '-/blob'],
  [/^bitbucket\.org$/, 'src'],
  [/(^|\.)(gitea|forgejo|codeberg)\./, 'src/branch'],
];

/** Where a person reads a file of the tree in the browser: the folder of runbook pages on the environment's branch. */
export function runbookUrl({ repository, branch }: Pick<EnvironmentFacts, 'repository' | 'branch'>): string {
  const [, host = '', path = ''] = /^[a-z]+:\/\/(?:[^@/]*@)?([^/]*)(.*)$/.exec(repository) ?? [];
  const name = host.replace(/:\d+$/, '');
  const shown = SHOWN_AT.find(([pattern]) => pattern.test(name))?.[1] ?? 'blob';
  const address = repository.startsWith('ssh:') ? name : host;
  return `https://${address}${path.replace(/\.git$/, '')}/${shown}/${branch}/docs/runbooks`;
}
