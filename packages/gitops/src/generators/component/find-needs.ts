import { type Problem } from '@254carbon/manifest';
import { catalogue, type Component, knobDefaults, sampleEnvironment } from '@254carbon/observability';
import { parseWorkspace } from '@254carbon/overlays';
import type { Ground } from '../ground';
import { overlayFiles } from '../overlay-files';
import type { Addition } from './addition';
import { type CatalogueName, catalogueName, fromCatalogue } from './catalogue-name';
import { enableAll } from './enable-all';

/** What the additions cannot do without and do not have, each with the environments where it is missing. */
export function findNeeds(ground: Ground, additions: readonly Addition[]): readonly Addition[] {
  const { environmentsDir } = ground;
  const present = [...ground.components, ...additions.filter(({ make }) => make !== 'nothing')];
  const files = overlayFiles(ground.files, enableAll(ground, additions));
  const { problems } = parseWorkspace(files, { environmentsDir, components: present });
  const needs = new Map<string, Set<string>>();
  for (const problem of problems) {
    const { component, host } = problem.args;
    const environment = problem.where.file.slice(environmentsDir.length + 1).split('/')[0] ?? '';
    const asking = additions.find((one) => one.component.name === component);
    if (asking === undefined || !asking.environments.includes(environment)) continue;
    const needed = problem.code === 'component-lacks-host' ? String(host) : providerOf(problem, present);
    if (needed !== undefined) needs.set(needed, (needs.get(needed) ?? new Set()).add(environment));
  }
  return [...needs].flatMap(([name, environments]) => addition(ground, name, [...environments]));
}

function addition({ components, componentsDir }: Ground, name: string, environments: string[]): readonly Addition[] {
  const there = components.find(({ component }) => component.name === name);
  if (there !== undefined) return [{ ...there, make: 'nothing', environments }];
  const known = catalogueName(name);
  if (known === undefined) return [];
  return [
    { component: fromCatalogue(known), file: `${componentsDir}/${name}/component.ts`, make: 'catalogue', environments },
  ];
}

/** Of those who offer what is lacking: one of the workspace, else the first of the catalogue. */
function providerOf(
  { code, args }: Problem,
  present: readonly { readonly component: Component }[],
): string | undefined {
  if (code !== 'component-lacks-endpoint') return undefined;
  const [offered] = args['offered'] as readonly string[];
  if (offered !== undefined) return offered;
  const known = (Object.keys(catalogue) as CatalogueName[]).filter(
    (name) => !present.some(({ component }) => component.name === name),
  );
  return (args['needed'] as readonly string[]).flatMap((endpoint) =>
    known.filter((name) => offers(fromCatalogue(name), endpoint)),
  )[0];
}

function offers({ knobs, endpoints }: Component, endpoint: string): boolean {
  const environment = sampleEnvironment();
  return endpoints({ environment, knobs: knobDefaults(knobs, environment.size) }).some(({ name }) => name === endpoint);
}
