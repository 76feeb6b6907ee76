/** What Pod Security looks at in a pod, as far as charts set it. */
export interface SecuredPod {
  readonly host: readonly string[];
  readonly volumes: readonly string[];
  readonly security: unknown;
  readonly containers: readonly SecuredContainer[];
  readonly initContainers: readonly SecuredContainer[];
}

export interface SecuredContainer {
  readonly name: string;
  readonly security: unknown;
}

interface SecurityContext {
  readonly privileged?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  readonly seccompProfile?: { readonly type?: string };
}

const VOLUMES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/** What Pod Security level `restricted` refuses a pod for; what a container does not say its pod says. */
export function restrictedViolations(pod: SecuredPod): readonly string[] {
  const whole = (pod.security ?? {}) as SecurityContext;
  const refused = pod.volumes.filter((kind) => !VOLUMES.has(kind)).map((kind) => `volume ${kind}`);
  const containers = [...pod.containers, ...pod.initContainers].flatMap(({ name, security }) => {
    const own = (security ?? {}) as SecurityContext;
    const checks: readonly (readonly [boolean, string])[] = [
      [own.privileged === true, 'privileged'],
      [own.allowPrivilegeEscalation !== false, 'allowPrivilegeEscalation'],
      [own.capabilities?.drop?.includes('ALL') !== true, 'capabilities.drop'],
      [own.capabilities?.add?.some((one) => one !== 'NET_BIND_SERVICE') === true, 'capabilities.add'],
      [(own.runAsNonRoot ?? whole.runAsNonRoot) !== true, 'runAsNonRoot'],
      [(own.runAsUser ?? whole.runAsUser) === 0, 'runAsUser'],
      [
        !/^(RuntimeDefault|Localhost)$/.test((own.seccompProfile ?? whole.seccompProfile)?.type ?? ''),
        'seccompProfile',
      ],
    ];
    return checks.filter(([bad]) => bad).map(([, what]) => `${name}: ${what}`);
  });
  return [...pod.host, ...refused, ...containers];
}
