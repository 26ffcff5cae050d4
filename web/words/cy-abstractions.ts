// Yr hyn a alwodd batrolau i ffwrdd, yn Gymraeg. The same keys as English.
import type { enAbstractions } from './en-abstractions.ts';

const count = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}`;

export const cyAbstractions: typeof enAbstractions = {
  awayTitle: 'Yr hyn a alwodd batrolau i ffwrdd',
  awayLead:
    'Amser ar ddyletswydd pan oedd swyddogion wrth rywbeth arall, fel y dywedwyd ganddynt neu drostynt. Mae’n cyfrif fel dyletswydd ac yn y cwmpas; nid statws patrôl ydyw.',
  awayFromDay: 'O',
  awayToDay: 'Hyd at a chan gynnwys',
  awayShow: 'Dangos',
  awayDays: 'Diwrnodau dos, o chwech y bore.',
  awaySpanWrong: (days) => `Dewiswch ddiwrnod olaf nad yw cyn y cyntaf, a ${days} diwrnod ar y mwyaf.`,
  awayLoading: 'Yn nôl yr hyn a alwodd batrolau i ffwrdd …',
  awayFailed: 'Methwyd â nôl yr hyn a alwodd batrolau i ffwrdd. Mae’r cofnod ei hun yn ddiogel.',
  awayNone: 'Ni alwyd neb y cewch ddarllen amdanynt i ffwrdd yn yr amser hwn.',
  awayNoneDo: 'Dewiswch ddiwrnodau eraill, neu gweler ar y bwrdd dyletswydd pwy sydd wedi’i alw nawr.',
  awaySum: (n, time) => `${count(n, 'cyfnod')}, ${time} o amser swyddogion.`,
  awayOpen: 'Cyfrifir yr hyn sy’n dal i fynd rhagddo hyd nawr.',
  awayPast:
    'O’r rhai na chewch eu hadnabod wrth eu henw, dim ond yr hyn a oedd ar ben cyn heddiw a ddywedir.',
  awayByKind: 'Yn ôl beth ydoedd',
  awayByHotspot: 'Yn ôl y man problemus y galwyd hwy ohono',
  awayByDay: 'Yn ôl diwrnod a thîm',
  awayList: 'Pob cyfnod',
  awayLatest: (n) => `Dangosir y ${n} diweddaraf; mae’r ffeil CSV yn cynnwys pob un.`,
  awayExtended: 'Dyletswyddau y tu hwnt i’w diwedd arfaethedig',
  awayExtendedNone: 'Nid aeth yr un ddyletswydd y tu hwnt i’w diwedd arfaethedig.',
  awayKind: 'Beth',
  awayHotspot: 'Man problemus',
  awayNoHotspot: 'Dim man problemus, neu heb ei nodi',
  awayDay: 'Diwrnod',
  awayTeam: 'Tîm',
  awayOfficer: 'Swyddog',
  awayUnnamed: 'Heb ei enwi',
  awayWhen: 'O – hyd',
  awayMinutes: 'Munudau',
  awayStretches: 'Cyfnodau',
  awayHours: 'Amser',
  awayPlanned: 'Diwedd arfaethedig',
  awayBeyond: 'Y tu hwnt iddo',
  awayGoesOn: 'yn parhau',
  awayIsCut: 'wedi’i dorri wrth y diwrnodau a ddewiswyd',
  awayFile: 'galwadau-i-ffwrdd',
};
