import { maskSecrets, maskValue } from './mask-secrets';
import { MASK } from './secret-text';

const object = <T extends object>(kind: string, rest: T) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'x' },
  ...rest,
});

describe('maskSecrets', () => {
  it('masks every value of a Secret, whatever it is called, and tells only the keys', () => {
    const secret = object('Secret', {
      type: 'Opaque',
      data: { username: 'bWU=', n: null },
      stringData: { note: 'hi', empty: '' },
    });
    expect(maskSecrets(secret)).toEqual(
      object('Secret', {
        type: 'Opaque',
        data: { username: MASK, n: MASK },
        stringData: { note: MASK, empty: MASK },
      }),
    );
    expect(secret.data.username).toBe('bWU=');
  });

  it('masks the copy of a Secret that kubectl keeps in an annotation, and no other annotation', () => {
    const annotations = {
      'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"a":"aHVudGVyMg=="}}',
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    };
    const masked = maskSecrets({ ...object('Secret', {}), metadata: { name: 'x', annotations } });
    expect(masked.metadata.annotations).toEqual({
      'kubectl.kubernetes.io/last-applied-configuration': MASK,
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
  });

  it('masks the argument after a flag that names a secret, wherever the list stands', () => {
    const args = [
      '--user',
      'me',
      '--api-token',
      'c4n4ry',
      '--password',
      '--verbose',
      '--token=c4n4ry',
      '--token',
      '$(TOKEN)',
    ];
    const masked = maskSecrets(object('Deployment', { spec: { args } }))['spec'];
    expect(JSON.stringify(masked)).not.toContain('c4n4ry');
    expect(masked).toMatchObject({
      args: [...args.slice(0, 3), MASK, ...args.slice(4, 6), expect.anything(), ...args.slice(7)],
    });
    expect(maskValue(`exec "--token", "c4n4ry" '--password' 'c4n4ry'`)).toBe(
      `exec "--token", "${MASK}" '--password' '${MASK}'`,
    );
  });

  it('masks a Secret whose data is not what it should be', () => {
    expect(maskSecrets(object('Secret', { data: 'hunter2' }))['data']).toBe(MASK);
    expect(maskSecrets(object('Secret', { data: ['hunter2'] }))['data']).toBe(MASK);
  });

  it('masks literals in the values of a release, but not what refers to a secret', () => {
    const values = {
      adminUser: 'admin',
      adminPassword: 'hunter2',
      admin: { existingSecret: 'grafana-admin', passwordKey: 'admin-password' },
      s3: { secretAccessKey: '${SECRET}', accessKeyId: 'literal' },
      database: { password: '$__env{DB_PASSWORD}', passwordFile: '/etc/password' },
      replicas: 3,
      list: [{ token: 'abc' }, 'plain'],
    };
    expect(maskSecrets(object('HelmRelease', { spec: { values } }))['spec']).toEqual({
      values: {
        ...values,
        adminPassword: MASK,
        s3: { secretAccessKey: '${SECRET}', accessKeyId: MASK },
        list: [{ token: MASK }, 'plain'],
      },
    });
  });

  it('masks variables of a container by their name, and flags', () => {
    const container = {
      env: [
        { name: 'DB_PASSWORD', value: 'hunter2' },
        { name: 'DB_HOST', value: 'db' },
        { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'x', key: 'token' } } },
      ],
      args: ['--api-key=abc', '--log-level=info'],
    };
    expect(maskSecrets(object('Deployment', { spec: container }))['spec']).toEqual({
      env: [{ name: 'DB_PASSWORD', value: MASK }, container.env[1], container.env[2]],
      args: [`--api-key=${MASK}`, '--log-level=info'],
    });
  });

  it('leaves the names of keys in an ExternalSecret alone', () => {
    const external = object('ExternalSecret', {
      spec: { data: [{ secretKey: 'password', remoteRef: { key: 'grafana' } }] },
    });
    expect(maskSecrets(external)).toEqual(external);
  });

  it('masks secrets in the text of a ConfigMap', () => {
    const config = object('ConfigMap', { data: { 'grafana.ini': '[database]\npassword = hunter2\nhost = db\n' } });
    expect(maskSecrets(config)['data']).toEqual({ 'grafana.ini': `[database]\npassword = ${MASK}\nhost = db\n` });
  });
});

describe('maskValue', () => {
  it('masks any value by its keys', () => {
    expect(
      maskValue({ grafana: { adminPassword: 'x', port: 80, smtp: { password: '' }, pin: { password: 1234 } } }),
    ).toEqual({
      grafana: { adminPassword: MASK, port: 80, smtp: { password: '' }, pin: { password: MASK } },
    });
    expect(maskValue(['https://a:b@c'])).toEqual([`https://a:${MASK}@c`]);
    expect(maskValue(null)).toBeNull();
  });
});
