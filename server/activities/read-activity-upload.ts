// An upload of activities as it came: what can be read, and of the rest where it is wrong and what to send instead.
import * as z from 'zod/mini';
import {
  type ActivityAnswer,
  type ActivityChange,
  activityChange,
  mostChanges,
  mostCounted,
} from '../../core/activities/activity.ts';
import { jsonBody } from '../http/json-body.ts';

const upload = z.object({
  changes: z
    .array(z.unknown())
    .check(z.maxLength(mostChanges, `Send at most ${mostChanges} changes at once.`)),
});

export interface ActivityUploadRead {
  readonly changes: readonly ActivityChange[];
  readonly unreadable: ActivityAnswer['unreadable'];
}

/** Reads each change by itself. A body that is no upload at all is refused. */
export function readActivityUpload(body: unknown): ActivityUploadRead {
  const changes: ActivityChange[] = [];
  const unreadable: ActivityAnswer['unreadable'] = [];
  for (const [index, sent] of jsonBody(body, upload).changes.entries()) {
    const read = activityChange.safeParse(sent);
    if (read.success) changes.push(read.data);
    else {
      const field = read.error.issues[0].path.join('.') || 'change';
      unreadable.push({ index, field, remedy: remedyOf(field) });
    }
  }
  return { changes, unreadable };
}

const remedies: Readonly<Record<string, string>> = {
  change: 'Send an object whose `change` is log, correct or withdraw.',
  changeId: 'Send a UUID, made once for this change.',
  activityId: 'Send a UUID, made once for this activity.',
  saidAt: 'Send when it was said, in whole milliseconds since 1970.',
  reason: 'Send one of the reasons that the description lists.',
  'content.kind': 'Send one of the kinds that the phone was told.',
  'content.at': 'Send when it was done, in whole milliseconds since 1970.',
  'content.count': `Send a whole number from 1 to ${mostCounted}.`,
  'content.reference': 'Send letters, digits and . / - only, at most 40, or null. A name is no reference.',
};

function remedyOf(field: string): string {
  const place = 'Send longitude and latitude in degrees and the accuracy in metres, or null.';
  return remedies[field] ?? (field.startsWith('content.place') ? place : 'Send what the description says.');
}
