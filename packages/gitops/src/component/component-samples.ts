import {
  type EnvironmentFacts,
  type Exposure,
  type KnobContext,
  knobDefaults,
  type Login,
  sampleEnvironment,
  SIZES,
  type Wiring,
  wire,
} from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';

/** Environments that stand for all: every size, with nothing that one may leave out and with all of it. */
export function samplesFor(all: readonly LocatedComponent[]): readonly EnvironmentFacts[] {
  const names = all.map(({ component }) => component.name);
  const everything = {
    objectStorage: {
      endpoint: 's3.example',
      region: 'r',
      insecure: false,
      pathStyle: false,
      buckets: { 'loki-chunks': 'chunks', tempo: 'tempo' },
    },
    database: { host: 'db.example', port: 5432, name: 'd', user: 'u', tls: 'require' } as const,
    expose: Object.fromEntries(names.map((name) => [name, exposureOf(name)])),
    login: LOGIN,
  };
  return SIZES.flatMap((size) => {
    const plain = sampleEnvironment({ name: 'sample', size });
    return [plain, { ...plain, ...everything, network: { ...plain.network, ingress: {} } }];
  });
}

function exposureOf(name: string): Exposure {
  const host = `${name}.sample.example`;
  return { through: 'ingress', host, url: `https://${host}`, certificate: { secret: `${name}-tls` }, annotations: {} };
}

const LOGIN: Login = {
  name: 'sample',
  clientId: 'sample',
  authUrl: 'https://id.example/auth',
  tokenUrl: 'https://id.example/token',
  userInfoUrl: 'https://id.example/userinfo',
  scopes: ['openid'],
  groupsClaim: 'groups',
  admins: ['admins'],
  editors: [],
  viewers: [],
};

/** What a component is told before anything is wired, with its knobs at their defaults. */
export function knobContext({ component }: LocatedComponent, environment: EnvironmentFacts): KnobContext {
  return { environment, knobs: knobDefaults(component.knobs, environment.size) };
}

/** The wiring of each sample with all components on, but for those that refuse it or that cannot even say so. */
export function sampleWirings(all: readonly LocatedComponent[]): readonly Wiring[] {
  return samplesFor(all).map((environment) => {
    const willing = all.filter((one) => isWilling(one, knobContext(one, environment)));
    return wire(
      environment,
      willing.map((one) => ({ component: one.component, knobs: knobContext(one, environment).knobs })),
    );
  });
}

function isWilling({ component }: LocatedComponent, context: KnobContext): boolean {
  try {
    component.endpoints(context);
    return component.refuse(context).length === 0;
  } catch {
    return false;
  }
}
