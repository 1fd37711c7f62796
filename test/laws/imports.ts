import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Source files by their path in the checkout, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** What the source says: `./fold.ts`, `@cairn/shared/kernel/ids`, `mongoose`. */
  readonly specifier: string;
  /** The file in the checkout that is meant, or undefined for a package. */
  readonly target: string | undefined;
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  /** The source without its comments. */
  readonly code: string;
}

/** Where each workspace's exports lie, as its package.json says. */
const exportsOf: Readonly<Record<string, string>> = { shared: 'shared/src', server: 'server', client: 'client/src' };

/** Reads every import of a set of sources, types included; throws with the path where one cannot be parsed. */
export function readModules(sources: Sources): readonly Module[] {
  return [...sources].map(([path, source]) => readModule(path, source, sources));
}

function readModule(path: string, source: string, sources: Sources): Module {
  const { module, comments, errors } = parseSync(path, source);
  if (errors[0] !== undefined) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const code = comments.reduce((rest, { start, end }) => blank(rest, start, end), source);
  const specifiers = new Set([
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    // Dynamic imports, and types written `import('./x.ts').X`, which no module record lists.
    ...[...code.matchAll(/\bimport\(\s*(['"`])([^'"`]+)\1/g)].flatMap(([, , specifier]) => specifier ?? []),
  ]);
  const imports = [...specifiers].map((specifier) => ({ specifier, target: resolve(path, specifier, sources) }));
  return { path, imports, code };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function resolve(from: string, specifier: string, sources: Sources): string | undefined {
  if (isRelative(specifier)) return posix.join(posix.dirname(from), specifier);
  const [, workspace = '', rest] = /^@cairn\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  const base = exportsOf[workspace];
  if (base === undefined) return undefined;
  const file = `${base}/${rest}`;
  return sources.has(`${file}.tsx`) ? `${file}.tsx` : `${file}.ts`;
}

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(\/|$)/.test(specifier);
}

/** Finds circles among modules: files that import each other in turn, in the order in which they do. */
export function findCircles(modules: readonly Module[]): readonly (readonly string[])[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const circles: string[][] = [];

  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push(trail.slice(trail.indexOf(path)));
    if (trail.includes(path) || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (target !== undefined) visit(target, [...trail, path]);
    }
    done.add(path);
  };

  for (const { path } of modules) visit(path, []);
  return circles;
}
