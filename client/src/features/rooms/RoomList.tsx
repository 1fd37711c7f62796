import { type RoomSummary, standingKindSchema } from '@cairn/shared/rooms/contract';
import { Button, Skeleton } from '@mantine/core';
import { IconHeartHandshake, IconLeaf, IconMessageCircle, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router-dom';
import { z } from 'zod';
import { Note } from '../../ui/Note.tsx';
import { UnreadBadge } from '../../ui/UnreadBadge.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './RoomList.module.css';
import { deskOf, useRooms } from './rooms.ts';
import { roomTexts as texts } from './texts.ts';

/** Sessions and small groups are reached from the timetable, desks from beside their room. */
const listedKindSchema = z.enum(['help', ...standingKindSchema.options]);

type ListedKind = z.infer<typeof listedKindSchema>;

/** A room where help is given comes first, while there is one. */
const groups = listedKindSchema.options;

const icons: Readonly<Record<ListedKind, ComponentType<{ size: number; stroke: number }>>> = {
  help: IconHeartHandshake,
  cohort: IconUsersGroup,
  aftercare: IconLeaf,
  counselor: IconMessageCircle,
};

function isListed({ kind }: RoomSummary): boolean {
  return listedKindSchema.safeParse(kind).success;
}

/** The way into one's rooms, by kind. */
export function RoomList() {
  const text = useText();
  const rooms = useRooms();
  if (rooms.isPending) return <Waiting />;
  if (!rooms.data) {
    return (
      <Note
        action={
          <Button variant="subtle" size="sm" onClick={() => void rooms.refetch()}>
            {text(texts.tryAgain)}
          </Button>
        }
      >
        {text(texts.failed)}
      </Note>
    );
  }
  if (!rooms.data.some(isListed)) {
    return (
      <div className={classes.none}>
        <p className={classes.noneTitle}>{text(texts.none)}</p>
        <p>{text(texts.noneText)}</p>
      </div>
    );
  }
  return (
    <nav aria-label={text(texts.rooms)}>
      {groups.map((kind) => (
        <RoomGroup key={kind} kind={kind} rooms={rooms.data} />
      ))}
    </nav>
  );
}

function RoomGroup({ kind, rooms }: { readonly kind: ListedKind; readonly rooms: readonly RoomSummary[] }) {
  const text = useText();
  const own = rooms.filter((room) => room.kind === kind);
  if (own.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>{text(texts[kind])}</h2>
      <ul className={classes.rooms}>
        {own.map((room) => (
          <li key={room.id}>
            <RoomLink room={room} kind={kind} deskUnread={deskOf(rooms, room.id)?.unread ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinkProps {
  readonly room: RoomSummary;
  readonly kind: ListedKind;
  readonly deskUnread: number;
}

function RoomLink({ room, kind, deskUnread }: LinkProps) {
  const text = useText();
  const Icon = icons[kind];
  return (
    <NavLink to={`/rooms/${room.id}`} className={() => classes.link} data-unread={room.unread > 0 || undefined}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={20} stroke={1.6} />
      </span>
      <span className={classes.title}>{room.title}</span>
      {deskUnread > 0 && (
        <UnreadBadge count={deskUnread} tone="desk" label={text(texts.deskUnread, { count: deskUnread })} />
      )}
      {room.unread > 0 && <UnreadBadge count={room.unread} label={text(texts.unread, { count: room.unread })} />}
    </NavLink>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-busy="true">
      <Skeleton height={14} width="40%" />
      <Skeleton height={48} />
      <Skeleton height={48} />
      <Skeleton height={48} />
    </div>
  );
}
