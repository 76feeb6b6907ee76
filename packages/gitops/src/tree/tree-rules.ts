import { type Args, meant, type Rules } from '@254carbon/manifest';

/** The wording of what the build of a rendered tree would trip over. */
export const treeRules = {
  'no-tree': {
    severity: 'error',
    problem: (_: Args) =>
      'The folder is not there, or holds no Kubernetes object in YAML, so there is no tree to check.',
    fix: (_: Args) => 'name the folder of a rendered tree, such as dist/gitops/production.',
  },
  'missing-kustomize-file': {
    severity: 'error',
    problem: ({ name }: { name: string; suggestion: string }) =>
      `The kustomization names ${JSON.stringify(name)}, and the tree has no such file, so nothing is built.`,
    fix: (args: { suggestion: string }) => meant(args, 'add the file, or remove the line.'),
  },
  'folder-without-kustomization': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `The kustomization names the folder ${JSON.stringify(name)}, which has no kustomization.yaml.`,
    fix: (_: Args) => 'add one there, or name its files.',
  },
  'kustomization-cycle': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `Building ${JSON.stringify(name)} takes in this kustomization again, without end.`,
    fix: (_: Args) => 'name the files instead, or remove the line.',
  },
  'resource-listed-twice': {
    severity: 'error',
    problem: ({ name }: { name: string }) => `${JSON.stringify(name)} is listed twice, which fails the build.`,
    fix: (_: Args) => 'remove one.',
  },
} satisfies Rules;
