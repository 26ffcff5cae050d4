// Messages as they are sent, fetched and seen.
import type * as z from 'zod/mini';
import type { Subject } from '../../../core/people/index.ts';
import {
  messageDays,
  type messageList,
  type NewMessage,
  type sentList,
} from '../../../core/people/message.ts';
import type { Actor } from '../../bus/events.ts';
import type { Database } from '../../db/database.ts';
import { listedDuties } from '../live-duties.store.ts';
import { readOfficers, subjectOf } from '../officers.store.ts';
import { addMessage, deliverMessages, messagesFrom, messagesTo, sawMessage } from './messages.store.ts';

export interface Sender {
  readonly forceId: number;
  readonly staffId: string;
  readonly reaches: (officer: Subject) => boolean;
}

export interface Receiver {
  readonly forceId: number;
  readonly officerId: string;
  readonly actor: Actor;
}

export interface MessageDesk {
  /** Sends a message to those on duty whom it is for, and says to how many; 0 where nobody of them is on duty within reach. */
  send(sender: Sender, message: NewMessage): Promise<number>;
  /** The messages to somebody, which have come with this. */
  fetch(receiver: Receiver): Promise<z.infer<typeof messageList>>;
  /** Notes that a message was seen; false where there is none such. */
  seen(receiver: Receiver, messageId: string): Promise<boolean>;
  sent(sender: Pick<Sender, 'forceId' | 'staffId'>): Promise<z.infer<typeof sentList>>;
}

export function messageDesk(database: Database, now: () => number): MessageDesk {
  const since = () => now() - messageDays * 86_400_000;
  return {
    send({ forceId, staffId, reaches }, message) {
      const { to } = message;
      return database.inForce(forceId, async (t) => {
        const at = now();
        const officers = new Map((await readOfficers(t)).map((officer) => [officer.id, officer]));
        const onDuty = (await listedDuties(t, at, at)).filter(({ duty }) => {
          if (to.kind === 'officer') return duty.officerId === to.officerId;
          return to.kind === 'on-duty' || duty.crew === to.crew;
        });
        const ids = new Set(onDuty.map(({ duty }) => duty.officerId));
        const officerIds = [...ids].filter((officerId) => {
          const officer = officers.get(officerId);
          return officer !== undefined && reaches(subjectOf(officer));
        });
        if (officerIds.length === 0) return 0;
        return addMessage(t, message, { senderId: staffId, officerIds, at }, `staff:${staffId}`);
      });
    },
    fetch({ forceId, officerId, actor }) {
      return database.inForce(forceId, async (t) => {
        await deliverMessages(t, officerId, now(), actor);
        return { messages: await messagesTo(t, officerId, since()) };
      });
    },
    seen: ({ forceId, officerId, actor }, messageId) =>
      database.inForce(forceId, (t) => sawMessage(t, messageId, officerId, now(), actor)),
    sent: ({ forceId, staffId }) =>
      database.inForce(forceId, async (t) => ({ messages: await messagesFrom(t, staffId, since()) })),
  };
}
