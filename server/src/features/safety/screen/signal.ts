/** What a message may need somebody's attention for. */
export type Category = 'self-harm' | 'relapse-overdose' | 'sourcing' | 'abuse-threats' | 'personal-identifiers';

/** One thing that was seen in a message, with everything that is needed to explain it to a person. */
export interface Signal {
  readonly category: Category;
  /** 0 to 1: how plainly the words say it. */
  readonly strength: number;
  /** The rule's stable, readable name, such as `self-harm.intent.kill-myself`. */
  readonly rule: string;
  /** Where the words stand in the message as it was written: `[start, end)` in UTF-16 units. */
  readonly span: readonly [start: number, end: number];
}
