/** So many ids go into one query at most. */
const idsPerQuery = 1_000;

/** Puts ids into groups that are not too many for one query. */
export function inGroups(ids: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let from = 0; from < ids.length; from += idsPerQuery) groups.push(ids.slice(from, from + idsPerQuery));
  return groups;
}

/**
 * Joins single look-ups into few queries: while one query runs, the ids that are asked for wait and go together in the
 * next. A thousand people who connect at once are a handful of queries. An answer is never older than its question.
 * @param load reads many by their ids; what does not exist is left out.
 * @returns a look-up of one; undefined where there is none.
 */
export function gather<Value>(
  load: (ids: string[]) => Promise<ReadonlyMap<string, Value>>,
): (id: string) => Promise<Value | undefined> {
  let running: Promise<unknown> = Promise.resolve();
  let next: { readonly ids: Set<string>; readonly answer: Promise<ReadonlyMap<string, Value>> } | undefined;

  const loadAll = async (ids: string[]): Promise<ReadonlyMap<string, Value>> => {
    if (ids.length <= idsPerQuery) return load(ids);
    const found = await Promise.all(inGroups(ids).map(load));
    return new Map(found.flatMap((some) => [...some]));
  };

  const prepare = () => {
    const ids = new Set<string>();
    const answer = running.then(() => {
      next = undefined;
      return loadAll([...ids]);
    });
    running = answer.catch(() => {});
    return { ids, answer };
  };

  return async (id) => {
    next ??= prepare();
    next.ids.add(id);
    return (await next.answer).get(id);
  };
}
