import { smallEnvironment } from '../testing/small-platform';
import { databasePorts, outsideParty, storagePorts } from './outside-party';

const { facts } = smallEnvironment();

function storedAt(endpoint: string, insecure = false) {
  return { ...facts, objectStorage: { endpoint, insecure, region: 'any', pathStyle: true, buckets: {} } };
}

describe('object storage', () => {
  it.each([
    ['s3.eu-west-1.amazonaws.com', false, [443]],
    ['store.example.com', true, [80]],
    ['store.example.com:9000', false, [9000]],
    ['10.3.0.7:9000', false, [9000]],
    // The Service's port may not be the pods'.
    ['minio.storage.svc.cluster.local:9000', true, []],
    ['minio.storage.svc', true, []],
  ])('at %s is reached on its port', (endpoint, insecure, ports) => {
    expect(storagePorts(storedAt(endpoint, insecure))).toEqual(ports);
  });

  it('is any public address where only its host is known', () => {
    expect(outsideParty('object-storage', storedAt('store.example.com')).peers).toEqual(
      outsideParty('internet', facts).peers,
    );
  });

  it.each(['store.example.com', 'minio.storage.svc:9000'])('at %s is at the addresses that are told', (endpoint) => {
    const { objectStorage, ...rest } = storedAt(endpoint);
    const told = { ...rest, objectStorage: { ...objectStorage, cidrs: ['10.3.0.0/24'] } };
    expect(outsideParty('object-storage', told).peers).toEqual([{ ipBlock: { cidr: '10.3.0.0/24' } }]);
  });

  it('is one address where that is known', () => {
    expect(outsideParty('object-storage', storedAt('10.3.0.7:9000')).peers).toEqual([
      { ipBlock: { cidr: '10.3.0.7/32' } },
    ]);
  });

  it('is a namespace where it is a Service of the cluster', () => {
    expect(outsideParty('object-storage', storedAt('minio.storage.svc.cluster.local:9000')).peers).toEqual([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'storage' } } },
    ]);
  });
});

describe('a database', () => {
  const at = (host: string, more: { readonly cidrs?: readonly string[] } = {}) => ({
    ...facts,
    database: { host, port: 6432, name: 'g', user: 'g', tls: 'require' as const, ...more },
  });

  it('is anywhere on its port, or at the addresses that are said', () => {
    expect(outsideParty('database', at('db.example.com')).peers).toEqual([
      { ipBlock: { cidr: '0.0.0.0/0' } },
      { ipBlock: { cidr: '::/0' } },
    ]);
    expect(outsideParty('database', at('db.example.com', { cidrs: ['10.5.0.0/24'] })).peers).toEqual([
      { ipBlock: { cidr: '10.5.0.0/24' } },
    ]);
    expect(outsideParty('database', at('10.5.0.9')).peers).toEqual([{ ipBlock: { cidr: '10.5.0.9/32' } }]);
    expect(databasePorts(at('db.example.com'))).toEqual([6432]);
  });

  it('is a namespace where it is a Service of the cluster, whose pods may listen on other ports', () => {
    expect(outsideParty('database', at('pg-rw.databases.svc')).peers).toEqual([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'databases' } } },
    ]);
    expect(databasePorts(at('pg-rw.databases.svc'))).toEqual([]);
  });
});

describe('what no label selects', () => {
  it('is as the facts of the environment say', () => {
    const network = {
      apiServer: { cidrs: ['10.1.0.1/32', '10.1.0.2/32'], ports: [6443] },
      nodes: { cidrs: ['10.2.0.0/16'] },
      dns: { namespace: 'names', labels: { app: 'dns' }, ports: [5353] },
    };
    const peersOf = (name: 'api-server' | 'nodes' | 'dns') => outsideParty(name, { ...facts, network }).peers;
    expect(peersOf('api-server')).toEqual([{ ipBlock: { cidr: '10.1.0.1/32' } }, { ipBlock: { cidr: '10.1.0.2/32' } }]);
    expect(peersOf('nodes')).toEqual([{ ipBlock: { cidr: '10.2.0.0/16' } }]);
    expect(peersOf('dns')).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'names' } },
        podSelector: { matchLabels: { app: 'dns' } },
      },
    ]);
  });
});
