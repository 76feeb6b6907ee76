import { Parser } from '@prometheus-io/codemirror-promql/dist/cjs/parser/parser';
import { getType } from '@prometheus-io/codemirror-promql/dist/cjs/parser/type';
import type { EditorState } from '@codemirror/state';
import { nodesOf, parsePromql, textOf, type ParsedPromql, type SyntaxNode } from './parse-promql';

/**
 * What Prometheus would refuse in an expression, and what we ask for beyond that: every selector names its metric.
 * Three nets, because none holds alone: the grammar's error nodes, the editor's type checker, and our own for what both
 * let through.
 */
export function checkPromql(expression: string): readonly string[] {
  const parsed = parsePromql(expression);
  const root = parsed.tree.topNode.firstChild;
  if (root === null || expression.trim() === '') return ['the expression is empty'];
  const broken = nodesOf(parsed, '⚠').map(({ from }) => `syntax error at ${from}`);
  if (broken.length > 0) return broken;
  const type = getType(root as unknown as Parameters<typeof getType>[0]);
  return [
    ...typeErrors(parsed),
    ...(type === 'vector' || type === 'scalar' ? [] : [`gives a ${type}, not a vector or a scalar`]),
    ...nodesOf(parsed, 'VectorSelector')
      .filter((node) => node.getChild('Identifier') === null)
      .map((node) => `${textOf(parsed, node)} names no metric`),
    ...nodesOf(parsed, 'MatrixSelector').flatMap((node) =>
      node.firstChild?.name === 'VectorSelector' ? [] : [`${textOf(parsed, node)}: a range needs a selector`],
    ),
    ...nodesOf(parsed, 'OffsetExpr').flatMap((node) =>
      node.firstChild?.name === 'OffsetExpr' ? [`${textOf(parsed, node)}: offset is set twice`] : [],
    ),
    ...nodesOf(parsed, 'MatrixSelector', 'SubqueryExpr').flatMap((node) =>
      node.getChildren('DurationExpr').some((duration) => Number.parseFloat(textOf(parsed, duration)) === 0)
        ? [`${textOf(parsed, node)}: a range must be longer than 0`]
        : [],
    ),
    ...nodesOf(parsed, 'StringLiteral').flatMap((node) =>
      badEscape(textOf(parsed, node)) ? [`${textOf(parsed, node)}: unknown escape`] : [],
    ),
    ...nodesOf(parsed, 'EqlRegex', 'NeqRegex').flatMap((node) => badRegex(parsed, node.parent?.nextSibling)),
  ];
}

function typeErrors({ text, tree }: ParsedPromql): readonly string[] {
  // The checker asks an editor's state for two things only.
  const state = { field: () => ({ tree }), sliceDoc: (from: number, to: number) => text.slice(from, to) };
  const parser = new Parser(state as unknown as EditorState);
  parser.analyze();
  return parser.getDiagnostics().map(({ message, from }) => `${message} at ${from}`);
}

function badEscape(literal: string): boolean {
  return !literal.startsWith('`') && /(^|[^\\])(\\\\)*\\[^abfnrtv\\'"xuU0-7]/.test(literal);
}

function badRegex(parsed: ParsedPromql, literal: SyntaxNode | null | undefined): string[] {
  if (literal === null || literal === undefined) return [];
  const quoted = textOf(parsed, literal);
  const source = quoted.slice(1, -1).replace(/\\\\/g, '\\');
  try {
    new RegExp(`^(?:${source})$`);
  } catch {
    return [`${quoted} is no regular expression`];
  }
  return /\(\?[=!<]|\\[1-9]/.test(source) ? [`${quoted}: RE2 has no look-around and no back references`] : [];
}
