import { emitYaml } from '@254carbon/manifest';

/** The `kustomization.yaml` of a folder, listing files one by one. `kubectl kustomize` and Flux read it; it is no object. */
export function kustomizeText(folder: string, files: readonly string[]): string {
  const resources = files.map((path) => path.slice(folder.length + 1)).sort();
  return emitYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
}
