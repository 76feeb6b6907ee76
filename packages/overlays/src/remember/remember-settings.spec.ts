import { memoryTree } from '@254carbon/manifest';
import { parseWorkspace } from '../parse/parse-workspace';
import { smallComponents } from '../testing/small-world';

const parse = (...texts: readonly string[]) =>
  parseWorkspace(
    memoryTree(Object.fromEntries(texts.map((text, index) => [`environments/e${index}/environment.yaml`, text]))),
    { environmentsDir: 'environments', components: smallComponents },
  );

const text = ({ branch = 'main', name = '', more = '' }) =>
  `branch: ${branch}\ncluster: { kubernetes: '1.35'${name === '' ? '' : `, name: ${name}`} }\ncomponents:\n  metrics: {}\n${more}`;

describe('settings that only names tell apart', () => {
  it('are in common, each with its own names', () => {
    const { environments, problems } = parse(
      text({ branch: 'one', name: 'first' }),
      text({ branch: 'two', name: 'second' }),
      text({ branch: 'three' }),
      text({ branch: 'four' }),
    );
    expect(problems).toEqual([]);
    expect(environments.map(({ settings: { branch, cluster } }) => [branch, cluster.name])).toEqual([
      ['one', 'first'],
      ['two', 'second'],
      ['three', undefined],
      ['four', undefined],
    ]);
    expect(environments.map(({ facts }) => facts.cluster)).toEqual(
      ['first', 'second', 'e2', 'e3'].map((name) => ({ name, kubernetes: '1.35', domain: 'cluster.local' })),
    );
    const [first, second] = environments;
    expect(second?.settings.components).toBe(first?.settings.components);
    expect(second?.components[0]?.knobs).toBe(first?.components[0]?.knobs);
  });

  it.each([
    ['a branch', text({ branch: '-x' }), 'branch'],
    ['a branch of another type', text({ branch: '7' }), 'branch'],
    ['the name of a cluster', text({ branch: 'two', name: '""' }), 'cluster.name'],
    ['the name of a cluster of another type', text({ branch: 'two', name: '[a]' }), 'cluster.name'],
    ['anything else', text({ branch: 'two', more: 'size: huge\n' }), 'size'],
  ])('are looked at again where %s is wrong', (_, wrong, field) => {
    const alone = parse(wrong).problems;
    expect(alone.map(({ where }) => where.field)).toEqual([field]);
    const beside = parse(text({ branch: 'one', name: 'first' }), wrong).problems;
    expect(beside).toEqual(
      alone.map((one) => ({ ...one, where: { ...one.where, file: 'environments/e1/environment.yaml' } })),
    );
  });

  it('are told apart by everything else', () => {
    const { environments } = parse(text({ branch: 'one' }), text({ branch: 'two', more: 'size: medium\n' }));
    expect(environments.map(({ settings }) => settings.size)).toEqual(['small', 'medium']);
  });
});
