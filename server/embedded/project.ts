import { DatabaseError, notSupported } from './errors.ts';
import { type Doc, fieldOf, isDoc, isNum, setField, type Value } from './values/value.ts';

export type Projection = (doc: Doc) => Doc;

type Tree = Map<string, Tree | true>;

/**
 * Parses a projection of fields to include or to leave out. Gives undefined for an empty one. Refuses a mixture
 * (except for _id), colliding paths, and everything that computes.
 */
export function parseProjection(doc: Doc): Projection | undefined {
  const fields = Object.entries(doc).map(([path, value]): [string, boolean] => [path, isIncluded(path, value)]);
  if (fields.length === 0) return undefined;
  const others = fields.filter(([path]) => path !== '_id');
  const id = fields.find(([path]) => path === '_id')?.[1];
  const including = others[0]?.[1] ?? id === true;
  if (others.some(([, included]) => included !== including)) {
    throw new DatabaseError('MixedProjection', 'Cannot mix inclusion and exclusion in a projection');
  }
  const tree = treeOf(others.map(([path]) => path));
  if (including ? id !== false : id === false) tree.set('_id', true);
  return including ? (whole) => included(whole, tree) : (whole) => excluded(whole, tree);
}

function isIncluded(path: string, value: Value): boolean {
  if (path.split('.').some((part) => part === '' || part.startsWith('$')))
    throw notSupported(`the projection path '${path}'`);
  if (typeof value === 'boolean') return value;
  if (isNum(value)) return Number(value.toString()) !== 0;
  throw notSupported(`a projection of '${path}' that computes a value`);
}

function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const path of paths) addPath(tree, path.split('.'), path);
  return tree;
}

function addPath(tree: Tree, [name = '', ...rest]: string[], path: string): void {
  const known = tree.get(name);
  const collides = known === true || (known !== undefined && rest.length === 0);
  if (collides) throw new DatabaseError('ProjectionPathCollision', `Path collision at ${path}`);
  if (rest.length === 0) {
    tree.set(name, true);
    return;
  }
  const branch: Tree = known ?? new Map();
  tree.set(name, branch);
  addPath(branch, rest, path);
}

/** Fields stand in the document's own order, with _id first as it is stored. */
function included(doc: Doc, tree: Tree): Doc {
  const result: Doc = {};
  for (const name of Object.keys(doc)) {
    const branch = tree.get(name);
    const value = fieldOf(doc, name);
    if (branch === true) setField(result, name, value);
    else if (branch !== undefined) setIfPresent(result, name, includedWithin(value, branch));
  }
  return result;
}

/** Of an array only its documents and arrays remain, of a plain value nothing. */
function includedWithin(value: Value, tree: Tree): Value {
  if (isDoc(value)) return included(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((item) => includedWithin(item, tree)).filter((item) => item !== undefined);
}

function excluded(doc: Doc, tree: Tree): Doc {
  const result: Doc = {};
  for (const name of Object.keys(doc)) {
    const branch = tree.get(name);
    const value = fieldOf(doc, name);
    if (branch !== true) setField(result, name, branch === undefined ? value : excludedWithin(value, branch));
  }
  return result;
}

function excludedWithin(value: Value, tree: Tree): Value {
  if (isDoc(value)) return excluded(value, tree);
  return Array.isArray(value) ? value.map((item) => excludedWithin(item, tree)) : value;
}

function setIfPresent(doc: Doc, name: string, value: Value): void {
  if (value !== undefined) setField(doc, name, value);
}
