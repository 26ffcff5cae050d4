// Dod â rhestr ddyletswyddau, yn Gymraeg. The same keys as English.
import type { enRoster } from './en-roster.ts';

const count = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}`;

export const cyRoster: typeof enRoster = {
  rosterRefusals: {
    missing: 'Llenwch y gwerth.',
    'bad-time': 'Ysgrifennwch yr amser fel 2026-05-01 21:30.',
    'no-offset': 'Ysgrifennwch yr amser gyda’i wrthbwys, fel yn 2026-05-01T21:30:00+01:00.',
    'ambiguous-time':
      'Aeth y clociau’n ôl a daeth yr amser hwn ddwywaith: ysgrifennwch ei wrthbwys, megis +01:00.',
    'skipped-time': 'Aeth y clociau ymlaen ac ni fu’r amser hwn: cywirwch ef.',
    'no-end': 'Mae diwedd i ddyletswydd a gynlluniwyd: ysgrifennwch pryd.',
    'ends-before-it-starts': 'Mae’n dod i ben cyn iddi ddechrau: cywirwch yr amseroedd.',
    'planned-too-long': 'Mae’n hirach na 24 awr: cywirwch y diwrnod, neu gwnewch hi’n sawl dyletswydd.',
    'minutes-unfit': 'Mae munudau egwyl, gorsaf a dalfa o fewn y ddyletswydd: cywirwch hwy.',
    'no-duty': 'Dim ond dyletswyddau sydd mewn rhestr: gadewch egwyliau a galwadau allan.',
    'bad-quoting': 'Caewch y dyfynnod.',
    'overlaps-in-file':
      'Mae’n gorgyffwrdd â rhes arall i’r un swyddog: gwnewch hwy’n un, neu gywirwch yr amseroedd.',
    'overlaps-on-record':
      'Mae’n gorgyffwrdd â dyletswydd sydd ar gofnod: rhowch yr un dechrau iddi, neu gadewch hi allan.',
    'not-reached':
      'Nid oes neb â’r arwydd galw hwnnw o fewn eich cyrraedd: cywirwch ef, neu gofynnwch i bwy bynnag sy’n eu harwain.',
  },
  roster: 'Dod â rhestr ddyletswyddau',
  rosterLead:
    'Ffeil CSV o ddyletswyddau a gynlluniwyd â’r colofnau officer_id (yr arwydd galw), starts_at, ends_at a, lle y gwyddys, crew a radio_id. Amseroedd Llundain yw’r rhai heb wrthbwys. Oddi ar ddyletswydd a gynlluniwyd, gwrthodir lleoliadau.',
  rosterFile: 'Ffeil y rhestr',
  rosterFileNeeded: 'Dewiswch ffeil y rhestr.',
  rosterTooLarge: 'Mae’r ffeil yn rhy fawr i fod yn rhestr. Dewch â hi mewn rhannau.',
  rosterUnread: 'Methwyd â darllen y ffeil. Cadwch hi fel CSV yn UTF-8, yna dewiswch hi eto.',
  rosterCheck: 'Gwirio’r ffeil',
  rosterTake: (n) => `Derbyn ${count(n, 'dyletswydd')}`,
  rosterColumns: (columns) =>
    `Nid yw’r llinell gyntaf yn enwi’r colofnau hyn: ${columns}. Ychwanegwch hwy, yna dewiswch y ffeil eto.`,
  rosterGood: (n) => `Gellir derbyn ${count(n, 'rhes')}. Nid oes dim wedi’i gadw eto.`,
  rosterNoneGood: 'Ni ellir derbyn yr un rhes. Nid oes dim wedi’i gadw.',
  rosterDone: (added, known) => `Dyletswyddau newydd: ${added}. Hysbys neu wedi’u newid: ${known}.`,
  rosterRefused: (n) => `Rhesi nas derbyniwyd: ${n}`,
  rosterRow: 'Rhes',
  rosterColumn: 'Colofn',
  rosterValue: 'Yr hyn sydd yno',
  rosterReason: 'Beth i’w wneud',
  rosterFileName: 'rhesi-nas-derbyniwyd',
};
