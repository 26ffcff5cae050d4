// Pwy a gaiff weld beth, yn Gymraeg. The same keys as English.
import { cyAbstractions } from './cy-abstractions.ts';
import { cyAccount } from './cy-account.ts';
import { cyActivityKinds } from './cy-activity-kinds.ts';
import { cyAlarms } from './cy-alarms.ts';
import { cyAreas } from './cy-areas.ts';
import { cyAuthorities } from './cy-authorities.ts';
import { cyBriefing } from './cy-briefing.ts';
import { cyDevices } from './cy-devices.ts';
import { cyDuty } from './cy-duty.ts';
import { cyEmergency } from './cy-emergency.ts';
import { cyLookViews } from './cy-look-views.ts';
import { cyLooks } from './cy-looks.ts';
import { cyMessages } from './cy-messages.ts';
import { cyReconcile } from './cy-reconcile.ts';
import { cyRetention } from './cy-retention.ts';
import { cyRoster } from './cy-roster.ts';
import { cySignIn } from './cy-sign-in.ts';
import { cyStaff } from './cy-staff.ts';
import type { enPeople } from './en-people.ts';

export const cyPeople: typeof enPeople = {
  ...cySignIn,
  ...cyAccount,
  ...cyEmergency,
  ...cyLooks,
  ...cyDevices,
  ...cyRetention,
  ...cyDuty,
  ...cyAbstractions,
  ...cyBriefing,
  ...cyRoster,
  ...cyMessages,
  ...cyStaff,
  ...cyActivityKinds,
  ...cyAlarms,
  ...cyAreas,
  ...cyAuthorities,
  ...cyReconcile,
  product: 'Beatkeeper',
  skip: 'Neidio i’r dudalen',
  pages: 'Tudalennau',
  morePages: 'Rhagor',
  otherLanguage: 'English',
  retry: 'Ceisio eto',
  unreachable: 'Nid yw’r gweinydd yn ateb. Nid oes dim wedi newid.',
  roles: {
    officer: 'Swyddog ar batrôl',
    sergeant: 'Rhingyll',
    inspector: 'Arolygydd',
    'control-room': 'Ystafell reoli',
    analyst: 'Dadansoddwr',
    coordinator: 'Cydlynydd',
    communications: 'Cyfathrebu',
    'programme-manager': 'Rheolwr rhaglen',
    'professional-standards': 'Safonau proffesiynol',
    administrator: 'Gweinyddwr',
  },
  actions: {
    'page.read': 'Agor y tudalennau',
    'account.use': 'Gofalu am eu cyfrif eu hunain',
    'hotspot.read': 'Gweld mannau problemus a’u targedau',
    'hotspot.draw': 'Lluniadu a newid mannau problemus',
    'live.read': 'Gweld swyddogion yn fyw ar y map',
    'officer.read': 'Agor diwrnod swyddog',
    'visit.read': 'Gweld ymweliadau unigol',
    'dosage.read': 'Gweld ffigurau dos',
    'playback.read': 'Chwarae’r gorffennol, a gweld sut y cyfrifwyd ymweliad',
    'position.export': 'Lawrlwytho lleoliadau',
    'duty.change': 'Dechrau a gorffen dyletswyddau',
    'message.send': 'Anfon negeseuon at batrolau',
    'briefing.read': 'Darllen briff y sifft',
    'abstraction.read': 'Gweld beth a alwodd batrolau i ffwrdd',
    'look.read': 'Darllen pwy a edrychodd arnynt',
    'look.search': 'Chwilio pwy a edrychodd ar bwy',
    'look.seal': 'Selio ac agor edrychiadau, dau berson gyda’i gilydd',
    'person.read': 'Gweld y rhestr o bobl a’u rolau',
    'person.change': 'Ychwanegu a newid pobl, sefydliadau ac ardaloedd',
    'device.change': 'Paru dyfeisiau a’u dirymu',
    'retention.read': 'Gweld beth a ddilëir pryd, a beth a gedwir',
    'hold.change': 'Gosod a gorffen daliadau cyfreithiol',
    'activity.read': 'Gweld beth a gofnododd swyddogion',
    'activity.correct': 'Cywiro’r hyn a gofnodwyd, gan gadw’r gwreiddiol',
    'authority.read': 'Gweld awdurdodau gwasgaru, gorchmynion a chaeadau',
    'authority.change': 'Cofnodi awdurdodau gwasgaru, gorchmynion a chaeadau',
    'designation.change': 'Cofnodi pwy a gafodd ba bŵer',
    'alarm.answer': 'Clywed larymau a’u cydnabod',
    'alarm.change': 'Pennu beth sy’n codi larwm, a phwy sy’n gwylio',
  },
  scopes: {
    own: 'Hwy eu hunain',
    team: 'Eu tîm',
    area: 'Eu hardal a phopeth ynddi',
    organisation: 'Eu sefydliad',
    force: 'Yr heddlu cyfan',
  },
  organisationKinds: {
    'police-force': 'Heddlu',
    council: 'Cyngor',
    'local-policing-body': 'Corff plismona lleol',
    'transport-police': 'Heddlu trafnidiaeth',
    housing: 'Darparwr tai',
    provider: 'Darparwr gwasanaethau',
  },
  lookViews: cyLookViews,
  ways: {
    link: 'Drwy ddolen sy’n gadael i mewn unwaith',
    provider: 'Drwy system fewngofnodi eich sefydliad',
    passkey: 'Ag allwedd fynediad',
    demo: 'Fel person o’r arddangosiad',
    'break-glass': 'Drwy fynediad brys',
  },
  places: {
    live: 'Desg fyw',
    patrol: 'Ffôn patrôl',
    board: 'Bwrdd dyletswydd',
    briefing: 'Briff y sifft',
    authorities: 'Awdurdodau',
    alarms: 'Larymau',
    'alarm-settings': 'Gosodiadau larymau',
    reconcile: 'Cysoni',
    activities: 'Gweithgareddau',
    abstractions: 'Galwadau i ffwrdd',
    dosage: 'Dos',
    hotspots: 'Golygu mannau',
    devices: 'Dyfeisiau',
    people: 'Pobl',
    areas: 'Ardaloedd',
    account: 'Eich cyfrif',
    looks: 'Edrychiadau',
    retention: 'Yr hyn a gedwir',
    permissions: 'Pwy a gaiff weld beth',
  },
  noRoles: 'Dim rolau eto',

  notForYou: 'Nid yw eich rolau’n cynnwys y dudalen hon',
  notForYouDo: 'Gofynnwch i un o weinyddwyr eich heddlu os oes ei hangen arnoch. Cewch agor:',
  notForYouWhat: {
    live: 'Mae’r ddesg fyw’n dangos swyddogion fel y maent nawr.',
    board: 'Mae’r bwrdd dyletswydd yn dangos pwy sydd ar ddyletswydd nawr.',
    briefing: 'Mae briff y sifft yn dangos pa fannau problemus sy’n ddyledus.',
    alarms: 'Yma y cydnabyddir ac y rhestrir larymau.',
    'alarm-settings': 'Yma y gosodir y botwm argyfwng a’r larymau.',
    activities: 'Yma y mae’r hyn a gofnododd swyddogion.',
    abstractions: 'Yma y mae’r hyn a alwodd batrolau i ffwrdd.',
    dosage: 'Mae’r tudalennau dos yn dangos ffigurau patrôl.',
    hotspots: 'Yma y lluniadir ac y newidir mannau problemus.',
    retention: 'Yma y mae’r hyn a gedwir, a ddelir ac a ddilëir.',
    looks: 'Yma mae safonau proffesiynol yn chwilio pwy a edrychodd ar bwy.',
    devices: 'Yma y parir ac y dirymir dyfeisiau.',
    people: 'Yma y cedwir pwy a gaiff fewngofnodi, ac ym mha rolau.',
    areas: 'Yma y cedwir sefydliadau ac ardaloedd.',
    reconcile: 'Yma y gosodir yr hyn a gofnodwyd wrth ymyl detholiad system arall.',
    authorities: 'Yma y cedwir lle yr awdurdodwyd pwerau, a phwy a gafodd ba un.',
  },

  mayTitle: 'Pwy a gaiff weld beth',
  mayLead:
    'Yr hyn y caiff pob rôl ei wneud, a pha mor bell y mae’n cyrraedd. Mae’r gweinydd yn holi’r union dabl hwn cyn ateb dim.',
  mayOwn: (roles) => `Eich un chi: ${roles}. Mae’r golofn wedi’i nodi.`,
  mayOwnMany: (roles) => `Eich rhai chi: ${roles}. Mae’r colofnau wedi’u nodi.`,
  mayYours: 'chi',
  mayTable: 'Yr hyn y caiff pob rôl ei wneud',
  mayAction: 'A gânt …',
  mayNot: '–',
  mayNotSaid: 'na',
  mayReading:
    'Mae llinell yn golygu na chaiff y rôl. Mae gan bwy bynnag sydd â sawl rôl bopeth y maent yn ei ganiatáu.',
  mayBarredTitle: 'Beth bynnag yw eu rolau',
  mayBarredLead: 'Nid yw staff y sefydliadau hyn byth yn gwneud yr hyn a restrir, mewn unrhyw rôl.',
  mayForce: 'Nid oes dim yn cyrraedd y tu hwnt i’ch heddlu eich hun.',
};
