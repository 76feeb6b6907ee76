import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseValues } from '../release-values';
import type { Component } from '../component';
import { canonicalJson } from './canonical-json';
import type { ExpandedService, ExpandedWorkload, Expansion } from './expansion';
import { expansionCases, type ExpansionCase } from './expansion-cases';
import { FULL_NAME } from './prometheus/names';

const REGENERATE = 'run `node tools/expansions/expand.mjs --charts DIR` with the pinned charts in DIR';

function readExpansion(component: string, release: string, name: string): Expansion | undefined {
  const path = join(__dirname, component, 'expansions', `${release}--${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Expansion) : undefined;
}

const digest = (values: Parameters<typeof canonicalJson>[0]) =>
  createHash('sha256').update(canonicalJson(values)).digest('hex');

/** Monitors of what the cluster itself runs; their Services are not the charts'. */
const ELSEWHERE = /-(apiserver|kubelet)$/;

/** All facts of one case, whichever release they come from. */
function factsOf({ name, wiring }: ExpansionCase): readonly Expansion[] {
  return releaseValues(wiring).flatMap(
    ({ component, release }) => readExpansion(component.name, release.name, name) ?? [],
  );
}

/** The component whose releases hold another's objects: itself, or the one that it is mounted in. */
const ownerOf = ({ name, mount }: Component) => mount?.component ?? name;

const carries = (labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>) =>
  Object.entries(wanted).every(([key, value]) => labels[key] === value);

/** A role as text, whatever the order of its rules and of what stands in them. */
function unordered({
  role,
  namespace,
  rules,
}: {
  role: string;
  namespace?: string;
  rules: readonly unknown[];
}): string {
  const texts = rules.map((rule) =>
    JSON.stringify(rule, (_key, value: unknown) => (Array.isArray(value) ? [...(value as string[])].sort() : value)),
  );
  return `${role} ${namespace ?? ''} ${texts.sort().join(' ')}`;
}

interface RoleRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
}

const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/** `verb resource.group` of everything that rules give, on whatever objects. */
function rightsOf(rules: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    (rules as readonly RoleRule[]).flatMap(({ apiGroups = [], resources = [], verbs }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((resource) =>
          (verbs.includes('*') ? VERBS : verbs).map((verb) => `${verb} ${resource}${group && `.${group}`}`),
        ),
      ),
    ),
  );
}

function podPort({ containers }: ExpandedWorkload, service: ExpandedService, port: number): boolean {
  const target = service.ports.find((one) => one.port === port)?.targetPort;
  return typeof target === 'number' ? containers.some(({ ports }) => ports.includes(target)) : target !== undefined;
}

/** Ports that Services name; what is behind the names stands in the charts' containers. */
const NAMED_PORTS: Readonly<Record<string, number>> = {
  'reloader-web': 8080,
  http: 8080,
  https: 10250,
  grafana: 3000,
  'http-metrics': 3100,
  'blackbox-exporter http': 9115,
};

function targetOf(service: ExpandedService, name: string): number | undefined {
  const target = service.ports.find((port) => port.name === name)?.targetPort;
  return typeof target === 'string' ? (NAMED_PORTS[`${service.name} ${target}`] ?? NAMED_PORTS[target]) : target;
}

describe.each(expansionCases)('the catalogue in $name', (one) => {
  const { name, wiring } = one;
  const facts = factsOf(one);
  const services = facts.flatMap((expansion) => expansion.services);
  const rendered = facts.flatMap((expansion) => expansion.workloads);

  it.each(releaseValues(wiring).map((release) => [release.release.name, release] as const))(
    'has facts of %s for the values of today',
    (_release, { component, release, chart, values }) => {
      const expansion = readExpansion(component.name, release.name, name);
      const known = expansion && {
        namespace: expansion.namespace,
        chart: expansion.chart,
        version: expansion.version,
        values: expansion.values,
      };
      expect({ known, otherwise: REGENERATE }).toEqual({
        known: { namespace: release.namespace, chart: chart.name, version: chart.version, values: digest(values) },
        otherwise: REGENERATE,
      });
    },
  );

  describe.each(wiring.components.map(({ component, knobs }) => ({ name: component.name, component, knobs })))(
    '$name',
    ({ component, knobs }) => {
      const context = wiring.contextOf(component.name);
      const own = releaseValues(wiring)
        .filter((release) => release.component.name === ownerOf(component))
        .flatMap(({ component: { name: owner }, release }) => readExpansion(owner, release.name, name) ?? []);
      const told = component.workloads(context);

      it('runs the workloads that it tells, with their labels, ports, requests and replicas', () => {
        for (const workload of told) {
          const real = rendered.find(({ kind, name: called }) => kind === workload.kind && called === workload.name);
          expect(real).toMatchObject({
            namespace: workload.namespace,
            labels: workload.labels,
            host: workload.hostNetwork === true ? expect.arrayContaining(['hostNetwork']) : [],
          });
          const target = `${workload.kind} ${workload.namespace}/${workload.name}`;
          const autoscaler = facts.flatMap(({ autoscalers }) => autoscalers).find((each) => each.target === target);
          expect(autoscaler?.maxReplicas).toBe(workload.maxReplicas);
          // With an autoscaler the number is its alone: a second truth would be drift to Flux.
          if (autoscaler !== undefined) expect(real?.replicas).toBeUndefined();
          const replicas = autoscaler?.minReplicas ?? real?.replicas ?? 1;
          if (workload.kind !== 'DaemonSet') expect(replicas).toBe(workload.replicas);
          const found = real?.containers.map(({ name: called, ports, requests }) => ({
            name: called,
            ports,
            requests,
          }));
          const claims = workload.containers.map(({ name: called, ports, requests }) => ({
            name: called,
            ports: [...ports].sort((a, b) => a - b),
            requests,
          }));
          expect(found).toEqual(claims);
        }
      });

      it('offers endpoints that are Services in front of pods that listen', () => {
        for (const endpoint of component.endpoints({ environment: wiring.environment, knobs })) {
          const service = services.find(
            ({ name: called, namespace }) => called === endpoint.service && namespace === endpoint.namespace,
          );
          expect(service?.ports.map(({ port }) => port)).toContain(endpoint.port);
          const pods = rendered.filter(
            ({ labels, namespace }) =>
              service !== undefined && namespace === service.namespace && carries(labels, service.selector),
          );
          expect(pods).not.toEqual([]);
          for (const pod of pods) {
            expect(pod.containers.flatMap(({ ports }) => ports)).toContain(endpoint.targetPort);
            expect(service && podPort(pod, service, endpoint.port)).toBe(true);
          }
          if (endpoint.independentPods !== undefined) {
            const [pod] = pods;
            expect(endpoint.independentPods.names).toHaveLength(pod?.replicas ?? 0);
            for (const podName of endpoint.independentPods.names) expect(podName).toContain(pod?.name);
          }
        }
      });

      it('is scraped at ports that its Services have, and each Service once', () => {
        // What Flux itself runs comes from no chart of ours.
        const ours = component.scrapes(context).filter(({ namespace }) => namespace !== 'flux-system');
        for (const { selector, without = [], port, namespace } of ours) {
          const selected = services.filter(
            (service) =>
              service.namespace === namespace &&
              carries(service.labels, selector) &&
              !without.some((label) => label in service.labels) &&
              // A Service without the port has nothing that is scraped.
              service.ports.some((one) => one.name === port),
          );
          expect(selected).toHaveLength(1);
        }
      });

      it('hands out the rights that it tells, and no others', () => {
        if (component.mount !== undefined) return expect(component.grants).toEqual([]);
        const roles = own.flatMap((expansion) => expansion.roles);
        expect(component.grants.map(unordered).sort()).toEqual(roles.map(unordered).sort());
      });

      it('narrows roles that the chart has, to a part of what the chart gives them', () => {
        if (component.mount !== undefined) return expect(component.grants).toEqual([]);
        const narrowed = component.grants.filter((grant) => grant.narrowed === true);
        const whole = own.flatMap((expansion) => expansion.narrowed);
        expect(whole.map(({ role }) => role).sort()).toEqual(narrowed.map(({ role }) => role).sort());
        for (const { role, rules } of narrowed) {
          const before = whole.find((one) => one.role === role)?.rules ?? [];
          const given = rightsOf(before);
          expect([...rightsOf(rules)].filter((right) => !given.has(right))).toEqual([]);
          expect(unordered({ role, rules })).not.toBe(unordered({ role, rules: before }));
        }
      });

      it('leaves behind volume claims that it really makes', () => {
        const claims = own.flatMap(({ workloads }) =>
          workloads
            .filter(({ name: called }) => told.some((workload) => workload.name === called))
            .flatMap((workload) => workload.claims),
        );
        const removed = component
          .leftovers(context)
          .map(({ remove }) => remove)
          .filter((command) => command.startsWith('kubectl delete pvc'));
        expect(removed).toHaveLength(claims.length > 0 ? removed.length : 0);
        for (const claim of claims) expect(removed.join('\n')).toContain(claim);
      });
    },
  );

  it('tells the definitions that Helm brings', () => {
    for (const { component, release } of releaseValues(wiring)) {
      const brought = readExpansion(component.name, release.name, name)?.crds;
      expect(brought).toEqual([...(release.crds ?? [])].sort());
      expect([...new Set(brought?.map((crd) => crd.replace(/^\w+\./, '')))]).toEqual(release.bringsCrdsOf ?? []);
    }
  });

  it('leaves policies of the network to us: two truths would disagree', () => {
    const objects = facts.flatMap((expansion) => expansion.objects);
    expect(objects.filter((text) => /^\w*NetworkPolicy /.test(text))).toEqual([]);
    expect(objects.length).toBeGreaterThan(50);
  });

  it('runs nothing that no component tells', () => {
    const told = wiring.components.flatMap(({ component }) =>
      component.workloads(wiring.contextOf(component.name)).map((workload) => `${workload.kind} ${workload.name}`),
    );
    expect(rendered.map((workload) => `${workload.kind} ${workload.name}`).sort()).toEqual([...told].sort());
  });

  it('has monitors of the charts that find their Services, wherever these live', () => {
    const monitors = facts
      .flatMap((expansion) => expansion.monitors)
      .filter(({ name: called }) => !ELSEWHERE.test(called));
    expect(monitors.length).toBeGreaterThan(0);
    for (const { name: called, namespace, namespaces, selector, ports } of monitors) {
      const { matchLabels = {} } = selector as { matchLabels?: Readonly<Record<string, string>> };
      const within = namespaces.length > 0 ? namespaces : [namespace];
      const selected = services.filter(
        (service) => within.includes(service.namespace) && carries(service.labels, matchLabels),
      );
      const offered = selected.flatMap((service) => service.ports.map((port) => port.name));
      expect({ called, found: selected.length, offered }).toEqual({
        called,
        found: 1,
        offered: expect.arrayContaining([...ports]),
      });
    }
  });

  it('tells the ports of pods that monitors find, ours and the charts', () => {
    const monitors = facts
      .flatMap((expansion) => expansion.monitors)
      .filter(({ name: called }) => !ELSEWHERE.test(called))
      .map(({ namespace, namespaces, selector, ports }) => ({
        namespace: namespaces[0] ?? namespace,
        labels: (selector as { matchLabels: Readonly<Record<string, string>> }).matchLabels,
        ports,
        without: [] as readonly string[],
      }));
    const own = wiring.components.flatMap(({ component }) =>
      component.scrapes(wiring.contextOf(component.name)).map(({ namespace, selector, port, without = [] }) => {
        return { namespace, labels: selector, ports: [port], without };
      }),
    );
    const found = [...monitors, ...own].flatMap(({ namespace, labels, ports, without }) =>
      services
        .filter((service) => service.namespace === namespace && carries(service.labels, labels))
        .filter((service) => without.every((label) => !(label in service.labels)))
        .flatMap((service) =>
          rendered
            .filter((pod) => pod.namespace === namespace && carries(pod.labels, service.selector))
            .flatMap((pod) =>
              ports
                .filter((port) => service.ports.some((one) => one.name === port))
                .map((port) => `${pod.name} ${targetOf(service, port)}`),
            ),
        ),
    );
    const told = wiring.components.flatMap(({ component }) =>
      component
        .workloads(wiring.contextOf(component.name))
        .flatMap(({ name: called, scraped = [] }) => scraped.map((port) => `${called} ${port}`)),
    );
    expect([...told].sort()).toEqual([...new Set(found)].sort());
  });

  it('leads to the API server whom it gives a token for it', () => {
    const reaching = wiring.components
      .flatMap(({ component }) => component.workloads(wiring.contextOf(component.name)))
      .filter(({ reaches = [] }) => reaches.some(({ to }) => to === 'api-server'))
      .map(({ name: called }) => called);
    const holding = rendered.filter(({ token }) => token);
    expect([...reaching].sort()).toEqual(holding.map(({ name: called }) => called).sort());
  });

  it('says of every rule group and dashboard that a chart brings what becomes of it', () => {
    for (const { component, release } of releaseValues(wiring)) {
      const { alerts, ruleGroups, dashboards, removed, offered } =
        readExpansion(component.name, release.name, name) ?? {};
      const called = (names: readonly string[] = []) => names.map((one) => one.replace(`${FULL_NAME}-`, ''));
      expect(removed).toEqual((release.removes ?? []).map((one) => `${one.kind} ${one.name}`));
      for (const { of, stay, replaced, without = [], needless } of component.bundles) {
        for (const alert of without) expect(offered?.alerts).toContain(alert);
        expect(without.filter((alert) => alerts?.includes(alert))).toEqual([]);
        const [brought, left] =
          of === 'dashboards' ? [offered?.dashboards, dashboards] : [offered?.ruleGroups, ruleGroups];
        expect(called(brought)).toEqual([...stay, ...replaced, ...needless].sort());
        expect(called(left)).toEqual(stay);
      }
      if (component.bundles.length === 0) expect([ruleGroups, dashboards]).toEqual([[], []]);
    }
  });

  it('writes nowhere but to volumes', () => {
    const writable = rendered.flatMap(({ name: workload, containers, initContainers }) =>
      [...containers, ...initContainers]
        .filter(({ security }) => (security as { readOnlyRootFilesystem?: boolean }).readOnlyRootFilesystem !== true)
        .map((container) => `${workload} ${container.name}`),
    );
    expect(writable).toEqual([]);
  });

  it('has no disruption budget that blocks a drain', () => {
    for (const { namespace, selector, minAvailable = 0 } of facts.flatMap((expansion) => expansion.disruptionBudgets)) {
      const { matchLabels = {} } = selector as { matchLabels?: Readonly<Record<string, string>> };
      const pods = rendered.filter((pod) => pod.namespace === namespace && carries(pod.labels, matchLabels));
      expect(pods).toHaveLength(1);
      // An autoscaler keeps the number of pods to itself, and it starts from more than one.
      expect(Number(minAvailable)).toBeLessThan(pods[0]?.replicas ?? 2);
    }
  });

  it('gives no two alerts one name', () => {
    const ours = wiring.components.flatMap(({ component }) =>
      component.alerts(wiring.contextOf(component.name)).flatMap((group) => group.alerts.map((alert) => alert.name)),
    );
    const theirs = facts.flatMap((expansion) => expansion.alerts);
    expect(ours.filter((alert, index) => ours.indexOf(alert) !== index || theirs.includes(alert))).toEqual([]);
  });
});

it('keeps no facts of releases that are no more', () => {
  const wanted = expansionCases.flatMap(({ name, wiring }) =>
    releaseValues(wiring).map(({ component, release }) => `${component.name}/${release.name}--${name}.json`),
  );
  const kept = readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, 'expansions')))
    .flatMap(({ name }) => readdirSync(join(__dirname, name, 'expansions')).map((file) => `${name}/${file}`));
  expect(kept.sort()).toEqual([...wanted].sort());
});
