/** What a command needs to be there: an object (without name: its kind), a file or folder; or what we cannot read. */
export type CommandReference =
  | { readonly type: 'object'; readonly kind: string; readonly namespace?: string; readonly name?: string }
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'unknown'; readonly word: string };
