import type { JsonObject, KubernetesObject, Path, SourceDocument } from '@254carbon/manifest';
import type { Component, EnabledComponent, EnvironmentFacts, Wiring } from '@254carbon/observability';
import type { EnvironmentSettings, PatchDocument } from './generated/environment-settings';
import type { Layered } from './layers/layered';
import type { Shape } from './remember/shape';

/** A component with the file that defines it in this workspace, `packages/components/loki/component.ts`. */
export interface LocatedComponent {
  readonly component: Component;
  readonly file: string;
}

/** A component that is on, with the values of its knobs after all layers. */
export interface PlacedComponent extends LocatedComponent, EnabledComponent {
  /** The knobs again, each with where its value came from. */
  readonly layers: Layered;
}

/** `values/<component>[.<release>].yaml`: raw chart values. */
export interface ValuesFile {
  readonly component: string;
  /** Name of the release; of a mounted component its own name. */
  readonly release: string;
  readonly document: SourceDocument;
  readonly value: JsonObject;
}

/** One document of `patches/*.yaml`. */
export interface Patch extends PatchDocument {
  readonly document: SourceDocument;
}

/** One file of `manifests/*.yaml`: objects of the team's own. */
export interface TeamManifest {
  /** `environments/production/manifests/quota.yaml`. */
  readonly file: string;
  /** File name, `quota.yaml`. */
  readonly name: string;
  readonly objects: readonly TeamObject[];
}

/** One file of `secrets/*.yaml`: encrypted, and handed on as it is. */
export interface SecretFile extends TeamManifest {
  readonly text: string;
}

export interface TeamObject {
  readonly object: KubernetesObject;
  readonly document: SourceDocument;
  /** Where the object stands in its document: the root, or an item of a List. */
  readonly base: Path;
}

/** One environment, read and checked: everything that its tree depends on. */
export interface Environment {
  readonly name: string;
  /** `environments/production`. */
  readonly folder: string;
  /** `environments/production/environment.yaml`. */
  readonly file: string;
  readonly document: SourceDocument;
  readonly settings: EnvironmentSettings;
  readonly facts: EnvironmentFacts;
  /** In the order of their names. */
  readonly components: readonly PlacedComponent[];
  readonly wiring: Wiring;
  readonly shape: Shape;
  readonly values: readonly ValuesFile[];
  readonly patches: readonly Patch[];
  readonly manifests: readonly TeamManifest[];
  readonly secretFiles: readonly SecretFile[];
}
