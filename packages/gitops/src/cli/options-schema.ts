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
  /** Where an argument without a name goes; a list takes all that are left. As Nx has it for generators. */
  readonly $default?: { readonly $source: string; readonly index: number };
}

export type OptionValue = string | boolean | readonly string[];
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

/** How an option is written on a command line: `dryRun` is `--dry-run`. */
export function flagOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
