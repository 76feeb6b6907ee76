import { isHarmless, isSecretKey, MASK, maskText } from './secret-text';

describe('isSecretKey', () => {
  it('finds the keys that bear a secret, however they are spelt', () => {
    const keys =
      'password adminPassword admin_password DB-PASSWORD token bearerToken authToken apiKey API_KEY accessKey secretKey ' +
      'AWS_SECRET_ACCESS_KEY accessKeyId clientSecret credentials privateKey routing_key dsn connectionString passphrase ' +
      'slackApiUrl slack_api_url webhookUrl htpasswd';
    expect(keys.split(' ').filter((key) => !isSecretKey(key))).toEqual([]);
  });

  it('leaves alone the keys that only say where a secret is, and all others', () => {
    const keys =
      'passwordFile password_file tokenPath existingSecret existingSecretPassword adminTokenSecret secretName secretRef ' +
      'envFromSecret userKey passwordKey key name publicKey tokens tokenAudience url user';
    expect(keys.split(' ').filter(isSecretKey)).toEqual([]);
  });
});

describe('isHarmless', () => {
  it.each([
    '',
    'true',
    'null',
    '${PASSWORD}',
    '$PASSWORD',
    '$(PASSWORD)',
    '$__env{PASSWORD}',
    '{{ .Values.x }}',
    'ENC[AES256,data:x]',
    'op://platform/loki/s3-key',
    'ref+vault://secret/loki#/key',
    'vault:secret/data/loki#key',
    '<path:secret/data/loki#key>',
  ])('"%s" gives nothing away', (value) => {
    expect(isHarmless(value)).toBe(true);
  });

  it.each(['hunter2', '1234', 'pa$$word', 'x$', 'op://a/b\nhunter2', 'vault:hunter2', 'my op://a'])(
    '"%s" may be a secret',
    (value) => {
      expect(isHarmless(value)).toBe(false);
    },
  );
});

describe('maskText', () => {
  it.each([
    ['  adminPassword: hunter2', `  adminPassword: ${MASK}`],
    ['password: two words # note', `password: ${MASK}`],
    ['- token: "abc"', `- token: ${MASK}`],
    ['"password": "abc"', `"password": ${MASK}`],
    ['{ user: me, password: abc, x: 1 }', `{ user: me, password: ${MASK}, x: 1 }`],
    ['{"user":"me","password":"a b","x":1}', `{"user":"me","password":${MASK},"x":1}`],
    ['DB_PASSWORD=abc other=1', `DB_PASSWORD=${MASK} other=1`],
    ['--admin-password=abc --verbose', `--admin-password=${MASK} --verbose`],
    ['run --token abc now', `run --token ${MASK} now`],
    ['a: 1\npassword = abc\nb: 2', `a: 1\npassword = ${MASK}\nb: 2`],
    ['postgres://me:hunter2@db:5432/x', `postgres://me:${MASK}@db:5432/x`],
    ['https://hooks.slack.com/services/T0/B0/abc', `https://hooks.slack.com/services/${MASK}`],
    ['https://x/y?token=abc&z=1', `https://x/y?token=${MASK}&z=1`],
    ['Authorization: Bearer abcdefghijk1mnop', `Authorization: Bearer ${MASK}`],
    ['DefaultEndpoints;AccountKey=abc==;x', `DefaultEndpoints;AccountKey=${MASK};x`],
    ['AKIAABCDEFGHIJKLMNOP', MASK],
    ['ghp_abcdefghijklmnopqrstuvwx', MASK],
    ['glpat-abcdefghijkl', MASK],
    ['xoxb-1234567890-abc', MASK],
    ['glsa_abcdefghijkl', MASK],
    ['eyJhbGciOiJIUzI1.eyJzdWIiOiIx.abc', MASK],
    [`$2y$10$${'a'.repeat(53)}`, MASK],
    ['AGE-SECRET-KEY-1ABC', MASK],
    ['x\n-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\ny', `x\n${MASK}\ny`],
    ['-----BEGIN PRIVATE KEY-----\nabc', MASK],
  ])('masks %j', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    'password: ${DB_PASSWORD}',
    'password: "$__env{DB_PASSWORD}"',
    'password: {{ .Values.password }}',
    'passwordFile: /etc/secrets/password',
    'existingSecret: grafana-admin',
    'automountServiceAccountToken: false',
    'password: |',
    'password: *shared',
    'password:',
    'token: ENC[AES256_GCM,data:abc]',
    'postgres://db:5432/x',
    'postgres://me:${PASSWORD}@db/x',
    'git@github.com:254carbon/observability-config.git',
    'expr: sum(rate(x{job="a"}[5m]))',
    'image: quay.io/x/y@sha256:abcdef',
    'Basic authentication is off',
    'loki has no value "adminPassword".',
    MASK,
  ])('leaves %j as it is', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it('masks once what it masked before', () => {
    const text = 'password: hunter2\nurl: https://a:b@c/?token=d';
    expect(maskText(maskText(text))).toBe(maskText(text));
  });

  it.each(['a', '-', 'password=', 'a:', 'eyJa', '"', ' ', '-----BEGIN PRIVATE KEY-----', '://', '$', 'x-', 'Bearer '])(
    'does not hang on a long run of %j',
    (piece) => {
      expect(maskText(piece.repeat(100_000))).not.toBe('');
    },
  );
});
