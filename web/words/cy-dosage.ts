// Geiriau’r tudalennau dos. The same keys as English.
import type { enDosage } from './en-dosage.ts';

const count = (n: number, one: string, afterTwo: string) =>
  `${n.toLocaleString('en-GB')} ${n === 2 ? afterTwo : one}`;

const fan = (n: number) => count(n, 'man', 'fan');

export const cyDosage: typeof enDosage = {
  dosageTitle: 'Dos',
  dosageOverTime: 'Dos dros amser',
  allHotspots: 'Pob man problemus',
  skipToFigures: 'Neidio at y ffigurau',
  loadingDosage: 'Yn nôl y dos …',
  couldNotDosage: 'y dos',
  couldNotHours: 'yr oriau',
  couldNotCoverage: 'y cwmpas',

  spanTitle: 'Diwrnodau dos',
  spanFrom: 'Diwrnod cyntaf',
  spanTo: 'Diwrnod olaf',
  spanShow: 'Dangos',
  spanInOrder: 'Rhaid i’r diwrnod olaf fod yr un fath â’r cyntaf neu’n hwyrach.',
  spanToday: 'Heddiw',
  spanYesterday: 'Ddoe',
  spanSevenDays: '7 diwrnod diwethaf',
  spanThisWeek: 'Yr wythnos hon',
  spanLastWeek: 'Yr wythnos diwethaf',
  spanTwentyEightDays: '28 diwrnod diwethaf',
  spanOfDays: (from, to) => `${from} hyd at ${to}`,
  dosageDays: (n) => count(n, 'diwrnod dos', 'ddiwrnod dos'),
  dayStartsAt: (time) => `pob un o ${time}, Ewrop/Llundain`,

  setsOfFigures: 'O ba fannau',
  setOfHotspots: (name, n) => `${name}: ${fan(n)}`,
  setMeaning: 'Dim ond am y diwrnodau yr oedd yn y set y mae pob man yn y ffigurau hyn.',
  setDaysOnly: (name, days) => `Dim ond tra oedd yn “${name}”: ${days}.`,
  setNotThen: (name) => `Nid oedd y man hwn yn “${name}” ar y diwrnodau hyn.`,
  setAllDays: 'Pob diwrnod o’r cyfnod',
  officersNotForYou: 'Nid yw eich rolau’n cynnwys swyddogion wrth eu henwau.',
  setHasNoOfficers: 'Mannau sydd mewn set: dewiswch Pob man i weld swyddogion.',
  hoursOfAll: 'Mae’r pedwar math o oriau o bob man: dewiswch Pob man i’w gweld.',

  by: 'Yn ôl',
  byHotspot: 'Yn ôl man',
  byOfficer: 'Yn ôl swyddog',
  byDay: 'Yn ôl diwrnod',
  byWeek: 'Yn ôl wythnos',
  weekOf: (day) => `Wythnos o ${day}`,

  fourHours: 'Pedwar math o oriau',
  fourHoursMeaning: 'Mae pob un o fewn yr un o’i flaen. Ni chymysgir hwy byth.',
  paidDuty: 'Dyletswydd â thâl',
  patrolStatus: 'Ar statws patrôl',
  personHours: 'Oriau-person mewn mannau problemus',
  patrolHours: 'Oriau patrôl mewn mannau problemus',
  patrolHoursHere: 'Oriau patrôl yn y man hwn',
  notKnown: 'ddim yn hysbys',
  noDuties:
    'Nid oes dyletswyddau ar gofnod ar gyfer y dyddiau hyn. Rhwng lleoliadau y mae’r oriau mewn mannau problemus: ni ŵyr neb o beth y maent yn gyfran.',
  byCrewHours: (hours: string) => `O’r oriau person, mae ${hours} yn dibynnu ar drac cyd-aelod o’r criw.`,
  withoutDuty: (hours) =>
    `Yn ogystal, ${hours} mewn mannau problemus gan swyddogion heb ddyletswydd ar gofnod. Nid ydynt yn y pedwar ffigur.`,
  hoursTooLong: (days) =>
    `Cyfrifir y pedwar math o oriau, a chwmpas, am hyd at ${days} diwrnod. Dewiswch lai o ddyddiau.`,
  tooLong: (days) => `Cyfrifir hyn am hyd at ${days} diwrnod ar y tro. Dewiswch lai o ddyddiau.`,
  shareOfBefore: (percent) => `${percent} % o’r un o’i flaen`,

  coverageOfDuty: (percent) =>
    `Cwmpas: mae lleoliadau’n mesur ${percent} % o’r amser ar ddyletswydd, llai egwyl, gorsaf a dalfa.`,
  coverageBetween: (percent) =>
    `Cwmpas, rhwng lleoliadau: maent yn mesur ${percent} % o’r amser o’r naill i’r llall. O faint o ddyletswydd, ni ŵyr neb.`,
  coverageOfNothing: 'Cwmpas: nid oes amser ar y dyddiau hyn i fod yn gyfran ohono.',
  figuresFillingIn:
    'Heb fod yn gyflawn eto: mae dyletswyddau’r pedair wythnos hyn i mewn, a daw’r hyn a batroliwyd ddydd wrth ddydd, y diweddaraf yn gyntaf. Tan hynny mae’r oriau mewn mannau problemus, yr ymweliadau a’r cwmpas yn rhy isel.',
  coverageWaiting: 'Mae’r cwmpas yn cael ei gyfrif o’r lleoliadau …',
  coverageTooMany: (most) =>
    `Cyfrifir cwmpas ar gyfer hyd at ${most} dyletswydd ar y tro, ac mae mwy yn y diwrnodau hyn. Dewiswch lai o ddiwrnodau, neu un swyddog.`,
  coverageGone:
    'Ni chyfrifir cwmpas ar gyfer y diwrnodau hyn: mae angen y lleoliadau, a gall y rhai o dros 31 diwrnod yn ôl fod wedi’u dileu. Dewiswch ddiwrnodau hwyrach.',
  hours: (n) => `${n} awr`,
  amountRange: (amount, low, high) => `${amount} (${low}–${high})`,
  percent: (n) => `${n} %`,
  ofAll: (n, all) => `${n.toLocaleString('en-GB')} o ${all.toLocaleString('en-GB')}`,
  none: 'dim',

  chartTitle: 'Amser patrôl dros amser',
  chartTitleOfficer: 'Amser mewn mannau problemus dros amser',
  chartMeaning:
    'Bar yw’r hyn a gyfrifir; y llinell ar ei draws, o’r hyn sy’n sicr i’r hyn sy’n bosibl, o ystyried gwall y lleoliadau.',
  chartWeekly: 'Wythnos yw bar.',
  chartBreak:
    'Llinell doredig ar i fyny: newidiodd y diffiniad, felly nid o’r un peth y mae’r ffigurau bob ochr iddi.',
  inTable: 'Yr un peth fel tabl',

  columnHotspot: 'Man problemus',
  columnOfficer: 'Swyddog',
  columnDay: 'Diwrnod dos',
  columnWeek: 'Wythnos o',
  columnPatrolTime: 'Amser patrôl (ystod)',
  columnPersonTime: 'Amser-person',
  columnTimeInside: 'Amser mewn mannau (ystod)',
  columnPatrolVisits: 'Ymweliadau patrôl',
  columnPersonVisits: 'Ymweliadau-person',
  columnVisits: 'Ymweliadau',
  columnOnTarget: 'Ymweliadau ar darged',
  columnDaysOnTarget: 'Diwrnodau ar darged',
  columnMedianGap: 'Bwlch canolrifol',
  columnLongestGap: 'Bwlch hiraf',
  columnTwoOrMore: 'Dau neu fwy yno',
  columnPassing: 'Mynd heibio a gyrru drwodd',
  columnInferred: 'Casgliadol',
  columnWeak: 'Ymweliadau gwan',
  columnHotspots: 'Mannau',
  columnNow: 'Nawr',
  coldNow: 'Oer',
  coldMeaning: 'Oer: yn fyr o darged heddiw, a dim ymweliad am yr amser a gytunwyd',
  notCold: '-',
  sortBy: (column) => `Trefnu yn ôl ${column}`,
  searchTable: 'Chwilio’r tabl',
  countRows: (n) => count(n, 'rhes', 'res'),
  downloadAs: 'Lawrlwytho',
  downloadCsv: 'Ffeil CSV',
  downloadExcel: 'Taenlen Excel',
  downloadGeoJson: 'Map GeoJSON',
  downloadJson: 'Ffeil JSON',
  noDosage: 'Nid oedd neb mewn man problemus ar y dyddiau hyn.',
  noDosageDo: 'Dewiswch ddyddiau eraill uchod, neu edrychwch pwy sydd allan nawr ar y ddesg fyw.',
  noSuchHotspot: 'Nid oes man problemus o’r enw hwnnw.',

  facts: 'Yn fyr',
  frequency: 'Pa mor aml',
  frequencyWords: (patrols, people) => `${patrols} mewn ${people}`,
  patrolVisitsWords: (n) => count(n, 'ymweliad patrôl', 'ymweliad patrôl'),
  personVisitsWords: (n) => count(n, 'ymweliad-person', 'ymweliad-person'),
  duration: 'Pa mor hir',
  intermittency: 'Pa mor bell ar wahân',
  intermittencyWords: (median, longest) =>
    `mae hanner y bylchau rhwng ymweliadau patrôl dros ${median}; yr hiraf oedd ${longest}`,
  intermittencyNone: 'llai na dau ymweliad patrôl: dim bwlch i sôn amdano',
  crews: 'Maint y criwiau',
  crewWords: (one, two, more) => `un person ${one} % o’r amser patrôl, dau ${two} %, tri neu fwy ${more} %`,
  onTargetFact: 'Ar darged',
  onTargetWords: (visits, days) => `${visits} ymweliad-person; ${days} diwrnod`,
  evidenceFact: 'Tystiolaeth',
  evidenceMeasured: (measured, inferred) =>
    `amser-person: ${measured} wedi’i fesur gan ddyfais, ${inferred} yn gasgliadol`,
  weakWords: (n) =>
    `${count(n, 'ymweliad', 'ymweliad')} yn dystiolaeth wan: mae’r rhan fwyaf yn dibynnu ar leoliadau rhy anfanwl i led y man problemus.`,
  noWeak: 'nid oes ymweliad yn dystiolaeth wan',

  visitsBehind: 'Yr ymweliadau y tu ôl i’r ffigurau hyn',
  visitsTooMany: (days) =>
    `Rhestrir ymweliadau am hyd at ${days} diwrnod ar y tro. Dewiswch ddiwrnod neu wythnos yn y tabl.`,
  noVisits: 'Dim ymweliadau ar y dyddiau hyn.',
  visitWhen: 'Pryd',
  visitHow: 'Sut y cyfrifwyd',
  visitOpen: (when) => `Sut y cyfrifwyd hyn? ${when}`,
  visitOpenShort: 'Sut y cyfrifwyd hyn?',

  driftTitle: 'Efallai fod y mesur ei hun wedi newid.',
  driftMinutes: (recent, usual, since) =>
    `Ers ${since} mae ymweliad patrôl yn para ${recent} mun, o gymharu â ${usual} mun yn y pedair wythnos cynt (canolrifau).`,
  driftVisits: (recent, usual, since) =>
    `Ers ${since} ceir ${recent} ymweliad y ddyletswydd, o gymharu â ${usual} yn y pedair wythnos cynt (canolrifau).`,
  driftDo:
    'Cyn cymharu, gofynnwch a newidiodd y dyfeisiau, y rheolau, y mannau neu’r ffordd o gofnodi dyletswyddau bryd hynny.',
  changeHotspot: (name, version, day) =>
    `Mae gan ${name} ffin neu darged arall (fersiwn ${version}) o ${day} ymlaen.`,
  changeRules: (version, day) => `Mae rheolau eraill (${version}) mewn grym o ${day} ymlaen.`,
  changeEnded: (n, names, day) =>
    n === 1
      ? `Daeth ${names} i ben: o ${day} ymlaen nid yw ei amser yn cyfrif.`
      : `Daeth ${n} man i ben: o ${day} ymlaen nid yw eu hamser yn cyfrif. Sef ${names}.`,
  changeSetBegun: (name, n, day) => `Mae’r set “${name}” yn dechrau ar ${day}, gyda ${fan(n)}.`,
  changeSetEnded: (name, day) => `Mae’r set “${name}” drosodd o ${day} ymlaen.`,
  changeSetChanged: (name, n, day) =>
    `Mae gan y set “${name}” ${fan(n)} o ${day} ymlaen: rhai gwahanol i’r rhai cynt.`,
  changesTitle: 'Toriad yn y gyfres.',
  changesMany: (n) =>
    `Mae gan ${count(n, 'man problemus', 'fan problemus')} fersiwn arall o fewn y dyddiau hyn.`,
  wideAnswer:
    'Crynhoir cynifer o fannau a dyddiau ar unwaith fel na ddywedir am fylchau rhwng ymweliadau, rheolau eraill na newidiadau yn y mesur. Dewiswch lai.',
  catchingUp:
    'Mae rhai dyddiau’n dal i gael eu cyfrifo, ac ar goll yma. Edrychwch eto ymhen ychydig funudau.',

  declaredApart: 'Datganwyd ar wahân.',
  declaredSaid: (all, sources, beyond) =>
    `Datganwyd ${all} o amser pobl yma heb ei fesur (${sources}). Nid yw mewn unrhyw ffigur. Mae ${beyond} ohono y tu hwnt i’r hyn a fesurwyd am yr un swyddogion yma.`,
  declaredTitle: 'Datganwyd, nis mesurwyd',
  declaredLead:
    'Amser y dywed y swyddog iddo’i dreulio mewn man problemus lle na allai ei ffôn ei fesur. Nid yw mewn unrhyw ffigur yma.',
  declaredWhen: 'Pryd',
  declaredWhere: 'Man problemus',
  declaredHow: 'Datganwyd',
  declaredBeyond: 'Ohono nas mesurwyd',
  declaredWhy: 'Pam',
  declaredSent: 'Dywedwyd',
  declaredTakenBack: (when) => `tynnwyd yn ôl ${when}`,
  declaredPhoneDead: 'Ffôn wedi marw',
  declaredIndoors: 'Dim lleoliad dan do',
  declaredLeftBehind: 'Gadawyd y ffôn ar ôl',
  declaredOther: 'Rheswm arall',
  couldNotDeclared: 'yr amser a ddatganwyd',

  aboutFigures: 'Sut y cyfrifwyd y ffigurau hyn',
  aboutRules: (version) => `Fersiwn y rheolau: ${version}.`,
  aboutRefused: 'Lleoliadau na chymerodd ran',
  aboutRefusedDoor: (list) => `Gwrthodwyd wrth gyrraedd: ${list}.`,
  aboutRefusedTracks: (list) => `Gadawyd allan o draciau heddiw: ${list}.`,
  aboutOverlap:
    'Mewn mannau sy’n gorgyffwrdd credydir y ddau yn y tabl; mae’r pedwar math o oriau’n cyfrif amser o’r fath unwaith.',
};
