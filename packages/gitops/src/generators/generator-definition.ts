/** What a generator takes: its `schema.json`, its page in the docs and the type of its options come from this. */
export interface GeneratorDefinition {
  /** One sentence, without "Generator that". */
  readonly description: string;
  readonly aliases?: readonly string[];
  /** In the order of forms and of `--help`. */
  readonly properties: Readonly<Record<string, GeneratorOption>>;
  readonly required: readonly string[];
  readonly examples: readonly { readonly command: string; readonly description: string }[];
  /** Not for people to call. */
  readonly hidden?: boolean;
}

/** Keywords of Nx are described where it reads them: `nx/src/utils/params`. */
export interface GeneratorOption {
  readonly type: 'string' | 'boolean' | 'array' | 'number';
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
  readonly enum?: readonly string[];
  readonly description: string;
  readonly default?: string | boolean | number;
  readonly pattern?: string;
  readonly aliases?: readonly string[];
  readonly examples?: readonly string[];
  readonly $default?: { readonly $source: 'argv'; readonly index: number };
  readonly 'x-prompt'?: string | { readonly message: string; readonly type: 'input' | 'list' | 'confirmation' };
  readonly 'x-priority'?: 'important' | 'internal';
  /** How editors complete it. */
  readonly 'x-completion-type'?: 'file' | 'directory' | 'project' | 'projects';
  readonly 'x-completion-glob'?: string;
}

type ValueOf<O extends GeneratorOption> = O extends { readonly enum: readonly (infer V)[] }
  ? V
  : O['type'] extends 'array'
    ? readonly string[]
    : O['type'] extends 'boolean'
      ? boolean
      : O['type'] extends 'number'
        ? number
        : string;

/** The options that a definition lets Nx pass on. */
export type OptionsOf<D extends GeneratorDefinition> = {
  readonly [K in keyof D['properties'] as K extends D['required'][number] ? K : never]: ValueOf<D['properties'][K]>;
} & {
  readonly [K in keyof D['properties'] as K extends D['required'][number] ? never : K]?: ValueOf<D['properties'][K]>;
};
