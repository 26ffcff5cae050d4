// Yr hyn a gofnodwyd yma wrth ymyl detholiad system arall, yn Gymraeg. The same keys as English.
import type { enReconcile } from './en-reconcile.ts';

const figure = (n: number) => n.toLocaleString('en-GB');

export const cyReconcile: typeof enReconcile = {
  recTitle: 'Cysoni â detholiad',
  recLead:
    'Mae system arall yn dal rhai gweithgareddau’n llawn, megis stopio a chwilio. Gosodwch ei detholiad wrth ymyl yr hyn a gofnodwyd yma: ceir hyd i bob un ar yr ochr arall, a rhestrir y rhai od. Nid oes dim yn cael ei aildeipio, ei gadw na’i newid.',
  recHelp:
    'CSV y mae ei linell gyntaf yn enwi ei golofnau: done_at a, lle y’u gwyddys, reference, officer_id (arwydd galw), hotspot_id, count. Mae dau yr un fath yn ôl cyfeirnod yn gyntaf, wedyn yn ôl swyddog, man problemus ac amser.',
  recKind: 'Math o weithgaredd',
  recFrom: 'Diwrnod cyntaf',
  recTo: 'Diwrnod olaf',
  recTolerance: 'Munudau ar wahân ar y mwyaf, lle nad oes cyfeirnod yn dweud',
  recFile: 'Y detholiad',
  recGo: 'Cymharu',
  recBusy: 'Yn cymharu …',
  recTrouble: 'Methwyd â chymharu',
  recNoDay: 'Rhowch ddiwrnod.',
  recBackwards: 'Mae’r diwrnod olaf cyn y cyntaf.',
  recNoTolerance: 'Rhowch funudau o 0 i 1,440.',
  recNoFile: 'Dewiswch ffeil y detholiad.',
  recUnreadable: 'Nid testun UTF-8 yw’r ffeil. Cadwch hi fel CSV mewn UTF-8.',
  recUnnamed:
    'Nid yw eich rolau’n dweud wrthych am swyddogion wrth eu henwau, felly nid oes dim i’w gymharu.',
  recSum: (ours, theirs) => `Ein rhai ni ${figure(ours)}, eu rhai hwy ${figure(theirs)}`,
  recAll: 'Daethpwyd o hyd i bob un.',
  recHow: (reference, place) =>
    `${figure(reference)} yr un fath yn ôl cyfeirnod, ${figure(place)} yn ôl swyddog, man ac amser.`,
  recOutside: (n) =>
    `Gadawyd ${figure(n)} rhes o’r detholiad allan: o amser arall, neu am swyddogion nad ydych yn eu cyrraedd.`,
  recOnlyOurs: 'Cofnodwyd yma, nid yn y detholiad',
  recOnlyTheirs: 'Yn y detholiad, heb ei gofnodi yma',
  recNone: 'Dim un.',
  recAt: 'Pryd',
  recOfficer: 'Swyddog',
  recWhere: 'Man problemus',
  recReference: 'Cyfeirnod',
  recMissing: 'Faint',
  recMissingOf: (missing, count) => `${figure(missing)} o ${figure(count)}`,
  recLine: 'Llinell y ffeil',
  recRefused: 'Rhesi na ellid eu darllen',
  recColumn: 'Colofn',
  recValue: 'Gwerth',
  recRemedy: 'Beth i’w wneud',
  recOddFile: 'rhai-od',
};
