import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderCatalogue } from './render-catalogue';

/** What Flux gets for `local`, for a reviewer to read. `UPDATE_GOLDENS=1 npx jest packages/overlays/src/goldens` writes it. */
const golden = join(__dirname, 'local');
const source = join(__dirname, '../../../../environments/local/environment.yaml');

const rendered = new Map(
  renderCatalogue('local', readFileSync(source, 'utf8'))
    .filter(({ path }) => path.startsWith('gitops/'))
    .map(({ path, content }) => [path, content]),
);

if (process.env['UPDATE_GOLDENS'] === '1') {
  rmSync(golden, { recursive: true, force: true });
  for (const [path, content] of rendered) {
    mkdirSync(dirname(join(golden, path)), { recursive: true });
    writeFileSync(join(golden, path), content);
  }
}

describe('the golden tree of local', () => {
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
