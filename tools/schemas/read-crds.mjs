import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './libraries.mjs';

const folder = import.meta.dirname;

/** The API packages of the kinds that Flux serves, at the versions that go.mod pins. */
const packages = [
  'github.com/fluxcd/source-controller/api/v1',
  'github.com/fluxcd/kustomize-controller/api/v1',
  'github.com/fluxcd/helm-controller/api/v2',
  'github.com/fluxcd/notification-controller/api/v1',
  'github.com/fluxcd/notification-controller/api/v1beta3',
  'github.com/fluxcd/image-reflector-controller/api/v1',
  'github.com/fluxcd/image-automation-controller/api/v1',
  'github.com/fluxcd/source-watcher/api/v2/v1beta1',
];

/** Runs controller-gen over the pinned API modules: one entry for each kind, in the order of the kinds. */
export function readCrds() {
  const crds = mkdtempSync(join(tmpdir(), 'flux-crds-'));
  try {
    const options = ['crd:crdVersions=v1', ...packages.map((name) => `paths=${name}`)];
    const { status, stderr, error } = spawnSync(
      'go',
      ['tool', 'controller-gen', ...options, `output:crd:artifacts:config=${crds}`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GOFLAGS: '-mod=readonly -buildvcs=false', GOTOOLCHAIN: 'local' },
      },
    );
    if (error !== undefined) throw new Error(`Go is needed to regenerate the schemas: ${error.message}`);
    if (status !== 0) throw new Error(`controller-gen failed:\n${stderr}`);
    return readdirSync(crds)
      .flatMap((file) => kindsOf(load('js-yaml').load(readFileSync(join(crds, file), 'utf8'))))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  } finally {
    rmSync(crds, { recursive: true, force: true });
  }
}

function kindsOf({ spec }) {
  return spec.versions
    .filter(({ served }) => served)
    .map(({ name, schema }) => ({
      kind: spec.names.kind,
      group: spec.group,
      version: name,
      plural: spec.names.plural,
      namespaced: spec.scope === 'Namespaced',
      schema: schema.openAPIV3Schema,
    }));
}
