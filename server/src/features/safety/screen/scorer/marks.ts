/** Words that stand for what is no word: how the net sees the ends of sentences and numbers. */
export const marks = { begin: '<s>', end: '.', question: '?', number: '<number>', unknown: '<unknown>' } as const;
