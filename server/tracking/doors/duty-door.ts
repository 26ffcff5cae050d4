// Off duty is not tracked: of officers whose duties bind, what was captured off duty is refused at every door and leaves no trace but the reason.
// Memory knows the duties; where one has just changed, or where something would be refused, the shelf has the last word.
import { type Duty, isOnDuty } from '../../../core/people/index.ts';
import { spanOf } from '../../../core/tracking/position.ts';
import { offDutyIn, type Upload } from '../shelf/upload.ts';

export interface DutyDoor {
  /** The upload without what was captured off duty; at once where nothing was. */
  onDutyOnly(upload: Upload): Upload | Promise<Upload>;
  /** Somebody's duty changed here just now. */
  changed(officerId: string): void;
}

export interface DutyDoorTerms {
  /** What memory knows of an officer's duties; null where they do not bind. */
  readonly bindingDuties: (forceId: number, officerId: string) => readonly Duty[] | null;
  /** The duties on record that touch a time (ms). */
  readonly readDuties: (
    forceId: number,
    officerId: string,
    from: number,
    to: number,
  ) => Promise<readonly Duty[]>;
  readonly now: () => number;
}

/** Memory follows the shelf within a second or two; this is long enough. */
const unsettledMilliseconds = 15_000;

export function dutyDoor({ bindingDuties, readDuties, now }: DutyDoorTerms): DutyDoor {
  /** Until when the shelf is asked about an officer. */
  const unsettled = new Map<string, number>();

  async function byShelf(upload: Upload): Promise<Upload> {
    const { forceId, officerId } = upload.device;
    const { from, to } = spanOf(upload.positions);
    const duties = await readDuties(forceId, officerId, from, to);
    return offDutyIn(upload, (at) => duties.some((duty) => isOnDuty(duty, at)));
  }

  function isUnsettled(officerId: string): boolean {
    const until = unsettled.get(officerId);
    if (until === undefined) return false;
    if (now() <= until) return true;
    unsettled.delete(officerId);
    return false;
  }

  return {
    onDutyOnly(upload) {
      if (upload.positions.length === 0) return upload;
      const { forceId, officerId } = upload.device;
      if (unsettled.size > 0 && isUnsettled(officerId)) return byShelf(upload);
      const duties = bindingDuties(forceId, officerId);
      if (duties === null) return upload;
      const { from, to } = spanOf(upload.positions);
      const isWhole = duties.some((duty) => isOnDuty(duty, from) && isOnDuty(duty, to));
      return isWhole ? upload : byShelf(upload);
    },
    changed: (officerId) => unsettled.set(officerId, now() + unsettledMilliseconds),
  };
}
