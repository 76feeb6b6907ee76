import { isObject, type Json, type JsonObject, type Path, type SourceDocument } from '@254carbon/manifest';
import { mergeValues } from '@254carbon/observability';
import type { LayerName, Origin } from './origin';

/** One layer of values, with where a person finds it. */
export interface Layer {
  readonly name: LayerName;
  /** The file to edit. */
  readonly file: string;
  /** Relative to `at`. */
  readonly value: JsonObject;
  /** Where the value lands in the whole: the mount of a mounted component. */
  readonly at?: Path;
  /** Gives line and column, where the layer was written in YAML. */
  readonly document?: SourceDocument;
  /** Where the value stands in that document. */
  readonly base?: Path;
}

/** Merged layers that can tell of each path which layer it came from. */
export interface Layered {
  readonly value: JsonObject;
  /** The strongest layer that holds the path, or else its nearest ancestor that one holds. */
  originOf(path: Path): Origin;
}

/**
 * Merges layers, of which there is at least one, weakest first; `value` is what they give, for whoever has it already. The
 * origin of a path is looked up when somebody asks: nothing is kept per leaf.
 */
export function layered(layers: readonly Layer[], value = merge(layers)): Layered {
  return {
    value,
    originOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const part = path.slice(0, length);
        const layer = layers.findLast((one) => holds(mounted(one), part));
        if (layer !== undefined) return originIn(layer, part);
      }
      const [weakest] = layers;
      if (weakest === undefined) throw new Error('No layer has no origin');
      return originIn(weakest, []);
    },
  };
}

/** A single layer stays the identical object. */
function merge(layers: readonly Layer[]): JsonObject {
  return layers.map(mounted).reduce((merged, value) => mergeValues(merged, value));
}

function mounted({ value, at = [] }: Layer): JsonObject {
  return at.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), value);
}

function holds(value: JsonObject, path: Path): boolean {
  let inner: Json | undefined = value;
  for (const key of path) {
    if (isObject(inner)) inner = Object.hasOwn(inner, key) ? inner[key] : undefined;
    else if (Array.isArray(inner)) inner = (inner as readonly Json[])[Number(key)];
    else return false;
    if (inner === undefined) return false;
  }
  return true;
}

function originIn({ name, file, document, base = [], at = [] }: Layer, path: Path): Origin {
  const position = document?.positionOf([...base, ...path.slice(at.length)]);
  return { layer: name, file, ...position };
}
