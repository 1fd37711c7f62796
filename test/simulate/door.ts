/** A door that lets in so many at once; the others wait in line, first come first served. */
export interface Door {
  /** Comes to the door. True: may go in now. False: waits, and is told of by `leave`. */
  come(who: number): boolean;
  /** Somebody who was inside no longer is. Gives who goes in instead, if somebody who still waits does. */
  leave(): number | undefined;
}

/** @param stillWaits whoever no longer does is passed over */
export function openDoor(max: number | null, stillWaits: (who: number) => boolean): Door {
  let inside = 0;
  let line: number[] = [];
  let gone = 0;
  return {
    come(who) {
      if (max !== null && inside >= max) {
        line.push(who);
        return false;
      }
      inside += 1;
      return true;
    },
    leave() {
      inside -= 1;
      while (gone < line.length) {
        const who = line[gone];
        gone += 1;
        if (who === undefined || !stillWaits(who)) continue;
        inside += 1;
        return who;
      }
      line = [];
      gone = 0;
      return undefined;
    },
  };
}
