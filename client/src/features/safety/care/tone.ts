/** Two soft notes, a fifth apart; hertz. */
const notes = [659.25, 987.77] as const;
const noteSeconds = 0.22;
const loudness = 0.18;

/** What rings. Browsers let it be heard only after the person has done something on the page. */
export interface Tone {
  /** Rings once; gives whether it could be heard. */
  ring(): Promise<boolean>;
  stop(): void;
}

/** Makes the tone, without a file: it works offline too. */
export function createTone(): Tone {
  let context: AudioContext | null = null;

  async function running(): Promise<AudioContext | null> {
    if (typeof AudioContext === 'undefined') return null;
    context ??= new AudioContext();
    if (context.state === 'suspended') {
      // Without a gesture this waits for ever: it is not waited for.
      void context.resume().catch(() => undefined);
      await Promise.resolve();
    }
    return context.state === 'running' ? context : null;
  }

  return {
    async ring() {
      const audio = await running();
      if (!audio) return false;
      for (const [index, hertz] of notes.entries()) sound(audio, hertz, audio.currentTime + index * noteSeconds);
      return true;
    },
    stop() {
      void context?.close().catch(() => undefined);
      context = null;
    },
  };
}

/** One note that swells and fades, so that nobody is startled. */
function sound(audio: AudioContext, hertz: number, at: number): void {
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.type = 'sine';
  voice.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds * 2);
  voice.connect(volume).connect(audio.destination);
  voice.start(at);
  voice.stop(at + noteSeconds * 2);
}
