import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorTasks } from './editor-tasks';
import { smallWorkspace } from '../../testing/small-workspace';
import { useTemporaryFolder } from '../../io/testing/temporary-folder';
import { parseCommentedJson } from '../../json/parse-commented-json';
import { runCommand } from '../../testing/run-command';

const folder = useTemporaryFolder();
const root = join(__dirname, '../../../../..');

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}

interface Matcher {
  readonly pattern: readonly Pattern[];
}

/** What VS Code would underline: each pattern of a matcher has to fit the line after the one before. */
function squiggles(text: string): readonly object[] {
  const lines = text.split('\n');
  const [task] = editorTasks();
  const matchers = task?.['problemMatcher'] as unknown as readonly Matcher[];
  return matchers.flatMap(({ pattern }) =>
    lines.flatMap((_, index) => {
      const found = pattern.map(({ regexp }, offset) => new RegExp(regexp).exec(lines[index + offset] ?? ''));
      if (found.some((match) => match === null)) return [];
      const fields = pattern.flatMap(({ regexp: _regexp, ...places }, offset) =>
        Object.entries(places).flatMap(([field, place]) =>
          typeof place === 'number' ? [[field, found[offset]?.[place]]] : [],
        ),
      );
      return [Object.fromEntries(fields) as object];
    }),
  );
}

describe('the tasks of the editor', () => {
  it('turn every problem of a real run into a squiggle, with its message', async () => {
    const production = 'branch: main\nsize: huge\ncomponents:\n  store: { replica: 1 }\n  viewer: {}\n';
    folder.write({
      ...smallWorkspace,
      'environments/production/environment.yaml': production,
      'packages/components/viewer/component.ts': 'export const nothing = 1;\n',
    });
    const { out } = await runCommand(folder.path, 'validate');
    expect(out).toMatch(/\n\d+ errors\n$/);
    const told = squiggles(out);
    expect(told).toHaveLength(Number(/\n(\d+) errors\n$/.exec(out)?.[1]));
    expect(told).toContainEqual({
      file: 'environments/production/environment.yaml',
      line: '4',
      column: '12',
      severity: 'error',
      code: 'unknown-field',
      message: 'components.store has no field "replica".',
    });
    expect(told).toContainEqual(
      expect.objectContaining({ file: 'packages/components/viewer/component.ts', code: 'no-component-export' }),
    );
  });

  it('are those of this repository', () => {
    const tasks = parseCommentedJson(readFileSync(join(root, '.vscode/tasks.json'), 'utf8'));
    expect(tasks).toMatchObject({ tasks: expect.arrayContaining([...editorTasks()]) });
  });
});
