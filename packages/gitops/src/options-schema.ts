/** The subset of JSON Schema that Nx's executors and our command line both read. */
export interface OptionsSchema {
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, OptionSchema>>;
  readonly examples: readonly { readonly command: string; readonly description: string }[];
}

export interface OptionSchema {
  readonly type: string;
  readonly description: string;
  readonly default?: string | boolean;
  readonly enum?: readonly string[];
}

export type OptionValue = string | boolean | readonly string[];
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;
