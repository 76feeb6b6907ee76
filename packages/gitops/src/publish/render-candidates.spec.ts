import { readSources } from '../io/read-sources';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { readWorkspace, type Workspace } from '../io/workspace';
import { smallWorkspace } from '../testing/small-workspace';
import { renderCandidates } from './render-candidates';

const folder = useTemporaryFolder();

async function environments() {
  folder.write(smallWorkspace);
  return (await readSources(readWorkspace(folder.path) as Workspace, [])).environments;
}

describe('renderCandidates', () => {
  it('gives as many at a time as fit, and opens those again that it has let go', async () => {
    const all = await environments();
    const names = (budget?: number) =>
      [...renderCandidates(all, () => undefined, budget)].map((batch) =>
        batch.map(({ candidate }) => candidate.environment),
      );
    expect(names()).toEqual([['local', 'production']]);
    expect(names(1)).toEqual([['local'], ['production']]);
    const [local] = [...renderCandidates(all, () => undefined, 1)].flat();
    expect(local?.candidate.open().named?.id).toBe(local?.candidate.tree);
  });

  it('holds and checks nothing of what is published', async () => {
    const all = await environments();
    const published = new Map(
      [...renderCandidates(all, () => undefined)].flat().map((one) => [one.environment, one.candidate.tree]),
    );
    const batches = [...renderCandidates(all, (environment) => published.get(environment), 1)];
    expect(batches.map((batch) => batch.map(({ isSame }) => isSame))).toEqual([[true, true]]);
  });
});
