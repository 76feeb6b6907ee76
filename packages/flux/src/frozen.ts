/** A type that is read-only all the way down, so that lists and objects which others share may be handed in. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? string extends keyof T
      ? T
      : { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
