import { train } from '../features/safety/screen/scorer/learning/train.ts';
import { writeNet } from '../features/safety/screen/scorer/netFile.ts';

/**
 * Learns the weights of the scorer from the training parts of the corpora (our own sentences alone) and from public word
 * vectors, which it fetches. Gives the contents of `scorer/weights.bin`; deterministic.
 */
export async function trainScreen(
  { corpus, exercises }: { corpus: URL; exercises: URL },
  say: (progress: string) => void,
): Promise<Uint8Array> {
  return writeNet(await train([corpus, exercises], say));
}
