import { isObject } from '@254carbon/manifest';
import { renderCatalogue } from '../goldens/render-catalogue';

const tree = renderCatalogue('test', 'branch: main\ncomponents: { grafana: {}, loki: {}, prometheus: {} }\n');

function minutes(kind: string): ReadonlyMap<string, number> {
  const objects = tree.flatMap(({ objects: own = [] }) => own).filter((object) => object.kind === kind);
  return new Map(
    objects.map(({ metadata, spec }) => {
      const [, count] = /^(\d+)m$/.exec(String(isObject(spec) && spec.timeout)) ?? [];
      return [metadata.name, Number(count)];
    }),
  );
}

describe('the Kustomization that waits for releases', () => {
  const releases = minutes('HelmRelease');

  it('waits longer than any of them may take', () => {
    const longest = Math.max(...releases.values());
    expect(minutes('Kustomization').get('observability-platform')).toBeGreaterThan(longest);
  });

  it('gives a release the time that its component asks for, and the others ten minutes', () => {
    expect([...releases]).toEqual([
      ['grafana', 10],
      ['loki', 20],
      ['prometheus-stack', 10],
    ]);
  });
});
