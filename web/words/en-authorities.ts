// Dispersal authorities, orders, closures, and who was given which power, in English. The other languages follow these keys.

import type { DesignationRefusal } from '../../core/activities/designations.ts';
import type { AuthorityKind } from '../../core/activities/powers.ts';
import type { OfficerKind } from '../../core/people/officer-kind.ts';
import type { DraftReason, DraftText } from '../authorities/authority-draft.ts';

const authorityKindNames: Readonly<Record<AuthorityKind, string>> = {
  dispersal: 'Dispersal authority (section 34)',
  pspo: 'Public spaces protection order',
  closure: 'Closure',
};

const authorityMissing: Readonly<Record<DraftText, string>> = {
  name: 'Enter a name by which patrols know the place.',
  terms: 'Enter what an officer may do there.',
  reference: 'Enter its number in the force’s or the council’s record.',
  givenBy: 'Enter the rank or office that gave it.',
};

const authorityWrong: Readonly<Record<Exclude<DraftReason, 'missing'>, string>> = {
  'no-time': 'Enter the day and the time from which it holds.',
  'no-law-then': 'There was no such power on that day. Look at the year.',
  'not-yours': 'Staff of your organisation do not record this kind. Ask the organisation that gives it.',
  'ends-before-it-begins': 'It ends before it begins. Enter a later end.',
  'end-missing': 'Enter when it ends: none of these lasts for ever.',
  'too-long': 'That is longer than the law lets one last. Enter an earlier end.',
  'given-by-too-low': 'Say the rank that gave it, at least inspector, such as “Inspector, Northgate North”.',
  'area-unfit': 'The area cannot be used as it is.',
  'hotspot-unknown': 'A hotspot that you chose does not hold then. Choose again.',
  'id-taken': 'This was recorded already with other words. Open the page again.',
  'no-hotspots': 'Choose at least one hotspot, or paste an area.',
  'area-nothing': 'Paste the area as GeoJSON.',
  'area-not-json': 'This is not JSON: part of it may be missing. Copy the whole text again.',
  'area-not-geojson': 'This draws nothing: paste a GeoJSON geometry, Feature or FeatureCollection.',
};

const designationRefusals: Readonly<Record<DesignationRefusal, string>> = {
  'ends-before-it-begins': 'The last day is before the first.',
  'day-past': 'What was done on past days was done under it. Choose today or a later day.',
  'not-to-be-given': 'The law does not let this power be given to them on that day.',
  'not-yours': 'That is for another organisation to record.',
  'organisation-unknown': 'There is no such organisation any more. Open the page again.',
  'id-taken': 'This was recorded already with other words. Open the page again.',
};

const officerKindNames: Readonly<Record<OfficerKind, string>> = {
  constable: 'Constables',
  'special-constable': 'Special constables',
  pcso: 'PCSOs',
  'transport-police-officer': 'Transport police officers',
  'council-officer': 'Council officers',
  'street-marshal': 'Street marshals',
  'housing-officer': 'Housing officers',
  'accredited-person': 'Accredited persons',
};

