import { isObject, raise, type Json, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

const EXAMPLES = {
  ingress: 'ingress: { class: traefik, pods: { namespace: traefik } }',
  gateway: 'gateway: { name: public, namespace: gateways, listener: https, pods: { namespace: envoy-gateway-system } }',
} as const;

/** What `ingress` and `gateway` need and `none` does not: a name, and from where requests come. */
export function exposureLacksSetting({ file, document, settings }: Environment): Problem[] {
  const written = document.value;
  return Object.entries(settings.expose).flatMap(([component, { through }]) => {
    if (through === 'none') return [];
    const entrance = at(written, ['network', through]);
    const come = at(entrance, ['pods']) ?? at(entrance, ['cidrs']);
    const missing = [
      ...(at(written, ['expose', component, 'host']) === undefined
        ? [{ setting: `expose.${component}.host`, example: `host: ${component}.example.com` }]
        : []),
      ...(come === undefined
        ? [{ setting: `network.${through}`, example: `below network: ${EXAMPLES[through]}` }]
        : []),
    ];
    const where = { file, ...document.positionOf(['expose', component, 'through']), field: `expose.${component}` };
    return missing.map((one) => raise(overlaysRules, 'exposure-lacks-setting', where, { component, through, ...one }));
  });
}

/** What a person wrote, right or wrong: a value that was refused is told already. */
function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
