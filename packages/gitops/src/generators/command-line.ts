/** How a person calls a generator: where problems are that are about what was asked for. */
export function commandLine(generator: string, name: string): string {
  return `nx g @254carbon/gitops:${generator} ${name}`;
}
