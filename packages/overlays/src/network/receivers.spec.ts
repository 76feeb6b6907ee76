import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { openPaths, outsiders, podsOf, separateNetwork } from '../testing/network-probe';
import { networkPolicies } from '../tree/network-policies';

const text = readFileSync(join(__dirname, '../../../../tools/sample/environments/production/environment.yaml'), 'utf8');

/** Where Alertmanager gets out, names aside. */
function out(knobs: string, receivers = '') {
  const environment = text
    .replace(/^ {2}alertmanager: .*$/m, `  alertmanager: ${knobs}`)
    .replace(/^network:$/m, receivers === '' ? 'network:' : `network:\n  receivers: ${receivers}`);
  const platform = cataloguePlatform('production', environment);
  if (platform === undefined) throw new Error('it lacks something');
  const apart = separateNetwork(platform);
  const policies = networkPolicies(apart).flatMap(({ objects }) => objects);
  const pods = podsOf(apart).filter(({ name }) => name === 'alertmanager');
  return openPaths(apart, policies, pods, outsiders).filter((path) => !/ dns:53/.test(path));
}

const PRIVATE = '{ cidrs: [10.9.9.9/32] }';
const PODS = '{ pods: { namespace: shop, labels: { app: shop } }, ports: [8080] }';

describe('webhooks that Alertmanager calls', () => {
  it.each([
    ['are public where nothing else is said', '{ notify: webhook }', '', ['alertmanager → internet:443']],
    [
      'are in a private network, and nowhere else',
      '{ notify: webhook }',
      PRIVATE,
      ['alertmanager → private network:443'],
    ],
    ['are pods, on their own ports', '{ notify: webhook }', PODS, ['alertmanager → application:8080']],
    [
      'are private beside Slack, which is public',
      '{ page: webhook }',
      PRIVATE,
      ['alertmanager → internet:443', 'alertmanager → private network:443'],
    ],
    [
      'prove from wherever that the cluster lives',
      '{ notify: none, heartbeat: true }',
      PRIVATE,
      ['alertmanager → internet:443', 'alertmanager → private network:443'],
    ],
    ['open no way where there are none', '{ notify: slack }', PRIVATE, ['alertmanager → internet:443']],
  ])('%s', (_, knobs, receivers, paths) => {
    expect(out(knobs, receivers)).toEqual(paths);
  });

  it('are named, or the environment is refused: nobody named would be everybody', () => {
    expect(() => out('{ notify: webhook }', '{ ports: [8443] }')).toThrow('component-refused');
  });
});
