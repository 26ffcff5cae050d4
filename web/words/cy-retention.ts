// Yr hyn a gedwir, a ddelir ac a ddilëwyd, yn Gymraeg. The same keys as English.
import type { enRetention } from './en-retention.ts';

const figure = (n: number) => n.toLocaleString('en-GB');

export const cyRetention: typeof enRetention = {
  keepTitle: 'Yr hyn a gedwir, a than pryd',
  keepLead:
    'Lleoliadau crai sy’n mynd gyntaf, wedyn ymweliadau, wedyn cyfansymiau, pob un ar ddiwedd ei gyfnod a chyda phrawf. Mae negeseuon i batrolau yn mynd hefyd, heb adael dim ond eu nifer. Mae daliad cyfreithiol yn atal hynny ar gyfer yr hyn y mae’n ei enwi.',
  keepLoading: 'Yn cyfrif yr hyn a gedwir …',
  keepFailed: 'Methwyd â nôl yr hyn a gedwir. Ni ddilëir dim wrth edrych.',

  periodsTitle: 'Cyfnodau',
  periodsTable: 'Am ba hyd y cedwir pob math',
  periodsWhat: 'Beth',
  periodsDays: 'Cedwir am',
  periodsFrom: 'Ers',
  periodsSource: 'Pwy sy’n dweud',
  periodsAlways: 'y dechrau',
  periodsUsual: 'Rheol Beatkeeper ei hun, lle nad yw heddlu wedi gosod un',
  periodsFixed: 'Rheol Beatkeeper ei hun, yr un fath i bob heddlu',
  periodsNow: 'Mewn grym nawr',
  keepDays: (n) => (n === 2 ? '2 ddiwrnod' : `${figure(n)} diwrnod`),

  comingTitle: 'Beth sy’n mynd pryd',
  comingLead: 'Faint o’r hyn sydd ar gofnod nawr sy’n cyrraedd diwedd ei gyfnod ym mhob wythnos.',
  comingTable: 'Yr hyn sy’n cyrraedd diwedd ei gyfnod, fesul wythnos',
  comingWeek: 'Wythnos o',
  comingPositions: (rows, positions) => `${figure(positions)} lleoliad mewn ${figure(rows)} talp`,
  comingLater: 'Yn ddiweddarach',
  comingOverdue: 'Ar ben eisoes',
  comingOverdueWhy:
    'Ar ben eisoes: mae’n mynd o fewn yr awr, oni bai bod daliad yn ei enwi, neu ei fod yn perthyn i gyfnod o amser nad yw wedi gorffen.',
  comingNone: 'Nid oes dim ar gofnod y byddai cyfnod yn ei ddileu.',
  keptSubjects: {
    positions: 'Lleoliadau crai',
    visits: 'Ymweliadau',
    totals: 'Cyfansymiau diwrnod man problemus',
    messages: 'Negeseuon i batrolau',
    'emergency-places': 'Ble’r oedd swyddogion mewn argyfwng',
    alarms: 'Argyfyngau a larymau',
  },

  openTitle: 'Yr hyn nad oes dim yn ei ddileu eto',
  openTable: 'Cofnodion heb gyfnod',
  openCount: 'Faint',
  openSince: 'O',
  openRecordNames: {
    people: 'Swyddogion a chyfrifon',
    roles: 'Rolau, gan gynnwys y rhai a ddaeth i ben',
    'ways-in':
      'Ffyrdd i mewn: allweddi mynediad, dolenni, cyfrifon darparwr, codau argyfwng; dim cyfrinachau',
    devices: 'Dyfeisiau, gyda phryd y clywyd gan bob un ddiwethaf a’i batri bryd hynny',
    pairings: 'Paru dyfeisiau',
    duties: 'Dyletswyddau',
    'declared-visits':
      'Ymweliadau a ddatganwyd gan ffeil, ac amser a ddatganodd swyddogion: aiff yr enwau gyda’r ymweliadau',
    'walk-tests': 'Profion cerdded',
    looks: 'Edrychiadau: pwy a edrychodd ar bwy',
    'look-seals': 'Seliau ar edrychiadau',
    sessions: 'Mewngofnodiadau',
    events: 'Digwyddiadau: beth a newidiwyd gan bwy',
  },

  holdsTitle: 'Daliadau cyfreithiol',
  holdsLead:
    'Tra bydd daliad yn sefyll, ni ddilëir dim y mae’n ei enwi; mae holl gyfnod amser swyddog y mae’n ei gyffwrdd yn aros.',
  holdsCounts: (standing, ended) =>
    `Mae ${figure(standing)} ${standing === 2 ? 'ddaliad' : 'daliad'} yn sefyll, ${figure(ended)} wedi gorffen. Dim ond i safonau proffesiynol y dangosir pwy a enwir.`,
  holdsLoading: 'Yn nôl y daliadau …',
  holdsFailed: 'Methwyd â nôl y daliadau. Maent yn sefyll fel y maent.',
  holdsNone: 'Ni osodwyd daliad erioed.',
  holdsTable: 'Y daliadau cyfreithiol',
  holdWhom: 'Swyddog',
  holdEverybody: 'Pawb',
  holdWhere: 'Man problemus',
  holdEverywhere: 'Pobman',
  holdTime: 'Amser',
  holdAlways: 'Pob amser',
  holdSince: (when) => `o ${when}`,
  holdUntil: (when) => `tan ${when}`,
  holdReason: 'Pam',
  holdPlaced: 'Gosodwyd',
  holdEnded: 'Gorffennwyd',
  holdStands: 'yn sefyll',
  holdKeeps: 'Yn cadw nawr',
  holdKept: (visits, positions) =>
    `${figure(visits)} ymweliad, ${positions === null ? 'a’r lleoliadau o’u cwmpas' : `${figure(positions)} lleoliad`}`,
  holdEnd: 'Gorffen',
  holdEndOf: (reason) => `Gorffen y daliad “${reason}”`,
  holdEndSure: 'Pwyswch eto i’w orffen',
  holdEndDone: 'Mae’r daliad wedi gorffen: mae’r hyn a gadwai’n mynd ar ddiwedd ei gyfnod.',
  holdNotEnded: 'Ni ellid gorffen y daliad. Mae’n sefyll o hyd.',
  holdsFile: 'daliadau-cyfreithiol',

  holdAdd: 'Gosod daliad',
  holdAddReason: 'Pam',
  holdAddReasonHint: 'Rhif y gŵyn, yr achos neu’r cais.',
  holdAddFrom: 'Diwrnod cyntaf',
  holdAddTo: 'Diwrnod olaf',
  holdAddOpenHint: 'Gadewch ef yn wag ar gyfer pob amser.',
  holdAddDone: 'Mae’r daliad yn sefyll o hyn ymlaen.',
  holdAddMissing: 'Dywedwch pam: rhif y gŵyn, yr achos neu’r cais.',
  holdNotAdded: 'Ni osodwyd y daliad: nid atebodd y gweinydd. Nid oes dim wedi newid.',
  holdRefusals: {
    'names-nothing': 'Enwch swyddog, man problemus neu amser: delir y cyfan o’r hyn a adewir ar agor.',
    'no-time': 'Mae’r diwrnod olaf cyn y cyntaf.',
    'no-officer': 'Nid oes swyddog o’r fath mwyach. Agorwch y dudalen eto.',
    'no-hotspot': 'Nid oes man problemus o’r fath mwyach. Agorwch y dudalen eto.',
    taken: 'Gosodwyd y daliad hwn eisoes â geiriau eraill. Agorwch y dudalen eto.',
  },

  goneTitle: 'Yr hyn a ddilëwyd',
  goneLead:
    'Mae pob dilead o leoliadau, ymweliadau a chyfansymiau yn gadael prawf: beth ydoedd, o bryd hyd bryd, faint, a stwnsh drosto. Ni newidir ac ni ddilëir y profion eu hunain byth.',
  goneNone: 'Nid oes dim wedi’i ddileu eto.',
  goneTable: 'Dileadau',
  goneWhen: 'Dilëwyd',
  goneSpan: 'O – hyd',
  goneMuch: 'Faint ohono',
  goneRows: (n) => `${figure(n)} rhes`,
  goneHash: 'Mae SHA-256 yn dechrau',
  goneRule: 'Rheol',
  goneCut: (shown, all) =>
    `Y ${figure(shown)} diweddaraf o ${figure(all)}; mae’r cyfan yn ./beatkeeper export.`,
  goneCount: (n) => (n === 2 ? '2 ddilead' : `${figure(n)} dilead`),
  goneFile: 'dileadau',
};
