import type { JsonObject } from '@254carbon/manifest';
import type { Login } from '../../environment-facts';
import { OIDC_FOLDER, OIDC_KEY, OIDC_SECRET } from './names';

/** Section of `grafana.ini` by which people sign in with OpenID Connect. The secret comes from a file. */
export function loginSection(login: Login): JsonObject {
  return {
    enabled: true,
    name: login.name,
    client_id: login.clientId,
    client_secret: `$__file{${OIDC_FOLDER}/${OIDC_KEY}}`,
    auth_url: login.authUrl,
    token_url: login.tokenUrl,
    api_url: login.userInfoUrl,
    scopes: login.scopes.join(' '),
    use_pkce: true,
    // Whoever the provider lets in becomes a user of Grafana at the first visit, in the role that the groups give.
    allow_sign_up: true,
    ...roles(login),
  };
}

/** Volume with the secret, for the chart. */
export const loginMount: JsonObject = {
  name: 'oidc',
  secretName: OIDC_SECRET,
  // Grafana reads it as the group of the pod.
  defaultMode: 0o440,
  mountPath: OIDC_FOLDER,
  readOnly: true,
};

/** The strongest role that the groups of a person give, as a JMESPath expression. */
function roles({ groupsClaim, admins, editors, viewers }: Login): JsonObject {
  const levels: readonly (readonly [readonly string[], string])[] = [
    [admins, 'GrafanaAdmin'],
    [editors, 'Editor'],
    [viewers, 'Viewer'],
  ];
  const given = levels.flatMap(([groups, role]) =>
    // A person may have no such claim, or one group that is no list; of nothing, `contains` is an error.
    groups.map((group) => `contains(to_array(${groupsClaim})[*], '${group}') && '${role}'`),
  );
  // Without groups everybody begins as a viewer, and what an administrator changes by hand holds.
  if (given.length === 0) return { skip_org_role_sync: true };
  return {
    role_attribute_path: [...given, ...(viewers.length === 0 ? ["'Viewer'"] : [])].join(' || '),
    // Without a group that gives a role nobody gets in, instead of getting the least of them.
    role_attribute_strict: viewers.length > 0,
    allow_assign_grafana_admin: admins.length > 0,
  };
}
