import type { Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import type { Git } from '../io/git/open-git';
import { isBefore, readSource, type SourceRevision } from '../io/git/read-source';
import { readSources } from '../io/read-sources';
import type { Workspace } from '../io/workspace';
import type { Plan } from './plan';
import { openRemotes } from './open-remotes';
import { joinPlanned, planAll, type Planned } from './plan-all';
import { publishRemote, type RemoteOptions } from './publish-remote';
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
    const problems = [...sources.problems];
    const sourceRevision = once(() => readSource(git));
    const stations = [...opened].map(([publications, environments]): Station => {
      const { root } = workspace;
      const { dryRun = false, overwrite = false, commandFor } = options;
      const descent = descents(git, sourceRevision);
      const accept = new Set(options.accept);
      const context = { git, publications, init, root, accept, overwrite, dryRun, descent, commandFor };
      return { environments: new Set(environments), context, planned: [] };
    });
    for (const batch of renderCandidates(reached, tipOf)) {
      problems.push(...batch.flatMap((one) => one.problems));
      if (hasErrors(problems)) continue;
      // Where nothing goes out, nobody asks what it was rendered from.
      const source = batch.every(({ isSame }) => isSame) ? undefined : await sourceRevision();
      const trailers = { tool: options.tool, ...(source && { source: source.revision, dirty: source.dirty }) };
      for (const { environments, context, planned } of stations) {
        const here = batch.filter(({ environment }) => environments.has(environment));
        planned.push(
          await planAll(
            here.map(({ candidate }) => ({ ...candidate, trailers })),
            context,
          ),
        );
      }
    }
    if (hasErrors(problems)) return stop('found', problems);
    const rows: PublishRow[] = away.flatMap(({ remote, environments: ones, problem }) =>
      ones.map(({ name, facts }) => ({
        ...{ environment: name, branch: facts.branch, remote: remote.shown },
        ...({ outcome: 'failed', problems: [problem] } as const),
      })),
    );
    for (const { context, planned } of stations) {
      rows.push(...(await publishRemote(joinPlanned(planned), context, talk)));
    }
    const made = new Set(
      rows.filter((row) => row.outcome === 'published' && row.before === undefined).map((row) => row.environment),
    );
    const started = init ? sources.environments.filter(({ name }) => made.has(name)) : [];
    return { verdict: verdictOf(rows), rows, problems, started, sourceOf };
  } finally {
    for (const publications of opened.keys()) publications.close();
  }
}

/** A remote, what is published there, and what there is to do. */
interface Station {
  readonly environments: ReadonlySet<Environment>;
  readonly context: RemoteOptions;
  readonly planned: Planned[];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** How our source stands to others, each asked once. */
function descents(git: Git, ours: () => Promise<SourceRevision>) {
  const known = new Map<string, Promise<boolean | undefined>>();
  return async ({ trailers }: { readonly trailers: { readonly source?: string } }) => {
    const published = trailers.source ?? '';
    const { revision: source } = await ours();
    const asked = known.get(published) ?? isBefore(git, published, source);
    known.set(published, asked);
    return { source, isNewer: await asked };
  };
}
