// Tudalen eich cyfrif eich hun, yn Gymraeg. The same keys as English.
import type { enAccount } from './en-account.ts';

export const cyAccount: typeof enAccount = {
  accountLoading: 'Yn nôl eich cyfrif …',
  accountFailed: 'Methwyd â nôl eich cyfrif.',
  accountRoles: 'Eich rolau',
  accountOrganisation: 'Sefydliad',
  accountWay: 'Wedi mewngofnodi',
  accountWhoMay: 'Gweld yr hyn y caiff pob rôl ei wneud',

  looksTitle: 'Pwy a edrychodd arnoch',
  looksLead:
    'Pawb a edrychodd ar eich data yn y 31 diwrnod diwethaf, a pham. Nid ydych chi eich hun yn y rhestr. Mae’r hyn a gadwodd ymchwiliad rhagoch yma o’i ddiwedd ymlaen.',
  looksLoading: 'Yn nôl pwy a edrychodd arnoch …',
  looksFailed: 'Methwyd â nôl pwy a edrychodd arnoch. Mae’r cofnod ei hun yn ddiogel.',
  looksNotTracked:
    'Nid ydych yn patrolio yma: nid oes dyfais i chi sy’n anfon lleoliadau, felly nid oes dim ohonoch i edrych arno.',
  looksNone: 'Nid oes neb wedi edrych ar eich data yn y 31 diwrnod diwethaf.',
  looksNoneDo: 'Pan fydd rhywun yn agor map neu dudalen sy’n eich dangos, bydd yn ymddangos yma ar unwaith.',
  looksTable: 'Pwy a edrychodd arnoch, pryd ac ar beth',
  looksSearch: 'Chwilio pwy a edrychodd',
  looksCount: (n) => (n === 2 ? '2 edrychiad' : `${n.toLocaleString('en-GB')} edrychiad`),
  looksWhen: 'Pryd',
  looksWho: 'Pwy',
  looksOrganisation: 'Sefydliad',
  looksView: 'Ym mha olwg',
  looksHow: 'Sut',
  looksNamed: 'Arnoch chi wrth eich enw',
  looksAmong: 'Ar bawb y cânt eu gweld',
  looksStretch: 'Pa amser',
  looksPresent: 'Y presennol',
  looksReason: 'Rheswm',
  looksNoReason: 'ni ofynnwyd am un',
  looksFile: 'pwy-a-edrychodd-arnaf',

  ownTitle: 'Popeth a gedwir amdanoch',
  ownLead:
    'Un ffeil â phopeth sydd ar gofnod amdanoch: eich cyfrif a’ch rolau, sut y gwnaethoch fewngofnodi, eich dyfeisiau a’ch dyletswyddau, lle bu eich dyfeisiau, eich ymweliadau, eich negeseuon, pwy a edrychodd arnoch, a’r hyn yr edrychoch arno ac a newidioch.',
  ownLeadDesk:
    'Un ffeil â phopeth sydd ar gofnod amdanoch: eich cyfrif a’ch rolau, sut y gwnaethoch fewngofnodi, eich negeseuon, a’r hyn yr edrychoch arno ac a newidioch.',
  ownNot:
    'Nid oes dim am eraill ynddi, dim hyd yn oed pwy oedd yn eich criw. Nid oes ynddi chwaith yr hyn a ddilëwyd ar ddiwedd ei gyfnod, na daliadau cyfreithiol, nac edrychiadau y mae dau berson o safonau proffesiynol yn eu cadw’n ôl wrth ymchwilio, p’un a oes rhai ai peidio. Cofnodir eich bod wedi cymryd y ffeil.',
  ownTake: 'Gwneud y ffeil',
  ownTaking: 'Yn gwneud y ffeil …',
  ownTaken: 'Mae’r ffeil wedi’i gwneud: everything-about-me.zip.',
  ownFailed: 'Methwyd â gwneud y ffeil. Nid oes dim wedi newid; rhowch gynnig arall arni.',

  sessionsTitle: 'Ble rydych wedi mewngofnodi',
  sessionsLead:
    'Os nad chi yw un o’r rhain, allgofnodwch ym mhobman a dweud wrth un o weinyddwyr eich heddlu.',
  sessionsLoading: 'Yn nôl ble rydych wedi mewngofnodi …',
  sessionsFailed: 'Methwyd â nôl ble rydych wedi mewngofnodi.',
  sessionsTable: 'Ble rydych wedi mewngofnodi',
  sessionsWay: 'Sut',
  sessionsBegan: 'Ers',
  sessionsSeen: 'Defnydd diwethaf',
  sessionsThis: 'Yr un hon',
  signOut: 'Allgofnodi',
  signOutEverywhere: 'Allgofnodi ym mhobman',
  signOutHint: 'Ym mhobman: yma ac ar bob dyfais arall, ar unwaith.',
  signOutFailed:
    'Rydych wedi mewngofnodi o hyd: nid atebodd y gweinydd. Rhowch gynnig arall arni, neu gau’r porwr.',

  passkeysTitle: 'Allweddi mynediad',
  passkeysLead:
    'Ag allwedd fynediad rydych yn mewngofnodi drwy olion bysedd, wyneb neu god dyfais, neu drwy allwedd ddiogelwch. Nid oes cyfrinair y gellid ei ddwyn.',
  passkeysFailed: 'Methwyd â nôl eich allweddi mynediad. Maent yn eich gadael i mewn o hyd.',
  passkeysNone: 'Nid oes gennych allwedd fynediad eto.',
  passkeysTable: 'Eich allweddi mynediad',
  passkeysName: 'Enw',
  passkeysAdded: 'Ychwanegwyd',
  passkeysUsed: 'Defnydd diwethaf',
  passkeysNever: 'ddim eto',
  passkeysAdd: 'Ychwanegu allwedd fynediad',
  passkeysNameLabel: 'Enw i’w hadnabod',
  passkeysNameHint: 'Megis “Desg yr ystafell reoli” neu “Fy ffôn”.',
  passkeysNameNeeded: 'Rhowch enw i’r allwedd fynediad.',
  passkeysAdding: 'Dilynwch yr hyn y mae eich dyfais yn ei ddweud …',
  passkeysDone: (name) => `Ychwanegwyd yr allwedd fynediad “${name}”.`,
  passkeysCancelled:
    'Ni ychwanegwyd allwedd fynediad: fe’i canslwyd, cymerodd ormod o amser, neu mae’n hysbys yma eisoes.',
  passkeysRefused: 'Ni ychwanegwyd allwedd fynediad.',
  passkeysRemove: 'Tynnu',
  passkeysRemoveOf: (name) => `Tynnu’r allwedd fynediad “${name}”`,
  passkeysRemoveSure: 'Pwyswch eto i’w thynnu',
  passkeysRemoved: (name) => `Tynnwyd yr allwedd fynediad “${name}”: nid yw’n agor dim mwyach.`,
  passkeysNotRemoved: 'Ni ellid tynnu’r allwedd fynediad. Mae’n eich gadael i mewn o hyd.',
};
