import type { Tree } from '@nx/devkit';
import { FsTree, flushChanges } from 'nx/src/generators/tree';
import { useTemporaryFolder } from '../io/testing/temporary-folder';

/** For specs: a workspace on the disk with three components of the catalogue and three environments. */
export const stackWorkspace: Readonly<Record<string, string>> = {
  'nx.json': '{ "plugins": ["@254carbon/gitops/plugin"] }\n',
  'package.json': '{ "devDependencies": { "jest": "30.0.0" } }\n',
  'packages/components/prometheus/component.ts': extended('prometheus'),
  'packages/components/loki/component.ts': extended('loki'),
  'environments/README.md': '# Environments\n',
  'environments/local/environment.yaml': `# a laptop
branch: development
components:
  prometheus: {} # metrics
  loki: {}
`,
  'environments/production/environment.yaml': `branch: main
size: medium

components:
  # promised
  prometheus: { replicas: 2 }
`,
  'environments/staging/environment.yaml': 'branch: staging\r\ncomponents:\r\n  prometheus: {}\r\n',
};

function extended(name: string): string {
  return `import { extend, ${name} } from '@254carbon/observability';\n\nexport default extend(${name});\n`;
}

/** What a generator did to a workspace. */
export interface Generated {
  /** `CREATE path`, in the order of the paths. */
  readonly changes: readonly string[];
  /** The text of a file of the workspace after it. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

/** Gives each test a workspace of its own. */
export function useGeneratorWorkspace(files: Readonly<Record<string, string>> = stackWorkspace) {
  const folder = useTemporaryFolder();
  beforeEach(() => folder.write(files));
  return {
    folder,
    /** Runs in a tree of the workspace; with `apply` the changes are written, as Nx does without `--dry-run`. */
    async run(generate: (tree: Tree) => Promise<unknown>, { apply = false } = {}): Promise<Generated> {
      const tree = new FsTree(folder.path, false);
      await generate(tree);
      const changes = tree.listChanges();
      if (apply) flushChanges(folder.path, changes);
      return {
        changes: changes.map(({ type, path }) => `${type} ${path}`).sort(),
        read: (path) => tree.read(path, 'utf-8') ?? undefined,
        exists: (path) => tree.exists(path),
      };
    },
    /** What a generator says that refuses; fails where it does not refuse, or has changed anything. */
    async refusal(generate: (tree: Tree) => Promise<unknown>): Promise<string> {
      const tree = new FsTree(folder.path, false);
      const error = await generate(tree).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Error)) throw new Error('The generator did not refuse');
      expect(error.stack).toBeUndefined();
      expect(tree.listChanges().map(({ path }) => path)).toEqual([]);
      return error.message;
    },
  };
}
