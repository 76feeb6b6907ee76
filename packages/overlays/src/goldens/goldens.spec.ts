import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderCatalogue } from './render-catalogue';

/** For a reviewer to read. `UPDATE_GOLDENS=1 npx jest packages/overlays/src/goldens` writes them. */
const goldens = [
  {
    name: 'local',
    source: '../../../../tools/sample/environments/local/environment.yaml',
    // What Flux gets.
    shows: /^gitops\//,
  },
  {
    name: 'exposed',
    source: 'exposed.yaml',
    // What lets people in, and nobody else.
    shows: /^(routes\/|k8s\/(alertmanager|grafana)\/|gitops\/flux-system\/kustomization\.yaml$)/,
    expected: ['exposure-without-login'],
  },
];

describe.each(goldens)('the golden tree of $name', ({ name, source, shows, expected }) => {
  const golden = join(__dirname, name);
  const rendered = new Map(
    renderCatalogue(name, readFileSync(join(__dirname, source), 'utf8'), expected)
      .filter(({ path }) => shows.test(path))
      .map(({ path, content }) => [path, content]),
  );

  if (process.env['UPDATE_GOLDENS'] === '1') {
    rmSync(golden, { recursive: true, force: true });
    for (const [path, content] of rendered) {
      mkdirSync(dirname(join(golden, path)), { recursive: true });
      writeFileSync(join(golden, path), content);
    }
  }

  it('has the files that are rendered', () => {
    const files = readdirSync(golden, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(golden.length + 1));
    expect(files.sort()).toEqual([...rendered.keys()].sort());
  });

  it.each([...rendered.keys()])('%s is what is rendered', (path) => {
    expect(rendered.get(path)).toBe(readFileSync(join(golden, path), 'utf8'));
  });
});
