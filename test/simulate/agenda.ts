/** What is to happen, in order of time. Of what happens at the same time, what was noted first comes first. */
export interface Agenda {
  note(at: number, what: number): void;
  /** Takes the next, and calls with it; false: nothing was left. */
  next(happens: (what: number, at: number) => void): boolean;
}

/** Opens an empty agenda: a binary heap in arrays of numbers, since a million people have an entry each. */
export function openAgenda(): Agenda {
  let [times, orders, whats] = [new Float64Array(1_024), new Float64Array(1_024), new Float64Array(1_024)];
  let size = 0;
  let order = 0;

  const grow = () => {
    const twice = (from: Float64Array) => {
      const to = new Float64Array(2 * from.length);
      to.set(from);
      return to;
    };
    [times, orders, whats] = [twice(times), twice(orders), twice(whats)];
  };

  const isSooner = (one: number, other: number): boolean => {
    const [time, otherTime] = [times[one] ?? 0, times[other] ?? 0];
    return time < otherTime || (time === otherTime && (orders[one] ?? 0) < (orders[other] ?? 0));
  };

  const swap = (one: number, other: number) => {
    for (const list of [times, orders, whats]) {
      const value = list[one] ?? 0;
      list[one] = list[other] ?? 0;
      list[other] = value;
    }
  };

  const rise = (from: number) => {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isSooner(place, above)) return;
      swap(place, above);
      place = above;
    }
  };

  const sink = () => {
    for (let place = 0; ; ) {
      let below = 2 * place + 1;
      if (below >= size) return;
      if (below + 1 < size && isSooner(below + 1, below)) below += 1;
      if (!isSooner(below, place)) return;
      swap(below, place);
      place = below;
    }
  };

  return {
    note(at, what) {
      if (size === times.length) grow();
      times[size] = at;
      orders[size] = order;
      whats[size] = what;
      size += 1;
      order += 1;
      rise(size - 1);
    },

    next(happens) {
      if (size === 0) return false;
      const [at, what] = [times[0] ?? 0, whats[0] ?? 0];
      size -= 1;
      swap(0, size);
      sink();
      happens(what, at);
      return true;
    },
  };
}
