import { z } from 'zod';
import { cidrs, text } from './fields';

/** A PostgreSQL server that components share, and that somebody else runs. */
export const database = z.strictObject({
  host: text(
    /^[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?$/,
    'write the host alone, without scheme, port and path.',
  ).describe('Host: `grafana.abc.eu-west-1.rds.amazonaws.com`.'),
  port: z.int().min(1).max(65535).default(5432).describe('Port.'),
  name: text(/^[A-Za-z_][A-Za-z0-9_-]{0,62}$/, 'use letters, digits, "_" and "-".')
    .default('grafana')
    .describe('Database, which must be there and may be empty.'),
  user: text(/^[A-Za-z_][A-Za-z0-9_.@-]{0,62}$/, 'use letters, digits and "_.@-".')
    .default('grafana')
    .describe('User, who owns the database. The password is key `password` of Secret `grafana-database`.'),
  tls: z
    .enum(['verify-full', 'require', 'disable'])
    .default('verify-full')
    .describe(
      '`verify-full`: encrypted, and the certificate of the server is checked by key `ca.crt` of the Secret. `require`: encrypted only. `disable`: in clear text.',
    ),
  cidrs: cidrs.optional().describe('Addresses of the server. Without them any address, on its port alone.'),
});
