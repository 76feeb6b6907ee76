import { type Problem, raise } from '@254carbon/manifest';
import { isBranchName } from '../git/is-branch-name';
import { parseRemote, type Remote } from '../git/remote';
import { gitopsRules } from '../rules';

/** Where an environment is published. */
export interface Destination {
  readonly environment: string;
  readonly branch: string;
  /** As written: an address, or a path. */
  readonly repository: string;
}

/** Destinations by the remote that they are at; `given` stands for all of them. Paths are meant from `folder`. */
export function remotesOf<D extends Destination>(
  destinations: readonly D[],
  { given, folder }: { readonly given?: string | undefined; readonly folder: string },
): { readonly remotes: ReadonlyMap<Remote, readonly D[]>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byText = new Map<string, D[]>();
  for (const one of destinations) {
    const { environment, branch, repository } = one;
    if (!isBranchName(branch))
      problems.push(raise(gitopsRules, 'unusable-branch-name', { file: environment }, { branch }));
    const text = given ?? repository;
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const remotes = new Map<Remote, readonly D[]>();
  for (const [text, ones] of byText) {
    const remote = parseRemote(text, folder);
    if (typeof remote !== 'string') remotes.set(remote, ones);
    else problems.push(raise(gitopsRules, 'unusable-remote', { file: '--remote' }, { remote: text, fault: remote }));
  }
  return { remotes, problems };
}
