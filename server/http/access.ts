// Who may knock where: every route with its door or permission, on one page. A route that is not here does not start.
// `device`: a device's token, and only to write, and to fetch what is its own: its duty, its messages, what it logged,
// the hotspots a walk test may choose from. `named-device`: the same, where an app can say its token only in the message. `feed`: the token of a feed, and only to write. `pairing`:
// whoever has the code that pairs a phone, so many tries from one address. `open`: anybody. `sign-in`: whoever is about to sign in.
// `machine`: programs on this machine; nothing there is of anybody. A
// permission: whoever has signed in and holds it; how far it reaches is asked where the answer is made.
import type { Action } from '../../core/people/index.ts';

export type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'device' }
  | { readonly kind: 'named-device' }
  | { readonly kind: 'feed' }
  | { readonly kind: 'pairing' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'machine' }
  | { readonly kind: 'permission'; readonly permission: Action };

const open: Access = { kind: 'open' };
const device: Access = { kind: 'device' };
const namedDevice: Access = { kind: 'named-device' };
const feed: Access = { kind: 'feed' };
const pairing: Access = { kind: 'pairing' };
const machine: Access = { kind: 'machine' };
const signIn: Access = { kind: 'sign-in' };
const may = (permission: Action): Access => ({ kind: 'permission', permission });

