import { type Problem, raise } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { isProblem } from '../git/is-problem';
import type { Publication } from '../git/publication';
import { parseRemote } from '../git/remote';
import { type Git, openGit } from '../io/git/open-git';
import { readPublications } from '../io/git/read-publications';
import type { Workspace } from '../io/workspace';
import { gitopsRules } from '../rules';

/** What is published for an environment, as far as it is known. */
export interface Tip {
  readonly published?: Publication;
  /** Why it is not known, or known only from before. */
  readonly unread?: Problem;
}

interface TipOptions {
  readonly workspace: Workspace;
  readonly environments: readonly Environment[];
  /** Where to look instead of the environments' own repositories. */
  readonly remote?: string;
  /** From where a path to a remote is meant. */
  readonly folder: string;
}

/** Reads the tips of the environments' branches, each repository asked once; what it said last where it cannot be reached. */
export async function readTips(options: TipOptions): Promise<ReadonlyMap<string, Tip>> {
  const { environments } = options;
  const git = await openGit(options.workspace.root);
  if (isProblem(git)) return new Map(environments.map(({ name }) => [name, { unread: git }]));
  const tips = await Promise.all(groupByRepository(options).map((group) => readGroup({ ...options, git, group })));
  return new Map(tips.flat());
}

interface Group {
  readonly repository: string;
  readonly environments: readonly Environment[];
}

/** Environments that are published in the same repository. */
function groupByRepository({ environments, remote }: TipOptions): readonly Group[] {
  const repositoryOf = ({ facts }: Environment) => remote ?? facts.repository;
  return [...new Set(environments.map(repositoryOf))].map((repository) => ({
    repository,
    environments: environments.filter((one) => repositoryOf(one) === repository),
  }));
}

type Reading = TipOptions & { readonly git: Git; readonly group: Group };

async function readGroup({ git, workspace, folder, group }: Reading): Promise<readonly (readonly [string, Tip])[]> {
  const { repository, environments } = group;
  const unread = (problem: Problem) => environments.map(({ name }) => [name, { unread: problem }] as const);
  const remote = parseRemote(repository, folder);
  if (typeof remote === 'string') {
    const where = { file: environments[0]?.file ?? '' };
    return unread(raise(gitopsRules, 'unusable-remote', where, { remote: repository, fault: remote }));
  }
  const branches = environments.map(({ facts }) => facts.branch);
  const publications = await readPublications({ git, remote, branches, root: workspace.root, offline: true });
  if (isProblem(publications)) return unread(publications);
  const { tips, offline } = publications;
  publications.close();
  return environments.map((one) => {
    const published = tips.get(one.facts.branch);
    return [one.name, { ...(published && { published }), ...(offline && { unread: offline }) }];
  });
}
