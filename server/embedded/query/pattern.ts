import { BSONRegExp } from 'bson';
import { DatabaseError, notSupported } from '../errors.ts';
import { isText, type Value } from '../values/value.ts';

/** Syntax that PCRE and JavaScript read differently: refused, so that a pattern means here what it means in MongoDB. */
const differsFromPcre = /\(\?(?![:=!])|\(\*|[*+?}]\+|\\[AGhHKQERXzZ]|\[\[:|\\[pPug]/;

/** A regular expression from a filter. Takes BSON's own or a text; allows the option `i` alone. */
export function parsePattern(source: Value, options: Value): RegExp {
  const pattern = source instanceof BSONRegExp ? source.pattern : isText(source) ? String(source) : undefined;
  if (pattern === undefined) throw new DatabaseError('BadValue', '$regex has to be a string');
  const flags = optionsOf(source, options);
  if (flags !== '' && flags !== 'i') throw notSupported(`the $regex option '${flags}'`);
  if (differsFromPcre.test(pattern)) throw notSupported('this $regex syntax');
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    throw new DatabaseError('BadValue', 'Regular expression is invalid');
  }
}

function optionsOf(source: Value, options: Value): string {
  if (options === undefined) return source instanceof BSONRegExp ? source.options : '';
  if (!isText(options)) throw new DatabaseError('BadValue', '$options has to be a string');
  return String(options);
}
