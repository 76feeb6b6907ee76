import { join } from 'node:path';
import { writeWorkspace } from './inputs/write-workspace.mjs';
import { measureNode, measureProgram, takeTurns } from './measure.mjs';

/** Growth starts here, so that what every run costs does not hide it. */
const FEW = 100;

/** `gitops diff` of two folders of trees beside `git diff --no-index` of the same, whole processes. */
export function measureDiff({ root, folder, cli, say, count, growth, rounds }) {
  const trees = (name, sizes) => {
    const workspace = writeWorkspace({ root, folder: join(folder, `${name}-sources`), ...sizes });
    const output = join(folder, name);
    measureNode([cli, 'render', '--output', output], { cwd: workspace });
    return output;
  };
  say(`Making trees to compare, ${count} and ${growth}`);
  const tenth = Math.round(count / 10);
  const pairs = {
    all: [trees('before', { count }), trees('all', { count, changed: count })],
    tenth: [join(folder, 'before'), trees('tenth', { count, changed: tenth })],
    few: [trees('few-before', { count: FEW }), trees('few', { count: FEW, changed: FEW })],
    many: [trees('many-before', { count: growth }), trees('many', { count: growth, changed: growth })],
  };
  const options = { cwd: folder, mayDiffer: true };
  const ours = (pair) => () => measureNode([cli, 'diff', ...pairs[pair]], options);
  const git = (pair) => () => measureProgram('git', ['diff', '--no-index', ...pairs[pair]], options);
  const medians = takeTurns(
    {
      'diff-all': ours('all'),
      'git-all': git('all'),
      'diff-tenth': ours('tenth'),
      'git-tenth': git('tenth'),
      'diff-few': ours('few'),
      'diff-many': ours('many'),
    },
    { rounds, say },
  );
  return { medians, count, tenth, few: FEW, growth };
}