export const enAuthorities = {
  authTitle: 'Authorities and powers',
  authLead:
    'Where powers of the street may be used because somebody authorised it, from and until when. Phones show it to whoever stands there.',
  authLoading: 'Fetching the authorities …',
  authFailed: 'The authorities could not be fetched. They hold as they are.',
  authKinds: authorityKindNames,
  authLive: 'Live now',
  authLiveNone: 'None is live now.',
  authComing: 'To come',
  authComingNone: 'None is to come.',
  authPast: 'Over',
  authPastNone: 'None on record is over.',
  authSearch: 'Search',
  authCount: (n: number) => (n === 1 ? '1 on record' : `${n.toLocaleString('en-GB')} on record`),
  authFile: 'authorities',
  authName: 'Name',
  authKind: 'What it is',
  authTerms: 'What it says',
  authTermsHint:
    'One sentence that an officer can act on, such as “Direct people to leave for up to 48 hours.”',
  authReference: 'Reference',
  authReferenceHint: 'Its number in the force’s or the council’s record.',
  authGivenBy: 'Given by',
  authGivenByHint: 'Rank or office and place, no name: “Inspector, Northgate North”.',
  authWhen: 'When',
  authFrom: 'From',
  authUntil: 'Until',
  authLatest: (when: string, law: string) => `At the latest ${when} (${law}).`,
  authEndedEarly: (when: string) => `Ended early, ${when}`,
  authNeverHeld: 'Ended before it began',
  authUntilWhen: (when: string) => `until ${when}`,
  authLeft: (time: string) => `${time} left`,
  authBegins: (time: string) => `begins in ${time}`,
  authAdd: 'Record an authority',
  authBack: 'All authorities',
  authUnknown: 'There is none with this address on record.',
  authPrint: 'Print',
  authOnMap: 'See it on the map',
  authArea: 'Area',
  authAreaOf: 'Where it holds',
  authByHotspots: 'Where hotspots are',
  authByGeojson: 'An area from GeoJSON',
  authHotspotsHint:
    'The area is copied as the hotspots are when it begins: it stays when they are changed later.',
  authHotspotsNone: 'No hotspots hold now.',
  authHotspotFilter: 'Find a hotspot',
  authChosen: (n: number) => (n === 1 ? '1 chosen' : `${n} chosen`),
  authGeojson: 'GeoJSON',
  authGeojsonHint:
    'A Polygon or MultiPolygon in longitude and latitude; a Feature or FeatureCollection does too. A council publishes its orders so, and any mapping program draws it.',
  authAreaIs: (size: string, parts: number) => (parts === 1 ? size : `${size} in ${parts} parts`),
  authPicture: 'The shape of the area, north at the top',
  authSave: 'Put it on record',
  authSaved: (name: string) => `“${name}” is on record.`,
  authTrouble: 'It is not on record yet',
  authEnd: 'End it now',
  authEndOf: (name: string) => `End it now: ${name}`,
  authEndSure: 'Press again to end it: this cannot be undone',
  authEnded: (name: string) => `“${name}” has ended. Phones hear of it when they next reach the server.`,
  authNotEnded: 'It could not be ended. It still holds.',
  authMissing: authorityMissing,
  authWrong: authorityWrong,
  authLongest: 'As long as the law allows',

  desigTitle: 'Powers that were given',
  desigLead:
    'Some powers are held only where a chief officer or a council has given them. A phone offers such a power only to whom it was given.',
  desigLoading: 'Fetching what was given …',
  desigFailed: 'What was given could not be fetched. It holds as it is.',
  desigNone: 'Nothing on record. Until it is, phones offer only the powers that come with the office.',
  desigPower: 'Power',
  desigTo: 'Given to',
  desigOf: 'Of',
  desigForce: 'The force itself',
  desigAllOf: 'Their organisation',
  desigFrom: 'From',
  desigUntil: 'Last day',
  desigUntilHint: 'Leave it empty while it goes on.',
  desigOpen: 'open',
  desigOver: 'over',
  desigSource: 'Where it is written',
  desigSourceHint: 'Such as “Chief Constable’s designation of 1 May 2026”.',
  desigAdd: 'Record a power that was given',
  desigSave: 'Put it on record',
  desigSaved: 'It is on record.',
  desigMissing: { from: 'Enter the first day on which it holds.', source: 'Enter where it is written.' },
  desigNotSaved: 'It is not on record yet',
  desigEnd: 'End it today',
  desigEndOf: (power: string) => `End it today: ${power}`,
  desigEndSure: 'Press again: today is its last day',
  desigEndDone: 'Today is its last day.',
  desigNotEnded: 'It could not be ended. It still holds.',
  desigNothingToGive: 'The law leaves you no power to give.',
  desigRefusals: designationRefusals,
  officerKindNames,

  briefAuthoritiesLive: (until: string) => `live, until ${until}`,
  briefAuthoritiesFrom: (from: string, until: string) => `from ${from} until ${until}`,
};
