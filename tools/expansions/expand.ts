import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { expansionCases } from '../../packages/observability/src/catalogue/expansion-cases';
import type { Expansion } from '../../packages/observability/src/catalogue/expansion';
import { canonicalJson } from '../../packages/observability/src/catalogue/canonical-json';
import { releaseValues } from '../../packages/observability/src/release-values';
import { narrowRoles } from './narrow-roles';
import { bundleOf, reduceObjects } from './reduce-objects';
import { renderChart } from './render-chart';
import type { ExpansionFile } from './write-expansions';

export { writeExpansions } from './write-expansions';

interface Options {
  /** Root of this repository. */
  readonly root: string;
  /** Folder with one unpacked chart, or its archive, by name. */
  readonly charts: string;
  readonly helm: string;
}

/** Renders every release of every case and reduces it: the files as they should be. */
export function expand({ root, charts, helm }: Options): readonly ExpansionFile[] {
  return expansionCases.flatMap(({ name, wiring }) =>
    releaseValues(wiring).map(({ component, release, chart, values }): ExpansionFile => {
      const render = (given: JsonObject) =>
        renderChart({
          helm,
          chart: chartIn(charts, chart.name, chart.version),
          release: release.name,
          namespace: release.namespace,
          kubernetes: wiring.environment.cluster.kubernetes,
          values: given,
        });
      const { removes = [] } = release;
      const isRemoved = ({ kind, metadata }: KubernetesObject) =>
        removes.some((one) => one.kind === kind && one.name === metadata.name);
      const rendered = render(values);
      const facts = reduceObjects(
        rendered.filter((object) => !isRemoved(object) && !isDefinition(object)),
        release.namespace,
      );
      const expansion: Expansion = {
        release: release.name,
        namespace: release.namespace,
        chart: chart.name,
        version: chart.version,
        values: createHash('sha256').update(canonicalJson(values)).digest('hex'),
        ...facts,
        ...narrowRoles(facts.roles, component.grants),
        crds: rendered
          .filter(isDefinition)
          .map(({ metadata }) => metadata.name)
          .sort(),
        removed: rendered.filter(isRemoved).map(({ kind, metadata }) => `${kind} ${metadata.name}`),
        ...(component.bundles.length === 0 ? {} : { offered: bundleOf(render({})) }),
      };
      return {
        path: join(root, folderOf(component.name), `${release.name}--${name}.json`),
        content: JSON.stringify(expansion),
      };
    }),
  );
}

function isDefinition({ kind }: KubernetesObject): boolean {
  return kind === 'CustomResourceDefinition';
}

function folderOf(component: string): string {
  return `packages/observability/src/catalogue/${component}/expansions`;
}

function chartIn(folder: string, name: string, version: string): string {
  const found = [join(folder, name), join(folder, `${name}-${version}.tgz`)].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no chart ${name} ${version} in ${folder}`);
  const description = join(found, 'Chart.yaml');
  const unpacked = existsSync(description)
    ? /^version: *"?([^"\s]+)/m.exec(readFileSync(description, 'utf8'))?.[1]
    : version;
  if (unpacked !== version) throw new Error(`${found} is version ${unpacked}, not ${version}`);
  return found;
}
