// Parthau preifat ffôn, yn Gymraeg.
import type { ZoneWords } from './zones-en.ts';

export const zonesCy: ZoneWords = {
  zonesTitle: (n) => (n === 0 ? 'Parthau preifat: dim' : `Parthau preifat: ${n}`),
  zonesLead:
    'Mae’r hyn a dapiwch o fewn parth preifat, megis o gwmpas eich cartref, yn cael ei ollwng ar y ffôn hwn a byth yn cael ei anfon. Mae’r parth ei hun yn aros ar y ffôn hwn hefyd: nid oes neb arall yn dysgu ble mae.',
  zonesUnread: 'Ni ellir darllen parthau preifat y ffôn hwn, felly ni chedwir tap. Gosodwch hwy o’r newydd.',
  zonesReset: 'Eu gosod o’r newydd',
  zonesRadius: 'Pa mor fawr',
  zonesHere: 'Gosod parth preifat yma',
  zonesLooking: 'Yn chwilio ble rydych …',
  zonesNoPlace:
    'Nid yw’r ffôn yn dweud ble mae. Gadewch i’r dudalen hon ddefnyddio’r lleoliad, ewch i’r awyr agored, a rhowch gynnig arall arni.',
  zonesSet: (metres) =>
    `Gosodwyd parth preifat o ${metres} m. Rydych o’i fewn, ond nid yn ei ganol, fel na all neb weithio allan ble mae eich drws.`,
  zonesRemove: (n) => `Tynnu parth ${n}`,
  zonesRemoved: 'Tynnwyd y parth.',
  zone: (n, metres) => `Parth ${n}: ${metres} m o gwmpas`,
  metres: (metres) => `${metres} m o gwmpas`,
  zonesDropped: (inside, unplaced) =>
    `Gollyngwyd ar y ffôn hwn hyd yma: ${inside} mewn parth preifat, ${unplaced} mewn lle anhysbys.`,
};
