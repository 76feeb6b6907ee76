import type { JsonObject } from '@254carbon/manifest';

/** Reads what our commands print, so that an editor underlines it: a file with its place, or a file as a whole. */
const problemMatcher: readonly JsonObject[] = [
  {
    owner: 'gitops',
    source: 'gitops',
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: [
      {
        regexp: '^(\\S.*?):(\\d+):(\\d+)  (error|warning|info)  ([a-z0-9-]+)$',
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
      },
      { regexp: '^  (.+)$', message: 1 },
    ],
  },
  {
    owner: 'gitops-files',
    source: 'gitops',
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: [
      {
        regexp: '^((?!.*:\\d+:\\d+  )\\S.*?)  (error|warning|info)  ([a-z0-9-]+)$',
        kind: 'file',
        file: 1,
        severity: 2,
        code: 3,
      },
      { regexp: '^  (.+)$', message: 1 },
    ],
  },
];

/** Tasks of VS Code that run our commands and turn what is wrong into squiggles. */
export function editorTasks(): readonly JsonObject[] {
  const tasks = { validate: 'Render in memory and check everything', lint: 'Check what people edit, without a render' };
  return Object.entries(tasks).map(([verb, detail]) => ({
    label: `gitops: ${verb}`,
    detail,
    type: 'shell',
    command: 'npx',
    args: ['gitops', verb],
    group: 'test',
    presentation: { reveal: 'silent', revealProblems: 'onProblem', clear: true },
    problemMatcher,
  }));
}
