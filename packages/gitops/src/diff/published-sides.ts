import { memoryTree, type Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { isProblem } from '../git/is-problem';
import type { Git } from '../io/git/open-git';
import { type Publications, readPublications } from '../io/git/read-publications';
import { remotesOf } from '../publish/remotes-of';
import type { Sources } from '../io/read-sources';
import { hasErrors } from '../verdict';
import { ageOf } from './age-of';
import type { Comparison, NoSides, Sides } from './comparison';
import { renderedTree } from './rendered';

export interface PublishedOptions {
  readonly git: Git;
  readonly root: string;
  readonly folder: string;
  readonly remote?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Compares what is published on each environment's branch with what would be rendered now. */
export async function publishedSides(sources: Sources, options: PublishedOptions): Promise<Sides | NoSides> {
  const sourceOf = (file: string) => sources.files.read(file);
  const opened = await openPublications(sources.environments, options);
  if ('problems' in opened) return { ...opened, sourceOf };
  const { byEnvironment, close } = opened;
  const notes = [...new Set(opened.all)].flatMap(({ offline, readAt, remote }) =>
    offline === undefined
      ? []
      : [
          `${remote.shown} cannot be reached: compared with what was last seen there, ${ageOf(options.now - readAt)} ago.`,
        ],
  );
  const fresh = sources.environments.filter(
    ({ name, facts }) => byEnvironment.get(name)?.tips.has(facts.branch) !== true,
  );
  if (fresh.length > 0) {
    notes.push(`Nothing is published yet for ${fresh.map(({ name }) => name).join(', ')}: everything is added.`);
  }
  return {
    ...{ before: 'published', after: 'rendered now', notes, close },
    async *comparisons() {
      for (const environment of sources.environments) {
        const compared = await compare(environment, byEnvironment.get(environment.name));
        if (Array.isArray(compared)) yield* compared as readonly Problem[];
        else yield compared as Comparison;
      }
    },
  };
}

async function compare(
  environment: Environment,
  publications: Publications | undefined,
): Promise<Comparison | readonly Problem[]> {
  const { files: after, problems } = renderedTree(environment);
  if (hasErrors(problems)) return problems;
  const tip = publications?.tips.get(environment.facts.branch);
  const before = tip === undefined ? memoryTree({}) : await publications?.readFiles(tip);
  if (before === undefined || isProblem(before)) return before === undefined ? [] : [before];
  return { environment: environment.name, before, after };
}

interface Opened {
  readonly all: readonly Publications[];
  readonly byEnvironment: ReadonlyMap<string, Publications>;
  close(): void;
}

/** Reads the branches of environments at all their remotes, files included. */
export async function openPublications(
  environments: readonly Environment[],
  { git, root, folder, remote: given }: PublishedOptions,
): Promise<Opened | { readonly problems: readonly Problem[] }> {
  const destinations = environments.map(({ name, facts }) => ({
    environment: name,
    branch: facts.branch,
    repository: facts.repository,
  }));
  const { remotes, problems } = remotesOf(destinations, { given, folder });
  if (problems.length > 0) return { problems };
  const all: Publications[] = [];
  const byEnvironment = new Map<string, Publications>();
  const failures: Problem[] = [];
  const close = () => all.forEach((one) => one.close());
  for (const [remote, ones] of remotes) {
    const branches = ones.map(({ branch }) => branch);
    const read = await readPublications({ git, remote, branches, root, offline: true });
    if (isProblem(read)) {
      failures.push(read);
      continue;
    }
    all.push(read);
    const problem = await read.fetchFiles(branches.filter((branch) => read.tips.has(branch)));
    if (problem !== undefined) failures.push(problem);
    for (const { environment } of ones) byEnvironment.set(environment, read);
  }
  if (failures.length === 0) return { all, byEnvironment, close };
  close();
  return { problems: failures };
}
