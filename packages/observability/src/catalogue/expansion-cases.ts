import type { Database, EnvironmentFacts, ObjectStorage } from '../environment-facts';
import { knobDefaults } from '../knob';
import { sampleEnvironment } from '../sample-environment';
import { wire, type EnabledComponent, type Wiring } from '../wiring';
import { catalogue } from './index';

/** A whole platform whose charts are rendered and compared with the model. */
export interface ExpansionCase {
  readonly name: string;
  readonly wiring: Wiring;
}

/** An object store as a cloud offers it. */
export const exampleObjectStorage: ObjectStorage = {
  endpoint: 's3.eu-west-1.amazonaws.com',
  region: 'eu-west-1',
  insecure: false,
  pathStyle: false,
  buckets: { 'loki-chunks': 'example-loki-chunks', tempo: 'example-tempo' },
};

/** Components of the catalogue with the knobs that a size gives them. */
export function enable(
  names: readonly string[],
  { size }: Pick<EnvironmentFacts, 'size'>,
  knobs: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {},
): readonly EnabledComponent[] {
  return Object.values(catalogue)
    .filter(({ name }) => names.includes(name))
    .map((component) => ({
      component,
      knobs: { ...knobDefaults(component.knobs, size), ...knobs[component.name] },
    }));
}

/** A database as a cloud offers it. */
export const exampleDatabase: Database = {
  host: 'grafana.example.eu-west-1.rds.amazonaws.com',
  port: 5432,
  name: 'grafana',
  user: 'grafana',
  tls: 'verify-full',
};

/** The shapes of the three environments that the project starts with, and production with what it leaves out. */
export const expansionCases: readonly ExpansionCase[] = [
  caseOf(sampleEnvironment({ name: 'local' })),
  caseOf(sampleEnvironment({ name: 'staging', objectStorage: exampleObjectStorage }), {
    alertmanager: { notify: 'slack' },
  }),
  caseOf(
    sampleEnvironment({
      name: 'production',
      size: 'medium',
      objectStorage: exampleObjectStorage,
      cluster: { name: 'production', kubernetes: '1.36', domain: 'cluster.local', storageClass: 'gp3' },
    }),
  ),
  caseOf(
    sampleEnvironment({
      name: 'shared',
      size: 'medium',
      objectStorage: exampleObjectStorage,
      database: exampleDatabase,
    }),
    { grafana: { replicas: 2 } },
  ),
];

function caseOf(environment: EnvironmentFacts, knobs?: Parameters<typeof enable>[2]): ExpansionCase {
  return { name: environment.name, wiring: wire(environment, enable(Object.keys(catalogue), environment, knobs)) };
}
