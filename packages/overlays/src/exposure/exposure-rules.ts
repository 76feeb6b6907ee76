import type { Rules } from '@254carbon/manifest';

/** The wording of what is wrong with how people reach the platform from outside. */
export const exposureRules = {
  'exposure-lacks-setting': {
    severity: 'error',
    problem: ({
      component,
      through,
      setting,
    }: {
      component: string;
      through: string;
      setting: string;
      example: string;
    }) =>
      `${component} is to be reached through ${through === 'ingress' ? 'an Ingress' : 'a gateway'}, and ${setting} does not say ${
        setting.endsWith('host') ? 'by which name' : 'from where requests come, so that no policy can let them in'
      }.`,
    fix: ({ example }: { example: string }) => `write: ${example}`,
  },
  'exposure-without-tls': {
    severity: 'error',
    problem: ({ component, host }: { component: string; host: string }) =>
      `${component} would be served at http://${host}: passwords and sessions would cross the network in clear text.`,
    fix: ({ component }) =>
      `write below expose.${component}: tls: { secret: NAME }, tls: { issuer: NAME } for cert-manager, or tls: { before: true } where something before the controller ends TLS.`,
  },
  'exposure-tls-ambiguous': {
    severity: 'error',
    problem: ({ component, settings }: { component: string; settings: readonly string[] }) =>
      `expose.${component}.tls has ${settings.join(' and ')}, and a certificate comes from one place only.`,
    fix: ({ settings }: { settings: readonly string[] }) =>
      `keep one: ${settings.join(' or ')}. cert-manager names the Secret of an issuer by itself.`,
  },
  'exposure-setting-without-effect': {
    severity: 'warning',
    problem: ({ component }: { component: string }) =>
      `expose.${component}.tls changes nothing: a gateway has the certificate at its listener.`,
    fix: () => 'remove it, and give the certificate to the Gateway.',
  },
  'exposure-of-disabled-component': {
    severity: 'warning',
    problem: ({ component }: { component: string }) => `Nothing is exposed here: ${component} is off.`,
    fix: ({ component }) => `turn ${component} on, or remove the entry.`,
  },
  'exposure-without-page': {
    severity: 'error',
    problem: ({ component }: { component: string; pages: readonly string[] }) =>
      `${component} has no page that people open in a browser, so there is nothing to lead them to.`,
    fix: ({ pages }: { pages: readonly string[] }) =>
      pages.length === 0 ? 'remove the entry.' : `remove the entry; ${pages.join(', ')} can be exposed.`,
  },
  'exposure-without-login': {
    severity: 'warning',
    problem: ({ component, host }: { component: string; host: string }) =>
      `${component} asks nobody who they are: whoever reaches ${host} sees and may do everything there.`,
    fix: ({ component }) =>
      `have the controller ask for a login before it (expose.${component}.annotations), or take the port-forward.`,
  },
  'exposed-host-shared': {
    severity: 'error',
    problem: ({ host, components }: { host: string; components: readonly string[] }) =>
      `${components.join(' and ')} are all at ${host}, and a host leads to one of them.`,
    fix: () => 'give each a host of its own.',
  },
  'login-without-effect': {
    severity: 'warning',
    problem: ({ provider }: { provider: string }) =>
      `Nobody signs in with ${provider}: no component that asks people who they are is on.`,
    fix: () => 'turn grafana on, or remove login.',
  },
} satisfies Rules;
