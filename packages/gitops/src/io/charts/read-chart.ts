import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reasonOf } from '../reason-of';
import { readText } from '../read-text';
import { readTar } from './read-tar';

/** A chart that lies on this machine. */
export interface ChartSource {
  /** Absolute. */
  readonly path: string;
  readonly chartYaml: string;
  readonly valuesYaml: string;
}

/** No chart of people's is larger; a hostile archive must not fill the memory. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads `Chart.yaml` and `values.yaml` of a folder or an archive, looked for where the person stands and then in the
 * workspace; what keeps it from being read as a text.
 */
export function readChart(chart: string, root: string): ChartSource | 'missing' | { readonly reason: string } {
  const path = [resolve(chart), resolve(root, chart)].find((one) => existsSync(one));
  if (path === undefined) return 'missing';
  try {
    return statSync(path).isDirectory() ? readFolder(path) : readArchive(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function readFolder(path: string): ChartSource | { readonly reason: string } {
  const chartYaml = readText(join(path, 'Chart.yaml'));
  if (chartYaml === undefined) return { reason: 'the folder has no Chart.yaml' };
  return { path, chartYaml, valuesYaml: readText(join(path, 'values.yaml')) ?? '' };
}

function readArchive(path: string): ChartSource | { readonly reason: string } {
  const archive = gunzipSync(readFileSync(path), { maxOutputLength: LARGEST });
  // A chart lies in one folder; those below charts/ are its dependencies.
  const files = readTar(archive, (name) => /^(\.\/)?[^/]+\/(Chart|values)\.yaml$/.test(name));
  const textOf = (base: string) => [...files].find(([name]) => name.endsWith(`/${base}`))?.[1].toString('utf8');
  const chartYaml = textOf('Chart.yaml');
  if (chartYaml === undefined) return { reason: 'the archive has no Chart.yaml in a folder at its top' };
  return { path, chartYaml, valuesYaml: textOf('values.yaml') ?? '' };
}
