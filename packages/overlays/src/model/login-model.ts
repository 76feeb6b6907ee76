import { z } from 'zod';
import { cidrs, text } from './fields';

const group = text(
  /^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,198}[A-Za-z0-9]$|^[A-Za-z0-9]$/,
  'write the name of a group: letters, digits, spaces and ._:@/-',
);
const url = text(
  /^https?:\/\/[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(\/[A-Za-z0-9._~%/-]*)?$/,
  'write an address such as https://id.example.com/oauth2/token, without credentials and query.',
);

/** An OpenID Connect provider, by which people sign in. */
export const login = z.strictObject({
  name: text(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,40}$/, 'use letters, digits, spaces and "._-".')
    .default('single sign-on')
    .describe('What the button says: "Sign in with …".'),
  clientId: text(/^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,199}$/, 'use letters, digits and "._:@/-".').describe(
    'Client that is registered with the provider. Its secret is key `client-secret` of Secret `grafana-oidc`.',
  ),
  authUrl: url.describe('Authorization endpoint of the OpenID Connect provider, which the browser opens.'),
  tokenUrl: url.describe('Token endpoint, which Grafana asks.'),
  userInfoUrl: url.describe('Userinfo endpoint, which Grafana asks.'),
  scopes: z
    .array(text(/^[A-Za-z0-9][A-Za-z0-9._:/-]*$/, 'use letters, digits and "._:/-".'))
    .min(1)
    .default(['openid', 'profile', 'email'])
    .describe('What is asked for. Many providers tell groups only with a scope of its own.'),
  groupsClaim: text(/^[A-Za-z_][A-Za-z0-9_]*$/, 'use letters, digits and "_".')
    .default('groups')
    .describe('Claim that lists the groups of a person.'),
  admins: z.array(group).default([]).describe('Groups whose members administrate Grafana.'),
  editors: z.array(group).default([]).describe('Groups whose members may edit dashboards.'),
  viewers: z
    .array(group)
    .default([])
    .describe('Groups whose members may look; with none, everybody whom the provider lets in.'),
  cidrs: cidrs
    .optional()
    .describe('Addresses of the provider, where it is in a private network. Without them any public address.'),
});
