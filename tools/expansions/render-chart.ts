import { spawnSync } from 'node:child_process';
import { parseYaml, type JsonObject, type KubernetesObject } from '@254carbon/manifest';

interface Options {
  readonly helm: string;
  /** Folder of the unpacked chart, or its archive. */
  readonly chart: string;
  readonly release: string;
  readonly namespace: string;
  readonly kubernetes: string;
  readonly values: JsonObject;
}

/** What Helm renders, hooks and definitions included, as it would in a cluster that has the operator's CRDs. @throws Error with Helm's own words. */
export function renderChart({ helm, chart, release, namespace, kubernetes, values }: Options): KubernetesObject[] {
  const { status, stdout, stderr, error } = spawnSync(
    helm,
    [
      'template',
      release,
      chart,
      `--namespace=${namespace}`,
      `--kube-version=${kubernetes}`,
      '--include-crds',
      '--api-versions=monitoring.coreos.com/v1',
      '--values=-',
    ],
    { input: JSON.stringify(values), encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  if (error !== undefined) throw new Error(`${helm} could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`helm refused ${release}: ${stderr.trim()}`);
  const { documents, problems } = parseYaml(stdout, release);
  if (problems.length > 0) throw new Error(`${release}: ${JSON.stringify(problems[0])}`);
  return documents.map(({ value }) => value as KubernetesObject);
}
