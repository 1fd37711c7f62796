import { secondMs } from '@cairn/shared/kernel/time';
import { saveAnswers, viewAnswers } from '@cairn/shared/sessions/wire';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';

/** How long typing rests before it is saved, and until a save that failed is tried again. */
const restMs = 700;
const againAfterMs = 5 * secondMs;

interface Answers {
  /** Null until they have been read. */
  readonly answers: readonly string[] | null;
  readonly error: unknown;
  readonly state: 'saved' | 'saving' | 'notSaved';
  readonly change: (item: number, answer: string) => void;
}

/** One's own answers to a worksheet, saved as they are typed. What is not saved when the form closes is saved then. */
export function useAnswers(roomId: string, worksheetSeq: number): Answers {
  const { http } = useSignedIn();
  const params = { roomId, worksheetSeq };
  const kept = useQuery({
    queryKey: ['worksheet', roomId, worksheetSeq],
    queryFn: () => answerOf(http.request(viewAnswers, { params })),
    // Private words stay in no memory longer than the form is open, and are not read over what is being typed.
    ...{ gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const [state, setState] = useState<Answers['state']>('saved');
  const unsaved = useRef<readonly string[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    const answers = unsaved.current;
    if (!answers) return;
    const outcome = await http.request(saveAnswers, { params, body: { answers: [...answers] } });
    if (outcome.kind === 'answered') {
      if (unsaved.current === answers) {
        unsaved.current = null;
        setState('saved');
      }
      return;
    }
    setState('notSaved');
    timer.current = setTimeout(() => void latest.current(), againAfterMs);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);

  const answers = typed ?? kept.data?.answers ?? null;
  return {
    answers,
    error: kept.error,
    state,
    change(item, answer) {
      const next = Array.from({ length: Math.max(item + 1, answers?.length ?? 0) }, (_, at) => answers?.[at] ?? '');
      next[item] = answer;
      unsaved.current = next;
      setTyped(next);
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latest.current(), restMs);
    },
  };
}
