import { restrictedViolations } from './restricted-violations';

const security = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};
const pod = {
  host: [],
  volumes: ['emptyDir'],
  security: { runAsNonRoot: true },
  containers: [{ name: 'a', security }],
  initContainers: [],
};

describe('restrictedViolations', () => {
  it('has nothing against a pod that gives everything up', () => {
    expect(restrictedViolations(pod)).toEqual([]);
  });

  it.each([
    [{ ...pod, host: ['hostNetwork'] }, 'hostNetwork'],
    [{ ...pod, volumes: ['hostPath'] }, 'volume hostPath'],
    [{ ...pod, security: null }, 'a: runAsNonRoot'],
    [{ ...pod, security: { runAsNonRoot: true, runAsUser: 0 } }, 'a: runAsUser'],
    [{ ...pod, initContainers: [{ name: 'b', security: { ...security, privileged: true } }] }, 'b: privileged'],
    [{ ...pod, containers: [{ name: 'a', security: { ...security, capabilities: {} } }] }, 'a: capabilities.drop'],
    [
      {
        ...pod,
        containers: [{ name: 'a', security: { ...security, capabilities: { add: ['SYS_TIME'], drop: ['ALL'] } } }],
      },
      'a: capabilities.add',
    ],
    [{ ...pod, containers: [{ name: 'a', security: { ...security, seccompProfile: {} } }] }, 'a: seccompProfile'],
    [
      { ...pod, containers: [{ name: 'a', security: { ...security, allowPrivilegeEscalation: true } }] },
      'a: allowPrivilegeEscalation',
    ],
  ])('case %#: %s', (one, problem) => {
    expect(restrictedViolations(one)).toEqual([problem]);
  });
});
