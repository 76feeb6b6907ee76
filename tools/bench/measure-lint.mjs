import { measureNode, takeTurns } from './measure.mjs';

/** `gitops lint` of this repository by the bundled CLI, whole process, after a first run. */
export function measureLint({ root, cli, say, rounds }) {
  const lint = () => measureNode([cli, 'lint'], { cwd: root });
  lint();
  return { medians: takeTurns({ lint }, { rounds: rounds * 3, say }) };
}
