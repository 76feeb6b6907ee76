import { isObject } from '@254carbon/manifest';
import { parse } from 'jsonc-parser';
import { editorTasks } from './editor-tasks';
import type { Ground } from '../ground';
import { updateJson } from '../update-json';

const EXTENSIONS = ['redhat.vscode-yaml', 'nrwl.angular-console'];

/** Settings by which VS Code completes and checks what people write, and runs our commands. */
export function setUpEditor({ tree, files, environmentsDir }: Ground): void {
  const read = (file: string): unknown => parse(files.read(file) ?? '{}', [], { allowTrailingComma: true });
  const within = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

  const settings = '.vscode/settings.json';
  const schemas = within(read(settings), 'yaml.schemas');
  const wanted = {
    environment: `${environmentsDir}/*/environment.yaml`,
    patch: `${environmentsDir}/*/patches/*.yaml`,
    values: `${environmentsDir}/*/values/*.yaml`,
  };
  const missing = Object.entries(wanted).flatMap(([name, glob]) => {
    const schema = `./${environmentsDir}/${name}.schema.json`;
    return within(schemas, schema) === undefined ? [{ path: ['yaml.schemas', schema], set: glob }] : [];
  });
  updateJson({ tree, files }, settings, missing);

  const recommended = listed(within(read('.vscode/extensions.json'), 'recommendations'));
  updateJson(
    { tree, files },
    '.vscode/extensions.json',
    EXTENSIONS.filter((one) => !recommended.includes(one)).map((one) => ({ path: ['recommendations'], add: one })),
  );

  const tasks = read('.vscode/tasks.json');
  const labels = listed(within(tasks, 'tasks')).map((task) => within(task, 'label'));
  updateJson({ tree, files }, '.vscode/tasks.json', [
    ...(within(tasks, 'version') === undefined ? [{ path: ['version'], set: '2.0.0' }] : []),
    ...editorTasks()
      .filter((task) => !labels.includes(task['label']))
      .map((task) => ({ path: ['tasks'], add: task })),
  ]);
}
