import { load } from './libraries.mjs';

/**
 * Compiles a CEL rule to the text of a JavaScript expression over `self`, made of the operators in
 * packages/flux/src/cel-operators.ts. The schema of `self` gives the defaults, which are in force before rules run.
 * Fails on a construct that it does not know: then it is to be taught, with an operator and its spec.
 */
export function compileRule(rule, schema) {
  const operators = new Set();
  const call = (operator, ...args) => {
    operators.add(operator);
    return `${operator}(${args.join(', ')})`;
  };
  const text = compile(load('@bufbuild/cel').parse(rule).expr, new Map([['self', schema]]), call);
  return { text, operators };
}

function compile(expression, scope, call) {
  const { case: form, value } = expression.exprKind;
  const sub = (inner, inside = scope) => compile(inner, inside, call);
  switch (form) {
    case 'identExpr':
      schemaOf(expression, scope);
      return value.name;
    case 'constExpr':
      return constant(value);
    case 'selectExpr': {
      const property = propertyOf(value, scope);
      const args = [sub(value.operand), quote(value.field)];
      if (value.testOnly) return call('has', ...args, ...('default' in property ? ['true'] : []));
      return call('field', ...args, ...('default' in property ? [JSON.stringify(property.default)] : []));
    }
    case 'callExpr':
      return compileCall(value, sub, call);
    case 'comprehensionExpr': {
      const predicate = allPredicate(value);
      const inside = new Map([...scope, [value.iterVar, schemaOf(value.iterRange, scope).items]]);
      return call('all', sub(value.iterRange), `(${value.iterVar}) => ${sub(predicate, inside)}`);
    }
    default:
      throw new Error(`CEL expression of the form ${form}`);
  }
}

const functions = {
  '!_': 'not',
  '_&&_': 'and',
  '_||_': 'or',
  '_==_': 'equal',
  '_!=_': 'different',
  '_>_': 'more',
  size: 'size',
};

function compileCall({ function: name, target, args }, sub, call) {
  if (name === 'matches' && target !== undefined) {
    const pattern = args[0].exprKind.value?.constantKind;
    if (pattern?.case !== 'stringValue') throw new Error('CEL matches() with a pattern that is not written out');
    return call('matches', sub(target), String(new RegExp(pattern.value, 'u')));
  }
  const operator = functions[name];
  if (operator === undefined || target !== undefined) throw new Error(`CEL function ${name}`);
  return call(operator, ...args.map((arg) => sub(arg)));
}

function constant({ constantKind: { case: form, value } }) {
  if (form === 'stringValue') return quote(value);
  if (form === 'boolValue' || form === 'int64Value') return String(value);
  throw new Error(`CEL constant of the form ${form}`);
}

/** The schema of a field, which must be there: an open object would have no defaults to know. */
function propertyOf({ operand, field }, scope) {
  const property = schemaOf(operand, scope).properties?.[field];
  if (property === undefined) throw new Error(`CEL rule names the field ${field}, which the schema lacks`);
  return property;
}

function schemaOf({ exprKind: { case: form, value } }, scope) {
  if (form === 'identExpr' && scope.has(value.name)) return scope.get(value.name);
  if (form === 'selectExpr') return propertyOf(value, scope);
  throw new Error(`CEL expression of the form ${form} ${value.name ?? ''} in the place of a field`);
}

/** The predicate of what the parser makes of `list.all(x, predicate)`; fails on every other macro. */
function allPredicate({ accuVar, accuInit, loopStep }) {
  const [accumulator, predicate] = loopStep.exprKind.value?.args ?? [];
  const isAll =
    accuInit.exprKind.value?.constantKind?.value === true &&
    loopStep.exprKind.value?.function === '_&&_' &&
    accumulator?.exprKind.value?.name === accuVar;
  if (!isAll) throw new Error('CEL macro other than all()');
  return predicate;
}

const quote = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
