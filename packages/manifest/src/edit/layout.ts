/** Where a value stands in its text. Offsets are UTF-16 units. */
export interface LayoutNode {
  readonly kind: 'map' | 'list' | 'text' | 'alias' | 'nothing';
  /** In brackets. */
  readonly flow: boolean;
  /** With anchor and tag. */
  readonly start: number;
  /** Behind its last character; the line break that ends a block is not part of it. */
  readonly end: number;
  readonly quote?: '"' | "'";
  /** Of a map or a list, in the order of the text. */
  readonly entries: readonly LayoutEntry[];
}

/** A key with its value, or an item of a list. */
export interface LayoutEntry {
  /** Undefined for items. */
  readonly key?: string;
  /** Of the key or the dash. */
  readonly start: number;
  /** Behind the colon or the dash; where there is neither, where the value starts. */
  readonly after: number;
  readonly node: LayoutNode;
}
