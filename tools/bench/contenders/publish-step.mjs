import { createRequire } from 'node:module';

/**
 * What publishing takes once the trees are in memory: their names, what is published, new objects, commits, one push, and
 * the cache for the next time. Without rendering, checks, the review of what changes and the search for secrets.
 */
export async function prepare({ work, output }) {
  const core = createRequire(import.meta.url)(process.env.BENCH_CORE);
  const workspace = core.readWorkspace(work);
  const { environments } = await core.readSources(workspace);
  const rendered = environments.map((environment) => core.renderEnvironment(environment).tree);
  return async () => {
    const named = rendered.map((tree) => core.nameTree(tree));
    const git = await core.openGit(workspace.root);
    const remote = core.parseRemote(output, work);
    const branches = environments.map(({ facts }) => facts.branch);
    const publications = await core.readPublications({ git, remote, branches, root: workspace.root });
    await publications.fetchFiles(branches);
    const tips = branches.map((branch) => publications.tips.get(branch));
    const before = await Promise.all(
      tips.map((tip, index) => core.readFolders(publications.reader, tip.tree, named[index])),
    );
    const packed = named.map((tree, index) => core.packNewObjects(tree, (id) => before[index].ids.has(id)));
    const outbox = await core.openOutbox(git, remote, publications.cache);
    const objects = new Map(packed.flatMap((some) => [...some]));
    const drafts = tips.map(({ branch, commit }, index) => ({
      ...{ branch, parent: commit, tree: named[index].id },
      message: `chore: publish\n\nGitops-Tree: ${named[index].id}\n`,
    }));
    const commits = await outbox.add([...objects.values()], drafts);
    const pushes = branches.map((branch, index) => ({ reference: `refs/heads/${branch}`, commit: commits[index] }));
    const outcomes = await outbox.push(pushes);
    outbox.keep();
    publications.close();
    const done = [...outcomes.values()].filter(({ kind }) => kind === 'done').length;
    if (done !== branches.length) throw new Error(`${done} of ${branches.length} branches were pushed`);
  };
}
