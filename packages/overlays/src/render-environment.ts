import type { Problem, TreeFile } from '@254carbon/manifest';
import { platformChecks } from './checks';
import { componentFailsHere } from './checks/component-fails-here';
import type { Environment } from './environment';
import { applyPatches } from './patches/apply-patches';
import { planPlatform, type Platform } from './platform';
import { perShapeWithFiles } from './remember/per-shape';
import { draftsOf } from './tree/drafts-of';
import { documents } from './tree/documents';
import type { Draft } from './tree/draft';
import { emitDraft } from './tree/emit-draft';
import { header } from './tree/header';
import { kustomizeText } from './tree/kustomize-text';

export interface RenderedEnvironment {
  /** In the order of their paths. */
  readonly tree: readonly TreeFile[];
  readonly problems: readonly Problem[];
}

/** Renders the whole repository of one environment. */
export function renderEnvironment(environment: Environment): RenderedEnvironment {
  try {
    return renderPlatform(planPlatform(environment));
  } catch (error) {
    // A component may be anybody's code: what it throws, or makes that cannot be written, is a problem of its own.
    const problems = componentFailsHere(environment);
    if (problems.length > 0) return { tree: [], problems };
    throw error;
  }
}

function renderPlatform(platform: Platform): RenderedEnvironment {
  const { environment } = platform;
  const { drafts, problems } = applyPatches(draftsOf(platform), environment.patches);
  const builds = buildsOf(platform, drafts);
  const folders = builds.map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  const tree = [...drafts.map(emitDraft), ...builds, ...documents(platform, folders)];
  return {
    tree: tree.sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...platformChecks.flatMap((check) => check(platform)), ...problems],
  };
}

/** The files by which kustomize, and so Flux, builds the folders. What starts an environment by hand is not in them. */
function buildsOf(platform: Platform, drafts: readonly Draft[]): TreeFile[] {
  const comment = header([platform.environment.file]).replace(/^/gm, '# ');
  return kustomizeTexts(platform, drafts).map(({ path, text }) => ({ path, content: `${comment}\n${text}` }));
}

const kustomizeTexts = perShapeWithFiles((_: Platform, drafts: readonly Draft[]) =>
  ['alerts', 'dashboards', 'gitops', 'k8s', 'routes', 'secrets'].flatMap((folder) => {
    const paths = drafts.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`));
    const listed = paths.filter((path) => !path.endsWith('/sync.yaml'));
    return listed.length === 0 ? [] : [{ path: `${folder}/kustomization.yaml`, text: kustomizeText(folder, listed) }];
  }),
);
