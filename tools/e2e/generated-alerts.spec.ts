import type { Tree } from '@nx/devkit';
import { addAlert } from '../../packages/gitops/src/generators/alert/add-alert';
import { readGround } from '../../packages/gitops/src/generators/ground';
import { readWorkspace, type Workspace } from '../../packages/gitops/src/io/workspace';
import { useGeneratorWorkspace } from '../../packages/gitops/src/testing/generator-workspace';
import { validate } from '../../packages/gitops/src/validate/validate';
import { isProgramExpected, requireProgram } from '../programs';

const generated = useGeneratorWorkspace();
const add = (name: string) => async (tree: Tree) => addAlert(await readGround(tree), { name, for: 'loki' });
const workspace = () => readWorkspace(generated.folder.path) as Workspace;
const whereItIs = isProgramExpected('promtool') ? it : it.skip;

/** One of each kind that the generator knows. */
const NAMES = ['LokiDiskFull', 'LokiIsDown', 'LokiDiscardsLogs', 'LokiQueueLong'];

const before = process.env['GITOPS_PROMTOOL'];
afterEach(() => {
  if (before === undefined) delete process.env['GITOPS_PROMTOOL'];
  else process.env['GITOPS_PROMTOOL'] = before;
});

describe('alerts as the generator writes them', () => {
  whereItIs(
    'fire and are silent as their trials say, and are told when they do not, with promtool',
    async () => {
      process.env['GITOPS_PROMTOOL'] = await requireProgram('promtool');
      for (const name of NAMES) await generated.run(add(name), { apply: true });
      const { problems, skipped } = await validate({ workspace: workspace(), components: ['loki'] });
      expect({ problems, skipped }).toEqual({ problems: [], skipped: [] });

      const file = 'packages/components/loki/alerts/loki-is-down.ts';
      generated.folder.write({ [file]: generated.folder.read(file).replace('== 0', '== 2') });
      const broken = await validate({ workspace: workspace(), components: ['loki'] });
      expect(broken.verdict).toBe('found');
      expect(broken.problems).toMatchObject([
        { code: 'alert-trial-fails', where: { file }, args: { alert: 'LokiIsDown' } },
      ]);
    },
    120_000,
  );
});
