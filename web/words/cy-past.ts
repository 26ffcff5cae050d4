// Geiriau’r gorffennol, a’r hyn a gymerir ohono, yn Gymraeg.
import type { enPast } from './en-past.ts';
import type { Words } from './words.ts';

/** After a number Welsh takes the singular; after two it softens. */
const count = (n: number, one: string, afterTwo: string) =>
  `${n.toLocaleString('en-GB')} ${n === 2 ? afterTwo : one}`;

export const cyPast: Pick<Words, keyof typeof enPast> = {
  past: 'Gorffennol',
  pastSaid: 'Rydych yn edrych ar y gorffennol.',
  backToNow: 'Yn ôl i nawr',
  loadingPast: 'Yn nôl yr hyn oedd ar gofnod bryd hynny …',
  couldNotPast: 'yr hyn oedd ar gofnod bryd hynny',
  pastVisits: 'Ymweliadau’r diwrnod hyd yma',
  pastEmpty: 'Nid oes lleoliadau ar gofnod ar gyfer yr amser hwn.',
  pastSealed: (since) =>
    `Mae lleoliadau cyn ${since} wedi’u dileu. Erys yr ymweliadau, dan sêl: am ba hyd, nid ble’n union.`,
  timeSlider: 'Amser',
  timeHint: 'Llusgwch y bar amser yn ôl, neu defnyddiwch y saethau, i weld y gorffennol.',
  timeBarOf: (patrolled, all) => `patrolau mewn ${patrolled} o ${count(all, 'man', 'fan')} problemus`,
  officersInHotspots: 'Swyddogion mewn mannau problemus',
  speedOf: (who) => `Cyflymder ${who}`,
  kilometresAnHour: (n) => `${n} km/awr`,
  play: 'Chwarae',
  pause: 'Oedi',
  playbackSpeed: 'Cyflymder chwarae',
  timesAsFast: (n) => `${n} ×`,
  visitBefore: 'Ymweliad blaenorol',
  visitAfter: 'Ymweliad nesaf',
  follow: (who) => `Dilyn ${who}`,
  dayBefore: 'Y diwrnod cynt',
  dayLater: 'Y diwrnod wedyn',
  exportPositions: 'Lawrlwytho …',
  exportRefused: 'Nid atebodd y gweinydd, neu nid yw eich rolau yn cynnwys hyn. Ni lawrlwythwyd dim.',
  exportTitle: 'Lawrlwytho lleoliadau',
  exportWhat:
    'Y lleoliadau sy’n cymryd rhan, fel y’u cofnodwyd, pob un â’i amser, ei fanylder a’r ddyfais a’i hadroddodd.',
  exportStretch: 'Pa gyfnod',
  exportQuarter: 'Y chwarter awr diwethaf',
  exportHour: 'Yr awr ddiwethaf',
  exportDay: 'Y diwrnod hyd yma',
  exportWho: 'O bwy',
  exportEverybody: 'Pawb',
  exportWithin: (where) => `Pawb, o fewn ${where}`,
  lookWhy: 'Pam mae ei angen arnoch?',
  lookWhyHint: 'Fe’i cedwir gyda’ch enw. Gall pwy bynnag yr edrychir arno ei ddarllen.',
  lookWhyNeeded: 'Dywedwch pam mae ei angen arnoch',
  showSpeedOf: (who) => `Dangos cyflymder ${who} …`,
  showIt: 'Dangos',
  exportAs: (format) => `Lawrlwytho ${format}`,
  exportCare: 'Mae’r ffeil yn dweud ble’r oedd pobl. Cadwch hi fel y byddech yn cadw datganiad.',
};
