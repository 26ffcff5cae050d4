// Tudalen y sefydliadau a’r ardaloedd, yn Gymraeg. The same keys as English.
import type { enAreas } from './en-areas.ts';

const count = (n: number, one: string) => `${n.toLocaleString('cy')} ${one}`;

export const cyAreas: typeof enAreas = {
  areasTitle: 'Sefydliadau ac ardaloedd',
  areasLead:
    'Pobl pwy sy’n patrolio yma, beth mae pob sefydliad yn gadael i’r lleill ei wneud, a phwy sy’n gyfrifol ymhle.',
  areasLoading: 'Yn nôl sefydliadau ac ardaloedd …',
  areasFailed: 'Ni ellid nôl y sefydliadau a’r ardaloedd. Nid oes dim wedi newid.',
  areasBack: 'Yn ôl i’r sefydliadau a’r ardaloedd',
  areasUnknown: 'Nid oes dim yma dan y cyfeiriad hwn.',

  organisationsTitle: 'Sefydliadau',
  organisationsLead:
    'Mae pob un yn gyfrifol am ddata ei bobl ei hun. Ei weinyddwyr ei hun sy’n penderfynu beth mae’n ei rannu.',
  organisationsTable: 'Sefydliadau a’r hyn y maent yn ei rannu',
  organisationsName: 'Enw',
  organisationsKind: 'Math',
  organisationsKindHint: 'Ni ellir ei newid wedyn.',
  organisationsPeople: 'Pobl yma',
  organisationsShares: 'Yn rhannu',
  organisationsNoShares: 'Dim byd',
  organisationsSharesWith: (n, kind) => `${n} gyda: ${kind}`,
  organisationsNoAdministrator: 'dim gweinyddwr eto',
  organisationsNoAdministratorDo:
    'Gweinyddwyr yr heddlu sy’n gofalu am sefydliad heb weinyddwr, er mwyn gallu creu ei un cyntaf.',
  organisationsAdd: 'Ychwanegu sefydliad',
  organisationsRename: 'Ailenwi',
  organisationsRenameOf: (name) => `Ailenwi ${name}`,
  organisationsShare: 'Dewis beth mae’n ei rannu',
  organisationsShareOf: (name) => `Dewis beth mae’n ei rannu: ${name}`,
  organisationsAdded: (name) =>
    `Mae ${name} wedi’i ychwanegu. Nesaf, crëwch ei weinyddwr cyntaf ar dudalen y bobl.`,
  organisationsSaved: (name) => `Mae ${name} wedi’i gadw.`,

  sharesTitle: (name) => `Yr hyn y mae ${name} yn ei rannu`,
  sharesLead:
    'Ticiwch beth y caiff staff sefydliadau eraill ei wneud â data eich pobl, cyn belled ag y mae eu rolau eu hunain yn cyrraedd. Mae’n dal o’r eiliad y byddwch yn ei gadw, ac yn dod i ben cyn gynted ag y byddwch yn ei dynnu.',
  sharesOf: (chosen, all) => `${chosen} o ${all}`,
  sharesSave: 'Cadw’r hyn a rennir',
  sharesSaved: (name) => `Mae’r hyn y mae ${name} yn ei rannu wedi’i gadw ac yn dal o hyn ymlaen.`,

  treeTitle: 'Ardaloedd',
  treeLead: 'O adran i ward. Mae rôl ar gyfer ardal yn cyrraedd pawb ynddi ac oddi tani.',
  treeTable: 'Ardaloedd o’r eang i’r cul',
  treeCount: (n) => count(n, 'ardal'),
  treeNone: 'Nid oes ardaloedd eto.',
  treeNoneDo: 'Ychwanegwch yr un ehangaf yn gyntaf, neu cymerwch bob un o ffeil.',
  treeName: 'Ardal',
  treeKind: 'Pa fath',
  treeWithin: 'O fewn',
  treeTop: 'Dim: ar y brig',
  treeOfficer: 'Swyddog a enwir',
  treeOfficerHint: 'Am bwy y gall y cyhoedd ofyn.',
  treeNoOfficer: 'Neb eto',
  treeContact: 'Cyswllt i’r cyhoedd',
  treeContactHint: 'Sut i gyrraedd y tîm, megis rhif ffôn neu gyfeiriad tudalen.',
  treeAdd: 'Ychwanegu ardal',
  treeFromFile: 'Ardaloedd o ffeil',
  treeFile: 'ardaloedd',
  treeChange: 'Newid',
  treeChangeOf: (name) => `Newid ${name}`,
  treeAdded: (name) => `Mae ${name} wedi’i hychwanegu.`,
  treeSaved: (name) => `Mae ${name} wedi’i chadw.`,
  treeMoves: 'O’i symud i rywle arall, mae’n mynd â phopeth sydd ynddi gyda hi.',
};
