// What is set of the emergency button and of alarms, for administrators.
import * as z from 'zod';
import { newAlarmRule } from '../../../core/activities/alarm-rule.ts';
import { alarmSettingDone, alarmSettings } from '../../../core/activities/alarms-now.ts';
import { emergencySettings } from '../../../core/people/emergency.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import type { AlarmSetting } from './alarm-settings.ts';

const tags = ['activities'];
const done = { ok: true } as const;

export function alarmSettingRoutes(app: Surface, setting: AlarmSetting): void {
  app.get(
    '/api/alarm-settings',
    {
      schema: {
        summary: 'How the emergency button and alarms are set, and how many screens watch now',
        tags,
        response: { 200: alarmSettings },
      },
    },
    (request) => setting.about(signedIn(request)),
  );
  app.post(
    '/api/emergency-settings',
    {
      ...readsItsBody,
      schema: {
        summary: 'Turns the emergency button of the force on or off, and says who is told',
        tags,
        body: emergencySettings,
        response: { 200: alarmSettingDone },
      },
    },
    async (request) => {
      await setting.setEmergency(signedIn(request), jsonBody(request.body, emergencySettings));
      return done;
    },
  );
  app.post(
    '/api/alarm-rules',
    {
      ...readsItsBody,
      schema: {
        summary: 'From now on such activities alarm',
        description: 'The same again changes nothing.',
        tags,
        body: newAlarmRule,
        response: { 200: alarmSettingDone },
      },
    },
    async (request) => {
      const isDone = await setting.addRule(signedIn(request), jsonBody(request.body, newAlarmRule));
      if (!isDone) throw refusal('not-found', {});
      return done;
    },
  );
  app.post(
    '/api/alarm-rules/:id/end',
    {
      schema: {
        summary: 'Ends a rule of alarms',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: alarmSettingDone },
      },
    },
    async (request) => {
      if (!(await setting.endRule(signedIn(request), request.params.id))) throw refusal('not-found', {});
      return done;
    },
  );
}
