import { messageCommandSchemas } from '@cairn/shared/messages/contract';
import { foldTimeline, type Message, type MessageEvent } from '@cairn/shared/messages/timeline';
import { isMessageEvent } from '@cairn/shared/registry/decide';
import { describe, expect, it } from 'vitest';
import { begun, deskOf, kai, lee, maya, phase, take, takeAll, type World } from '../sessions/world.ts';

/** What a message can be beside its words: words under a warning, and cards. */

const [postSchema] = messageCommandSchemas;
const world = begun({ phases: [phase('open', 3_600_000)] });

const last = (of: World): Message | undefined => of.messages.get(of.state.seq);
const warned = takeAll(world, [[kai, { type: 'message.post', body: 'It was hard.', warning: 'Loss' }]]);
const messageSeq = warned.state.seq;

describe('a content warning', () => {
  const parse = (warning: string) => postSchema.safeParse({ type: 'message.post', body: 'words', warning });

  it('says in a few words what it is about', () => {
    expect(parse('  About loss ').data?.warning).toBe('About loss');
    expect(parse('é'.normalize('NFD')).data?.warning).toBe('é'.normalize('NFC'));
    expect(parse('w'.repeat(80)).success).toBe(true);
    for (const warning of ['', '   ', 'w'.repeat(81), 'two\nlines', 'a bell\u0007']) {
      expect(parse(warning).success, JSON.stringify(warning)).toBe(false);
    }
  });

  it('stands before the words, and stays when they are changed', () => {
    expect(last(warned)).toMatchObject({ body: 'It was hard.', warning: 'Loss' });
    const edited = takeAll(warned, [[kai, { type: 'message.edit', messageSeq, body: 'It was very hard.' }]]);
    expect(edited.messages.get(messageSeq)).toMatchObject({ body: 'It was very hard.', warning: 'Loss' });
  });

  it('goes with the words when they are taken out', () => {
    const redacted = takeAll(warned, [[maya, { type: 'message.redact', messageSeq }]]);
    expect(redacted.messages.get(messageSeq)).toMatchObject({ body: null, warning: null });
  });

  it('is not there where it was not given, and nobody else can read one once it is erased', () => {
    expect(last(takeAll(world, [[kai, { type: 'message.post', body: 'words' }]]))?.warning).toBeNull();
    const erased = warned.events.filter(isMessageEvent).map(withoutBody);
    expect(foldTimeline(new Map(), erased).get(messageSeq)).toMatchObject({ body: null, warning: null });
  });
});

/** The event as readers get it once its author's key is gone. */
function withoutBody(event: MessageEvent): MessageEvent {
  return event.type === 'message.posted' ? { ...event, data: { ...event.data, body: null, warning: null } } : event;
}

describe('a card', () => {
  const prompt = { type: 'message.post', body: 'What helped?', card: { kind: 'prompt' } } as const;

  it('is kept with its message, also when the words are changed', () => {
    const asked = takeAll(world, [[lee, prompt]]);
    const { seq } = asked.state;
    const edited = takeAll(asked, [[lee, { type: 'message.edit', messageSeq: seq, body: 'What helps?' }]]);
    expect(edited.messages.get(seq)).toMatchObject({ body: 'What helps?', card: { kind: 'prompt' } });
  });

  it('is none where there is no session, and none in one that is not live', () => {
    expect(take(deskOf(), { actor: maya, command: prompt }).refused).toBe('session.none');
    const over = takeAll(world, [[maya, { type: 'session.end' }]]);
    expect(take(over, { actor: maya, command: prompt }).refused).toBe('session.over');
  });

  it('is none in messages from before there were cards', () => {
    const { body, warning, replyTo } = { body: 'words', warning: '', replyTo: null };
    const old = { seq: 1, type: 'message.posted', at: 1, actor: kai, data: { body, warning, replyTo } };
    const [message] = foldTimeline(new Map(), [old as unknown as MessageEvent]).values();
    expect(message?.card).toBeNull();
  });

  it('has a kind that there is, and nothing more', () => {
    const parse = (card: object) => postSchema.safeParse({ type: 'message.post', body: 'words', card }).success;
    expect(parse({ kind: 'prompt' })).toBe(true);
    expect(parse({ kind: 'worksheet', worksheetSeq: 3, item: 0 })).toBe(true);
    for (const card of [
      { kind: 'poll' },
      { kind: 'prompt', item: 1 },
      { kind: 'worksheet', worksheetSeq: 3 },
      { kind: 'worksheet', worksheetSeq: 0, item: 0 },
      { kind: 'worksheet', worksheetSeq: 3, item: -1 },
    ])
      expect(parse(card), JSON.stringify(card)).toBe(false);
  });
});
