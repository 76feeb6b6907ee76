import { emitYaml, type TreeFile } from '@254carbon/manifest';
import { header } from './header';

/**
 * The `kustomization.yaml` of a folder, listing files one by one. It has no `objects`: it is no object for a cluster,
 * `kubectl kustomize` and Flux read it.
 */
export function kustomizeFile(folder: string, files: readonly string[], sources: readonly string[]): TreeFile {
  const resources = files.map((path) => path.slice(folder.length + 1)).sort();
  const build = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources };
  const comment = header(sources).replace(/^/gm, '# ');
  return { path: `${folder}/kustomization.yaml`, content: `${comment}\n${emitYaml(build)}` };
}
