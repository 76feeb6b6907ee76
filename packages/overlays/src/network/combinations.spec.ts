import { catalogue } from '@254carbon/observability';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { openPaths, podsOf } from '../testing/network-probe';
import { networkPolicies } from '../tree/network-policies';
import type { Platform } from '../platform';

const names = Object.keys(catalogue);
const head = [
  'branch: main',
  'size: medium',
  'objectStorage: { endpoint: s3.test, region: test, buckets: { loki-chunks: chunks, tempo: traces } }',
  'components:',
].join('\n');

const combinations = Array.from({ length: 2 ** names.length }, (_, bits) =>
  names.filter((_name, bit) => (bits >> bit) & 1),
).filter((on) => on.length > 0);

const platforms = combinations.flatMap((on) => {
  const platform = cataloguePlatform('test', `${head}\n${on.map((name) => `  ${name}: {}\n`).join('')}`);
  return platform === undefined ? [] : [{ on, platform }];
});

function policiesOf(platform: Platform) {
  return networkPolicies(platform).flatMap(({ objects }) => objects);
}

function pathsOf(platform: Platform): readonly string[] {
  const pods = podsOf(platform);
  return openPaths(platform, policiesOf(platform), pods, pods);
}

describe('whatever is turned off', () => {
  const whole = platforms.find(({ on }) => on.length === names.length);
  const all = whole === undefined ? [] : pathsOf(whole.platform);

  it('leaves the paths between what is on, and no other', () => {
    expect(platforms).toHaveLength(89);
    expect(all.length).toBeGreaterThan(20);
    for (const { on, platform } of platforms) {
      const pods = podsOf(platform).map(({ name }) => name);
      const left = all.filter((path) => path.split(/ → |:/, 2).every((end) => pods.includes(end)));
      expect({ on, paths: pathsOf(platform) }).toEqual({ on, paths: left });
    }
  });

  it('takes its policies along, and the labels of its pods out of the others', () => {
    for (const { on, platform } of platforms) {
      const folders = networkPolicies(platform).map(({ path }) => path.split('/')[1]);
      expect(folders).toEqual(['base', ...[...on].sort()]);
      const known = platform.components
        .flatMap(({ workloads }) => workloads.map(({ labels }) => JSON.stringify(labels)))
        .concat('{}', '{"k8s-app":"kube-dns"}');
      const selectors = policiesOf(platform).flatMap(podSelectorsIn);
      expect(selectors.filter((labels) => !known.includes(labels))).toEqual([]);
    }
  });

  it('names no two policies alike', () => {
    for (const { platform } of platforms) {
      const identities = policiesOf(platform).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
      expect(new Set(identities).size).toBe(identities.length);
    }
  });
});

function podSelectorsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'podSelector'
      ? [JSON.stringify((inner as { matchLabels?: object }).matchLabels ?? {})]
      : podSelectorsIn(inner),
  );
}
