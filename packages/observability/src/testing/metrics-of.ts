import { nodesOf, parsePromql, textOf } from './parse-promql';

/** The metrics that an expression selects by name, without doubles. */
export function metricsOf(expression: string): readonly string[] {
  const parsed = parsePromql(expression);
  const names = nodesOf(parsed, 'VectorSelector').flatMap((selector) => {
    const identifier = selector.getChild('Identifier');
    return identifier === null ? [] : [textOf(parsed, identifier)];
  });
  return [...new Set(names)];
}
