// The doors at which phones log what their officers did, and are told what may be logged.
import { activityAnswer, activityUpload } from '../../core/activities/activity.ts';
import { patrolActivities, patrolPowers } from '../../core/activities/patrol-book.ts';
import { readsItsBody } from '../http/json-body.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import type { PatrolActivityDesk, PatrolDevice } from './patrol-activities.ts';
import { readActivityUpload } from './read-activity-upload.ts';

const tags = ['activities'];

export function activityDoors(
  app: Surface,
  desk: PatrolActivityDesk,
  deviceOf: (request: DoorRequest) => PatrolDevice,
): void {
  app.post(
    '/api/activities',
    {
      ...readsItsBody,
      schema: {
        summary: 'Activities logged, corrected and taken back by a device’s officer',
        description:
          'Answered after the commit. Every change is in one of the lists; what cannot be read is named by its place and the others are kept. ' +
          'A change is known by its id for ever: sent again it changes nothing.',
        tags,
        body: activityUpload,
        response: { 200: activityAnswer },
      },
    },
    async (request) => {
      const { changes, unreadable } = readActivityUpload(request.body);
      return { ...(await desk.keep(deviceOf(request), changes)), unreadable };
    },
  );
  app.get(
    '/api/patrol/powers',
    {
      schema: {
        summary: 'What a device’s officer may log, which powers they hold, and where orders are live',
        tags,
        response: { 200: patrolPowers },
      },
    },
    (request) => desk.powers(deviceOf(request)),
  );
  app.get(
    '/api/patrol/activities',
    {
      schema: {
        summary: 'What a device’s officer has logged in the dosage day',
        tags,
        response: { 200: patrolActivities },
      },
    },
    (request) => desk.today(deviceOf(request)),
  );
}
