import { DatabaseError, notSupported } from '../errors.ts';
import { type Doc, fieldOf, isDoc, setField, type Value } from '../values/value.ts';

export type Expression = (doc: Doc) => Value;

/** Parses a constant, a field reference such as `$a.b`, or an object of them. Refuses every computing operator. */
export function parseExpression(source: Value): Expression {
  if (typeof source === 'string' && source.startsWith('$')) return fieldReference(source);
  if (Array.isArray(source)) throw notSupported('an array as an expression');
  return isDoc(source) ? objectExpression(source) : () => source;
}

function fieldReference(source: string): Expression {
  const parts = source.slice(1).split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) throw notSupported(`the expression '${source}'`);
  return (doc) => referenced(doc, parts);
}

/** Unlike in a filter, an array on the way gives the array of what its documents hold. */
function referenced(value: Value, parts: readonly string[]): Value {
  const [name, ...rest] = parts;
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => referenced(item, parts)).filter((item) => item !== undefined);
  return isDoc(value) ? referenced(fieldOf(value, name), rest) : undefined;
}

function objectExpression(source: Doc): Expression {
  const operator = Object.keys(source).find((name) => name.startsWith('$'));
  if (operator !== undefined) throw notSupported(`the expression operator '${operator}'`);
  const fields = Object.entries(source).map(([name, value]): [string, Expression] => {
    if (name.includes('.'))
      throw new DatabaseError('FailedToParse', `FieldPath field names may not contain '.': ${name}`);
    return [name, parseExpression(value)];
  });
  return (doc) => {
    const result: Doc = {};
    for (const [name, expression] of fields) {
      const value = expression(doc);
      if (value !== undefined) setField(result, name, value);
    }
    return result;
  };
}
