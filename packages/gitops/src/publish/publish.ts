import type { Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { isProblem } from '../git/is-problem';
import type { Remote } from '../git/remote';
import { makeBareRepository } from '../io/git/make-bare-repository';
import type { Git } from '../io/git/open-git';
import { type Publications, readPublications } from '../io/git/read-publications';
import { isBefore, readSource } from '../io/git/read-source';
import { readSources } from '../io/read-sources';
import type { Workspace } from '../io/workspace';
import type { Plan } from './plan';
import { publishRemote } from './publish-remote';
import { type PublishResult, unpublished, verdictOf } from './publish-result';
import type { PublishRow } from './publish-row';
import { remotesOf } from './remotes-of';
import { renderCandidates } from './render-candidates';
import { unknownDangers } from './unknown-dangers';
import type { Talk } from './talk';
import { hasErrors, type Verdict } from '../verdict';

export interface PublishOptions {
  readonly workspace: Workspace;
  readonly git: Git;
  /** All of them when empty. */
  readonly environments?: readonly string[] | undefined;
  /** Instead of the repository that each environment names; a path is meant from `folder`. */
  readonly remote?: string | undefined;
  readonly folder: string;
  /** Codes of dangers that are accepted. */
  readonly accept?: readonly string[] | undefined;
  /** Publish over commits that we did not make. */
  readonly overwrite?: boolean | undefined;
  /** Make branches, and a repository in a local folder, that are not there. */
  readonly init?: boolean | undefined;
  readonly dryRun?: boolean;
  /** Version of this program. */
  readonly tool: string;
  /** The command that would publish what is shown. */
  commandFor(plans: readonly Plan[]): string;
}

/** Renders, checks, compares with what is published, and publishes what differs: one commit on each branch. */
export async function publish(options: PublishOptions, talk: Talk): Promise<PublishResult> {
  const { workspace, git, environments: selection = [], init = false, remote: given, folder } = options;
  const slips = unknownDangers(options.accept);
  if (slips.length > 0) return unpublished('failed', slips);
  const sources = await readSources(workspace, selection);
  const sourceOf = (file: string) => sources.files.read(file);
  const stop = (verdict: Verdict, problems: readonly Problem[]) => unpublished(verdict, problems, sourceOf);
  if (sources.unknown.length > 0) return stop('failed', sources.unknown);
  if (hasErrors(sources.problems)) return stop('found', sources.problems);

  const destinations = sources.environments.map((environment) => {
    const { name, facts } = environment;
    return { environment: name, branch: facts.branch, repository: facts.repository, source: environment };
  });
  const { remotes, problems: unusable } = remotesOf(destinations, { given, folder });
  if (unusable.length > 0) return stop('failed', unusable);

  const { opened, away } = await openRemotes(remotes, options);
  if (opened.size === 0)
    return stop(
      'failed',
      away.map(({ problem }) => problem),
    );
  try {
    const tipOf = (environment: Environment) =>
      [...opened].find(([, ones]) => ones.includes(environment))?.[0].tips.get(environment.facts.branch)?.tree;
    // An environment whose repository cannot be reached holds up no other.
    const reached = sources.environments.filter((one) => [...opened.values()].some((ones) => ones.includes(one)));
    const { candidates: unsigned, problems } = renderCandidates(reached, tipOf);
    const all = [...sources.problems, ...problems];
    if (hasErrors(all)) return stop('found', all);
    const isDone = unsigned.every(({ tree }, index) => tipOf(reached[index] as Environment) === tree);
    const source = isDone ? UNREAD : await readSource(git);
    const trailers = { source: source.revision, dirty: source.dirty, tool: options.tool };
    const candidates = unsigned.map((candidate) => ({ ...candidate, trailers }));
    const rows: PublishRow[] = away.flatMap(({ remote, environments: ones, problem }) =>
      ones.map(({ name, facts }) => ({
        ...{ environment: name, branch: facts.branch, remote: remote.shown },
        ...({ outcome: 'failed', problems: [problem] } as const),
      })),
    );
    for (const [publications, ones] of opened) {
      const names = new Set(ones.map(({ name }) => name));
      const here = candidates.filter(({ environment }) => names.has(environment));
      const context = {
        ...{ git, publications, init, root: workspace.root, commandFor: options.commandFor },
        accept: new Set(options.accept),
        overwrite: options.overwrite === true,
        dryRun: options.dryRun === true,
        descent: descents(git, source.revision),
      };
      rows.push(...(await publishRemote(here, context, talk)));
    }
    const made = new Set(
      rows.filter((row) => row.outcome === 'published' && row.before === undefined).map((row) => row.environment),
    );
    const started = init ? sources.environments.filter(({ name }) => made.has(name)) : [];
    return { verdict: verdictOf(rows), rows, problems: all, started, sourceOf };
  } finally {
    for (const publications of opened.keys()) publications.close();
  }
}

/** Where nothing goes out, nobody asks what it was rendered from. */
const UNREAD = { revision: 'unknown', dirty: false };

interface Opened {
  readonly opened: ReadonlyMap<Publications, readonly Environment[]>;
  /** Those that could not be read. */
  readonly away: readonly {
    readonly remote: Remote;
    readonly environments: readonly Environment[];
    readonly problem: Problem;
  }[];
}

/** Reads what is published at all remotes at once. */
async function openRemotes(
  remotes: ReadonlyMap<Remote, readonly { readonly branch: string; readonly source: Environment }[]>,
  { git, init, dryRun, workspace }: PublishOptions,
): Promise<Opened> {
  const read = await Promise.all(
    [...remotes].map(async ([remote, ones]) => {
      const branches = ones.map(({ branch }) => branch);
      const environments = ones.map(({ source }) => source);
      if (init === true && dryRun !== true && remote.folder !== undefined) {
        const head = branches.includes('main') ? 'main' : (branches[0] ?? 'main');
        const problem = await makeBareRepository(git, remote.folder, head);
        if (problem !== undefined) return { remote, environments, problem };
      }
      const found = await readPublications({ git, remote, branches, root: workspace.root });
      return isProblem(found) ? { remote, environments, problem: found } : ([found, environments] as const);
    }),
  );
  return {
    opened: new Map(read.flatMap((one) => ('problem' in one ? [] : [one]))),
    away: read.flatMap((one) => ('problem' in one ? [one] : [])),
  };
}

/** How our source stands to others, each asked once. */
function descents(git: Git, source: string) {
  const known = new Map<string, Promise<boolean | undefined>>();
  return async ({ trailers }: { readonly trailers: { readonly source?: string } }) => {
    const published = trailers.source ?? '';
    const asked = known.get(published) ?? isBefore(git, published, source);
    known.set(published, asked);
    return { source, isNewer: await asked };
  };
}
