import { fork } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { cores, pin } from './cpu.ts';
import type { Job, Run, Word } from './generator.ts';
import type { Seat } from './wire.ts';

export type PostJob = Omit<Extract<Job, { kind: 'post' }>, 'kind'>;

/** A generator in a process of its own, on a core of its own. */
export interface Generator {
  /** Connects more people, so many side by side, and waits until all of them are in their rooms. @throws when one is not let in */
  connect(seats: readonly Seat[], sideBySide: number): Promise<Extract<Word, { kind: 'connected' }>>;
  /**
   * Has everybody post.
   * @param watch begins when the measuring begins; what it gives is called when the measuring ends
   * @throws when a post was refused, or did not reach each reader of its room exactly once
   */
  post<Seen>(
    job: PostJob,
    watch: () => Promise<() => Promise<Seen>>,
  ): Promise<{ readonly run: Run; readonly seen: Seen }>;
  stop(): void;
}

/** Starts a generator. @param programs where the built programs of this folder are */
export async function startGenerator(programs: string): Promise<Generator> {
  const child = fork(join(programs, 'generator.js'), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const words = on(child, 'message', { close: ['exit'] });
  await pin(child.pid ?? 0, cores.generator);

  const tell = (job: Job) => child.send(job);

  const hear = async <Kind extends Word['kind']>(kind: Kind): Promise<Extract<Word, { kind: Kind }>> => {
    const heard = await words.next();
    if (heard.done) throw new Error('the generator ended');
    const [word] = heard.value as [Word];
    if (word.kind === 'failed') throw new Error(word.reason);
    if (word.kind !== kind) throw new Error(`the generator said “${word.kind}” where “${kind}” was expected`);
    return word as Extract<Word, { kind: Kind }>;
  };

  return {
    connect(seats, sideBySide) {
      tell({ kind: 'connect', seats, sideBySide });
      return hear('connected');
    },

    async post(job, watch) {
      tell({ kind: 'post', ...job });
      await hear('began');
      const look = await watch();
      const { run } = await hear('ended');
      const seen = await look();
      await hear('settled');
      return { run, seen };
    },

    stop: () => void child.kill('SIGKILL'),
  };
}
