import { definitionAt } from '../core/activities/definitions.ts';
import { lawfulPowers } from '../core/activities/lawful-powers.ts';
import { alarmDesk } from './activities/alarms/alarm-desk.ts';
import { alarmSettingRoutes } from './activities/alarms/alarm-settings.routes.ts';
import { alarmSetting } from './activities/alarms/alarm-settings.ts';
import type { AlarmWatch } from './activities/alarms/alarm-watch.ts';
import { alarmRoutes } from './activities/alarms/alarms.routes.ts';
import { authorityRoutes } from './activities/authorities.routes.ts';
import { authorityDesk } from './activities/authority-desk.ts';
import { designationDesk } from './activities/designation-desk.ts';
import { designationRoutes } from './activities/designations.routes.ts';
import { deskActivityRoutes } from './activities/desk/desk-activities.routes.ts';
import { reconcileRoutes } from './activities/desk/reconcile.routes.ts';
import { type DeskOf, hotspotDesk } from './hotspots/hotspot-desk.ts';
import { hotspotDownloadRoutes } from './hotspots/hotspot-downloads.routes.ts';
import { hotspotDraftRoutes } from './hotspots/hotspot-drafts.routes.ts';
import { hotspotEndRoutes } from './hotspots/hotspot-ends.routes.ts';
import { hotspotSetRoutes } from './hotspots/hotspot-sets.routes.ts';
import { hotspotsRoutes } from './hotspots/hotspots.routes.ts';
import { metricsRoutes } from './http/health.routes.ts';
import type { openMetrics } from './http/metrics.ts';
import { openApiRoutes } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { signedIn } from './http/session-door.ts';
import type { Surface } from './http/surface.ts';
import { lookKeeper } from './people/index.ts';
import { type PeopleSurface, peopleSurface } from './people-routes.ts';
import { placeOf, type ServeOptions } from './serve-options.ts';
import { abstractionRoutes } from './tracking/desk/abstractions.routes.ts';
import { briefingRoutes } from './tracking/desk/briefing.routes.ts';
import { declaredRoutes } from './tracking/desk/declared.routes.ts';
import { dutyBoardRoutes } from './tracking/desk/duty-board.routes.ts';
import { liveRoutes } from './tracking/desk/live.routes.ts';
import { officersRoutes } from './tracking/desk/officers.routes.ts';
import { readTerms } from './tracking/desk/read-terms.ts';
import { visitsRoutes } from './tracking/desk/visits.routes.ts';
import { dosageRoutes } from './tracking/dosage/dosage.routes.ts';
import type { FollowedForce, ForceLoop } from './tracking/following/force-loop.ts';
import { ownDataRoutes } from './tracking/keeping/own-data.routes.ts';
import { ownDataOf } from './tracking/keeping/own-data.ts';
import { retentionRoutes } from './tracking/keeping/retention.routes.ts';
import { retentionDesk } from './tracking/keeping/retention-desk.ts';
import { exportRoutes } from './tracking/playback/export.routes.ts';
import { playbackRoutes } from './tracking/playback/playback.routes.ts';
import { walkTestRoutes } from './tracking/walks/walks.routes.ts';

export interface Desk extends Omit<PeopleSurface, 'looks'> {
  readonly loop: ForceLoop;
  readonly metrics: ReturnType<typeof openMetrics>;
  readonly alarms: AlarmWatch;
}

/** Registers them all. */
export async function deskRoutes(app: Surface, options: ServeOptions, desk: Desk): Promise<void> {
  const { loop, sessions, database, metrics } = desk;
  const { now, newId } = options;
  const looks = lookKeeper(database, now, newId);
  const terms = readTerms((forceId) => loop.force(forceId)?.following ?? null, { now, looks });
  hotspotsRoutes(app, {
    hotspotsOf: (request) => terms.readingOf(request).following.state.hotspots(now()),
    placeOf: (request) => placeOf(options.place, signedIn(request).forceId === desk.forceId),
  });
  const drawing: DeskOf = (request) => {
    const { forceId, viewer } = signedIn(request);
    return hotspotDesk(database, forceId, now, `staff:${viewer.staffId}`);
  };
  hotspotDraftRoutes(app, drawing, now);
  hotspotEndRoutes(app, drawing);
  hotspotDownloadRoutes(app, drawing, now);
  hotspotSetRoutes(app, drawing);
  liveRoutes(app, {
    ...terms,
    viewersOf: (forceId) => followed(loop, forceId).viewers,
    again: sessions.again,
  });
  visitsRoutes(app, terms);
  dosageRoutes(app, terms);
  const nameOf = (forceId: number) => {
    const { hotspots } = followed(loop, forceId).following.state.hotspots(now());
    const names = new Map(hotspots.map(({ id, name }) => [id, name ?? id]));
    return (id: string) => names.get(id) ?? id;
  };
  alarmRoutes(app, alarmDesk({ database, watch: desk.alarms, looks, now, nameOf }));
  alarmSettingRoutes(app, alarmSetting(database, desk.alarms, now));
  declaredRoutes(app, terms);
  officersRoutes(app, terms);
  dutyBoardRoutes(app, { ...terms, beatsOf: desk.health.of });
  abstractionRoutes(app, terms);
  const authorities = authorityDesk(database, now);
  authorityRoutes(app, authorities, now);
  designationRoutes(app, designationDesk(database, now, lawfulPowers));
  briefingRoutes(app, { ...terms, authoritiesOf: authorities.list });
  reconcileRoutes(app, terms);
  deskActivityRoutes(app, {
    ...terms,
    definitionAt: (kind, at) => definitionAt(kind, at)?.version ?? null,
  });
  playbackRoutes(app, terms);
  exportRoutes(app, terms);
  walkTestRoutes(app, terms);
  peopleSurface(app, options, { ...desk, looks });
  ownDataRoutes(app, {
    ownDataOf: (forceId, whose) => ownDataOf(database, forceId, whose, `staff:${whose.staffId}`, now()),
  });
  retentionRoutes(app, retentionDesk(database, now));
  metricsRoutes(app, metrics, () => metrics.viewers.set(loop.viewerCount()));
  openApiRoutes(app);
  await servePages(app, { web: options.webFolder, tiles: options.tilesFolder });
}

function followed(loop: ForceLoop, forceId: number): FollowedForce {
  const force = loop.force(forceId);
  if (force === null) throw new Error('The force of somebody who has signed in is not followed');
  return force;
}
