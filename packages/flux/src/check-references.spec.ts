import { checkReferences } from './check-references';
import { change, paths, world, worldWith } from './testing/world';

describe('checkReferences', () => {
  it('finds nothing in a tree whose references all hold, nor in an empty one', () => {
    expect(
      checkReferences(
        worldWith({}).map((object) => ({ object })),
        { paths },
      ),
    ).toEqual([]);
    expect(checkReferences([])).toEqual([]);
  });

  it('gives each finding with the object it is about, in the order of the objects', () => {
    const alerts = change(change(world.alerts, ['spec', 'sourceRef', 'name'], 'x'), ['spec', 'path'], './X');
    const failures = change(world.failures, ['spec', 'providerRef', 'name'], 'x');
    const objects = worldWith({ alerts, failures });
    const found = checkReferences(objects.map((object) => ({ object })));
    expect(found.map(({ object, finding }) => [object, finding.code])).toEqual([
      [alerts, 'no-missing-source'],
      [failures, 'no-missing-provider'],
    ]);
  });

  it('tells an object once that stands in two builds', () => {
    const alerts = change(world.alerts, ['spec', 'sourceRef', 'name'], 'x');
    const objects = worldWith({ alerts }).map((object) => ({ object, build: 'gitops' }));
    const found = checkReferences([...objects, { object: alerts, build: 'start' }]);
    expect(found.map(({ object, finding }) => [object, finding.code])).toEqual([[alerts, 'no-missing-source']]);
  });

  it('survives fields of the wrong type, which are for the schema to tell', () => {
    const broken = worldWith({
      platform: change(world.platform, ['spec', 'healthChecks'], 'loki'),
      alerts: change(change(world.alerts, ['spec', 'dependsOn'], [1, null, 'x']), ['spec', 'path'], 7),
      failures: change(world.failures, ['spec'], []),
      release: change(world.release, ['spec', 'chart'], 'loki'),
    });
    expect(
      checkReferences(
        broken.map((object) => ({ object })),
        { paths },
      ),
    ).toEqual([]);
  });
});
