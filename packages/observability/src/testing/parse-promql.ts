import { parser } from '@prometheus-io/lezer-promql';

// Taken from the parser, because its dependency has two sets of types, one for each module system.
type Tree = ReturnType<typeof parser.parse>;
export type SyntaxNode = Tree['topNode'];

/** A PromQL expression with its syntax tree. */
export interface ParsedPromql {
  readonly text: string;
  readonly tree: Tree;
}

/** What Grafana fills in before Prometheus sees a query; the longest name first. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\$__rate_interval\b|\$\{__rate_interval\}/g, '5m'],
  [/\$__interval\b|\$\{__interval\}/g, '1m'],
  [/\$__range\b|\$\{__range\}/g, '1h'],
  [/\$\{[^}]+\}|\[\[\w+\]\]|\$\w+/g, 'x'],
];

/** Parses PromQL as it stands in a rule or, with Grafana's variables, in a panel. */
export function parsePromql(expression: string): ParsedPromql {
  const text = VARIABLES.reduce((done, [variable, value]) => done.replace(variable, value), expression);
  return { text, tree: parser.parse(text) };
}

/** All nodes of a kind, in the order of the text. */
export function nodesOf({ tree }: ParsedPromql, ...names: readonly string[]): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  tree.iterate({
    enter: (node) => {
      if (names.includes(node.name)) found.push(node.node);
    },
  });
  return found;
}

/** The text of a node. */
export function textOf({ text }: ParsedPromql, node: SyntaxNode): string {
  return text.slice(node.from, node.to);
}