const access: Readonly<Record<string, Access>> = {
  'POST /api/positions': device,
  'POST /api/heartbeat': device,
  'GET /api/duty': device,
  'POST /api/duty': device,
  'GET /api/messages': device,
  'POST /api/messages/:id/seen': device,
  'POST /api/activities': device,
  'GET /api/patrol/activities': device,
  'GET /api/patrol/powers': device,
  'POST /api/walks': device,
  'GET /api/walks/hotspots': device,
  'POST /in/owntracks': device,
  'POST /in/overland': device,
  'GET /in/gpslogger': device,
  'POST /in/gpslogger': device,
  'GET /in/osmand': namedDevice,
  'POST /in/osmand': namedDevice,
  'POST /in/feed': feed,
  'POST /api/pairing': pairing,
  'GET /healthz': open,
  'GET /walk': open,
  'GET /assets/*': open,
  'GET /first-paint.js': open,
  'GET /icon.svg': open,
  'GET /sign-in': signIn,
  'GET /api/sign-in': signIn,
  'POST /api/sign-in/link': signIn,
  'POST /api/sign-in/demo': signIn,
  'POST /api/sign-in/break-glass': signIn,
  'POST /api/sign-in/passkey/start': signIn,
  'POST /api/sign-in/passkey': signIn,
  'GET /sign-in/provider': signIn,
  'GET /sign-in/provider/back': signIn,
  'GET /api/me': may('account.use'),
  'GET /api/me/passkeys': may('account.use'),
  'POST /api/me/passkeys/start': may('account.use'),
  'POST /api/me/passkeys': may('account.use'),
  'POST /api/me/passkeys/:id/remove': may('account.use'),
  'GET /api/me/sessions': may('account.use'),
  'POST /api/me/sign-out': may('account.use'),
  'POST /api/me/data': may('account.use'),
  'GET /api/me/messages': may('account.use'),
  'POST /api/me/messages/:id/seen': may('account.use'),
  'POST /api/messages': may('message.send'),
  'GET /api/messages/sent': may('message.send'),
  'GET /api/me/looks': may('look.read'),
  'POST /api/me/looks': may('account.use'),
  'GET /api/looks': may('look.search'),
  'GET /api/looks/choices': may('look.search'),
  'GET /api/look-seals': may('look.seal'),
  'GET /api/look-seals/people': may('look.seal'),
  'POST /api/look-seals': may('look.seal'),
  'POST /api/look-seals/:id': may('look.seal'),
  'GET /api/retention': may('retention.read'),
  'GET /api/holds': may('hold.change'),
  'GET /api/holds/choices': may('hold.change'),
  'POST /api/holds': may('hold.change'),
  'POST /api/holds/:id/end': may('hold.change'),
  'GET /api/people': may('person.read'),
  'GET /api/devices': may('device.change'),
  'POST /api/devices/:id/change': may('device.change'),
  'POST /api/devices/:id/revoke': may('device.change'),
  'POST /api/pairings': may('device.change'),
  'GET /api/pairings/:id': may('device.change'),
  'POST /api/pairings/:id/withdraw': may('device.change'),
  'POST /api/me/pairings': may('account.use'),
  'GET /api/me/pairings/:id': may('account.use'),
  'POST /api/me/pairings/:id/withdraw': may('account.use'),
  'GET /api/break-glass': may('person.read'),
  'POST /api/people/:id': may('person.change'),
  'POST /api/people/:id/leave': may('person.change'),
  'POST /api/people/:id/return': may('person.change'),
  'POST /api/people/:id/link': may('person.change'),
  'POST /api/people/officers/:id': may('person.change'),
  'POST /api/people/import': may('person.change'),
  'POST /api/organisations/:id': may('person.change'),
  'POST /api/organisations/:id/shares': may('person.change'),
  'POST /api/areas/:id': may('person.change'),
  'POST /api/areas/import': may('person.change'),
  'GET /metrics': machine,
  'GET /api/openapi.json': may('page.read'),
  'GET /api/docs': may('page.read'),
  'GET /api/place': may('page.read'),
  'GET /api/live': may('live.read'),
  'GET /api/hotspots': may('hotspot.read'),
  'GET /api/hotspots/download': may('hotspot.read'),
  'GET /api/hotspot-versions': may('hotspot.read'),
  'GET /api/exclusions': may('hotspot.read'),
  'GET /api/hotspot-sets': may('hotspot.read'),
  'PUT /api/hotspots/:id': may('hotspot.draw'),
  'POST /api/hotspots/:id/withdraw': may('hotspot.draw'),
  'POST /api/hotspots/:id/end': may('hotspot.draw'),
  'POST /api/exclusions/:id/end': may('hotspot.draw'),
  'PUT /api/hotspot-sets/:id': may('hotspot.draw'),
  'POST /api/hotspot-sets/:id/members': may('hotspot.draw'),
  'GET /api/dosage': may('dosage.read'),
  'GET /api/dosage/file': may('dosage.read'),
  'GET /api/dosage/hours': may('dosage.read'),
  'GET /api/dosage/coverage': may('dosage.read'),
  'GET /api/visits': may('visit.read'),
  'GET /api/visits/:id': may('visit.read'),
  'GET /api/walk-test': may('visit.read'),
  'GET /api/activities': may('activity.read'),
  'GET /api/activities/totals': may('activity.read'),
  'GET /api/activities/drift': may('activity.read'),
  'GET /api/activities/file': may('activity.read'),
  'POST /api/activities/reconcile': may('activity.read'),
  'POST /api/activities/:id/correct': may('activity.correct'),
  'POST /api/activities/:id/withdraw': may('activity.correct'),
  'GET /api/duty-board': may('live.read'),
  'GET /api/abstractions': may('abstraction.read'),
  'GET /api/briefing': may('briefing.read'),
  'GET /api/authorities': may('authority.read'),
  'POST /api/authorities/:id': may('authority.change'),
  'POST /api/authorities/:id/end': may('authority.change'),
  'GET /api/designations': may('authority.read'),
  'POST /api/designations': may('designation.change'),
  'POST /api/designations/:id/end': may('designation.change'),
  'GET /api/officers': may('officer.read'),
  'GET /api/officers/:id': may('officer.read'),
  'GET /api/officers/:id/duty': may('officer.read'),
  'POST /api/officers/:id/duty': may('duty.change'),
  'POST /api/roster': may('duty.change'),
  'GET /api/playback': may('playback.read'),
  'GET /api/playback/day': may('playback.read'),
  'GET /api/playback/export': may('position.export'),
  'GET /': may('page.read'),
  'GET /dosage': may('page.read'),
  'GET /duty-board': may('page.read'),
  'GET /abstractions': may('page.read'),
  'GET /authorities': may('page.read'),
  'GET /reconcile': may('page.read'),
  'GET /briefing': may('page.read'),
  'GET /activities': may('page.read'),
  'GET /account': may('page.read'),
  'GET /looks': may('page.read'),
  'GET /devices': may('page.read'),
  'GET /retention': may('page.read'),
  'GET /people': may('page.read'),
  'GET /areas': may('page.read'),
  'GET /who-may-see-what': may('page.read'),
  'GET /*': may('page.read'),
  'GET /tiles/*': may('page.read'),
};

/** The access of a route, or null where the route is not on the page. HEAD is as GET. */
export function accessOf(method: string, url: string): Access | null {
  return access[`${method === 'HEAD' ? 'GET' : method} ${url}`] ?? null;
}

/** All routes on the page: 'GET /api/live' and so on. */
export const routesOnThePage = Object.keys(access);
