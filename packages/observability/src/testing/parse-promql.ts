import { parser } from '@prometheus-io/lezer-promql';
import { fillVariables } from '../dashboards/fill-variables';

// Taken from the parser, because its dependency has two sets of types, one for each module system.
type Tree = ReturnType<typeof parser.parse>;
export type SyntaxNode = Tree['topNode'];

/** A PromQL expression with its syntax tree. */
export interface ParsedPromql {
  readonly text: string;
  readonly tree: Tree;
}

/** Parses PromQL as it stands in a rule or, with Grafana's variables, in a panel. */
export function parsePromql(expression: string): ParsedPromql {
  const text = fillVariables(expression);
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
