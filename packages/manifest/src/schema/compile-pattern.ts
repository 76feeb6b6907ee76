const compiled = new Map<string, RegExp>();

/** A pattern of a schema; Kubernetes writes them for RE2, where `(?i)` stands for the flag. */
export function compilePattern(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    const bare = pattern.replace('(?i)', '');
    expression = new RegExp(bare, bare === pattern ? '' : 'i');
    compiled.set(pattern, expression);
  }
  return expression;
}
