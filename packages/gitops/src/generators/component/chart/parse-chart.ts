import { isObject, type Json, parseYaml, type Problem, raise } from '@254carbon/manifest';
import type { ChartSource } from '../../../io/charts/read-chart';
import { hasErrors } from '../../../verdict';
import { generatorRules } from '../../generator-rules';

/** What a chart says of itself. */
export interface ChartFacts {
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
  readonly description: string;
  /** Replicas by default where the chart has the value that most charts have for it. */
  readonly replicas?: number;
}

const EXACT = /^v?[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$/;

/** Reads what a chart says of itself, or what keeps it from being installed. */
export function parseChart({ chartYaml, valuesYaml }: ChartSource, chart: string): ChartFacts | readonly Problem[] {
  const file = `${chart}/Chart.yaml`;
  const { documents, problems } = parseYaml(chartYaml, file);
  if (hasErrors(problems)) return problems;
  const value = documents[0]?.value;
  const fault = (reason: string) => [raise(generatorRules, 'not-a-chart', { file }, { chart, reason })];
  if (!isObject(value)) return fault('its Chart.yaml holds nothing');
  const { name, version, appVersion, description, type } = value;
  if (typeof name !== 'string' || name === '') return fault('its Chart.yaml has no name');
  if (typeof version !== 'string' || !EXACT.test(version)) return fault('its Chart.yaml has no version such as 1.2.3');
  if (type === 'library') return fault('it is a library, of which nothing is installed by itself');
  const values = parseYaml(valuesYaml, 'values.yaml').documents[0]?.value;
  const replicas = isObject(values) ? values['replicaCount'] : undefined;
  return {
    name,
    version,
    appVersion: textOf(appVersion) ?? version,
    description: textOf(description)?.replace(/\s+/g, ' ').trim() ?? `Installs chart ${name}`,
    ...(typeof replicas === 'number' && Number.isInteger(replicas) && replicas > 0 ? { replicas } : {}),
  };
}

function textOf(value: Json | undefined): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}
