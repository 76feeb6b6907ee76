import type { Component, Context } from './component';
import { defineComponent, type ComponentDefinition } from './define-component';
import type { Endpoint } from './endpoint';
import type { EnvironmentFacts } from './environment-facts';
import { knob, type KnobSet } from './knob';
import { wire, type Wiring } from './wiring';

const environment: EnvironmentFacts = {
  name: 'test',
  repository: 'https://git.test/config.git',
  branch: 'test',
  size: 'small',
  cluster: { name: 'test', kubernetes: '1.36', domain: 'cluster.local' },
  network: {
    apiServer: { cidrs: ['10.0.0.0/16'], ports: [443] },
    nodes: { cidrs: ['10.0.0.0/16'] },
    dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53] },
  },
  expose: {},
  slack: { channel: '#test' },
};

function endpoint(name: Endpoint['name'], service: string): Endpoint {
  return {
    name,
    signal: 'logs',
    service,
    namespace: 'observability',
    port: 1,
    targetPort: 1,
    scheme: 'http',
    path: '',
  };
}

function component(name: string, rest: Partial<ComponentDefinition<KnobSet>> = {}): Component {
  return defineComponent({
    name,
    title: name,
    summary: name,
    chart: { repository: { name: 'charts', url: 'https://charts.example' }, name, version: '1.0.0', appVersion: '1' },
    releases: [{ name, namespace: 'observability' }],
    values: () => ({}),
    ...rest,
  });
}

const store = component('store', { endpoints: () => [endpoint('logs-otlp', 'store')] });
const sender = component('sender', {
  needs: [{ oneOf: ['logs-otlp', 'traces-otlp'], why: 'to have somewhere to send to' }],
  uses: [
    { endpoint: 'logs-otlp', from: 'sender-pods', purpose: 'send logs' },
    { endpoint: 'traces-otlp', from: 'sender-pods', purpose: 'send traces' },
  ],
});

function wireUp(...components: readonly Component[]): Wiring {
  return wire(
    environment,
    components.map((one) => ({ component: one, knobs: {} })),
  );
}

describe('wire', () => {
  it('tells who talks to whom, from what is offered', () => {
    expect(wireUp(sender, store).flows).toEqual([
      {
        from: { component: 'sender', workload: 'sender-pods' },
        to: { component: 'store', endpoint: endpoint('logs-otlp', 'store') },
        purpose: 'send logs',
      },
    ]);
  });

  it('has no flow to what is off', () => {
    expect(wireUp(sender).flows).toEqual([]);
  });

  it('lets a component use what it offers itself', () => {
    const own = component('own', {
      endpoints: () => [endpoint('own/inside', 'own')],
      uses: [{ endpoint: 'own/inside', from: 'agent', purpose: 'hand over' }],
    });
    expect(wireUp(own).flows).toMatchObject([{ from: { component: 'own' }, to: { component: 'own' } }]);
  });

  it('gives components in the order of their names, whatever the order in which they are turned on', () => {
    const names = (wiring: Wiring) => wiring.components.map((one) => one.component.name);
    expect(names(wireUp(store, sender))).toEqual(['sender', 'store']);
    expect(names(wireUp(sender, store))).toEqual(['sender', 'store']);
  });

  it('tells what a component lacks, and nothing where one of the alternatives is there', () => {
    expect(wireUp(sender).lacks).toEqual([{ component: 'sender', need: sender.needs[0] }]);
    expect(wireUp(sender, store).lacks).toEqual([]);
  });

  it('tells of a component whose host is off', () => {
    const guest = component('guest', { mount: { component: 'store', path: ['guest'] }, releases: [] });
    expect(wireUp(guest).lacks).toEqual([{ component: 'guest', mountedIn: 'store' }]);
    expect(wireUp(guest, store).lacks).toEqual([]);
  });

  it('tells of an endpoint that two offer, and goes on with the first', () => {
    const other = component('another-store', { endpoints: () => [endpoint('logs-otlp', 'another')] });
    const wiring = wireUp(store, other, sender);
    expect(wiring.conflicts).toEqual([{ endpoint: 'logs-otlp', components: ['another-store', 'store'] }]);
    expect(wiring.flows.map(({ to }) => to.component)).toEqual(['another-store']);
  });

  it('hands on what components refuse, and why', () => {
    const refusal = { at: { knob: 'replicas' }, reason: 'Too many.', remedy: 'Take fewer.' };
    const picky = component('picky', {
      knobs: { replicas: knob.integer({ description: 'Pods.', default: 1 }) },
      refuse: ({ knobs, environment: { size } }) => (Number(knobs.replicas) > 1 && size === 'small' ? [refusal] : []),
    });
    const refusals = (replicas: number) => wire(environment, [{ component: picky, knobs: { replicas } }]).refusals;
    expect(refusals(1)).toEqual([]);
    expect(refusals(2)).toEqual([{ component: 'picky', refusal }]);
  });

  it('makes endpoints from the knobs of those who offer them', () => {
    const scaled = component('scaled', {
      knobs: { replicas: knob.integer({ description: 'Pods.', default: 1 }) },
      endpoints: ({ knobs }) => [endpoint('logs-otlp', `store-of-${String(knobs.replicas)}`)],
    });
    const wiring = wire(environment, [
      { component: scaled, knobs: { replicas: 2 } },
      { component: sender, knobs: {} },
    ]);
    expect(wiring.flows.map(({ to }) => to.endpoint.service)).toEqual(['store-of-2']);
  });
});

describe('the context of a component', () => {
  const contextOf = (name: string, ...components: readonly Component[]): Context =>
    wireUp(...components).contextOf(name);

  it('has the endpoints that the component uses, where they are offered', () => {
    const context = contextOf('sender', sender, store);
    expect(context.endpoint('logs-otlp')).toEqual(endpoint('logs-otlp', 'store'));
    expect(context.endpoint('traces-otlp')).toBeUndefined();
  });

  it('refuses to tell of an endpoint that the component does not declare: the flow would be unknown', () => {
    expect(() => contextOf('sender', sender, store).endpoint('alerts')).toThrow(
      'sender asks for "alerts", which is not in its uses',
    );
  });

  it('knows which components are on', () => {
    const context = contextOf('sender', sender, store);
    expect([context.enabled('store'), context.enabled('other')]).toEqual([true, false]);
  });

  it('has the facts of the environment and the knobs of its component', () => {
    const wiring = wire(environment, [{ component: store, knobs: { replicas: 3 } }]);
    expect(wiring.contextOf('store')).toMatchObject({ environment, knobs: { replicas: 3 } });
  });

  it('is one and the same for each question, so that what is made of it can be remembered', () => {
    const wiring = wireUp(sender, store);
    expect(wiring.contextOf('sender')).toBe(wiring.contextOf('sender'));
  });

  it('is not there for a component that is off', () => {
    expect(() => contextOf('store', sender)).toThrow('Component store is not enabled in test');
  });
});
