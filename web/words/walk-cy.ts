// Y prawf cerdded yn Gymraeg.
import type { walkEn } from './walk-en.ts';
import { zonesCy } from './zones-cy.ts';

export const walkCy: typeof walkEn = {
  title: 'Prawf cerdded',
  lead: 'Cerddwch i mewn ac allan o fannau problemus ddeg gwaith, gyda’r ffôn lle byddwch yn ei gario bob tro. Tapiwch yr eiliad y byddwch yn croesi’r ffin. Felly bydd eich heddlu’n gwybod beth yw gwall ei ffonau ei hun.',
  tokenLabel: 'Tocyn y ffôn hwn',
  tokenHint: 'Mae gan bwy bynnag a osododd y ffôn. Mae’n aros ar y ffôn hwn.',
  tokenNeeded: 'Rhowch docyn y ffôn hwn',
  begin: 'Parhau',
  forget: 'Anghofio’r ffôn hwn',
  choose: 'Pa fan problemus?',
  chooseFirst: 'Dewiswch y man problemus yn gyntaf',
  crossIn: 'Rwy’n croesi i mewn nawr',
  crossOut: 'Rwy’n croesi allan nawr',
  outside: 'Y tu allan. Tapiwch wrth groesi’r ffin.',
  insideSince: (time) => `Y tu mewn ers ${time}. Tapiwch wrth groesi’r ffin.`,
  undo: 'Dad-wneud y tap diwethaf',
  done: (n) => `${n} o 10 taith`,
  enough: 'Deg taith: digon i ddangos gwall. Mae mwy yn ei wneud yn sicrach.',
  waiting: (n) =>
    n === 0 ? 'Popeth wedi’i anfon a’i gadw.' : `${n} yn aros i’w hanfon. Cedwir hwy ar y ffôn tan hynny.`,
  sendNow: 'Anfon nawr',
  offline: 'Dim ateb gan y gweinydd. Mae’r teithiau’n aros ar y ffôn ac yn cael eu hanfon pan ddaw un.',
  unknownToken:
    'Nid yw’r gweinydd yn adnabod y tocyn hwn. Gwiriwch ef, neu gofynnwch am un newydd. Mae’r teithiau’n aros ar y ffôn.',
  refused: (n) => `${n} heb eu derbyn gan y gweinydd`,
  reasons: {
    'hotspot-unknown': 'Nid yw’r man problemus yno mwyach.',
    'ends-before-it-begins': 'Mae’n gorffen cyn dechrau: newidiodd cloc y ffôn.',
    'too-long': 'Mae’n hwy na phedair awr.',
    'from-the-future': 'Mae cloc y ffôn ar y blaen.',
    'too-old': 'Mae’n hŷn na 31 diwrnod.',
  },
  pairTitle: 'Paru’r ffôn hwn',
  pairLead:
    'Mae’r cod a agorwyd gennych yn gadael i’r ffôn hwn siarad drosoch, unwaith. Nid anfonir dim cyn i chi ddweud.',
  pairNow: 'Paru’r ffôn hwn',
  pairBusy: 'Yn gofyn i’r gweinydd …',
  pairNot: 'Nid nawr',
  pairDead: 'Defnyddiwyd y cod hwn neu mae’n rhy hen. Gofynnwch am un newydd.',
  pairNoAnswer: 'Nid atebodd y gweinydd. Nid oes dim wedi newid: rhowch gynnig arall arni.',
  pairedAs: (callSign) => `Mae’r ffôn hwn yn siarad dros ${callSign} nawr.`,
  lookingWhere: 'Yn chwilio ble rydych, gan fod parth preifat …',
  tapPrivate: 'Roedd hynny mewn parth preifat. Gollyngwyd y tap ar y ffôn hwn.',
  tapUnplaced:
    'Ni wyddai’r ffôn ble’r oedd, felly gallai fod mewn parth preifat. Gollyngwyd y tap ar y ffôn hwn.',
  ...zonesCy,
  keepTracker:
    'Gadewch eich ap tracio ar waith: ef sy’n dweud lle’r oeddech, a’r dudalen hon dim ond pryd y croesoch.',
};
