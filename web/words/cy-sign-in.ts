// Y dudalen fewngofnodi yn Gymraeg. The same keys as English.
import type { enSignIn } from './en-sign-in.ts';

export const cySignIn: typeof enSignIn = {
  signIn: 'Mewngofnodi',
  signInLead:
    'Mae Beatkeeper yn dangos lle mae swyddogion yn patrolio. Dim ond y rhai y mae eu gwaith yn gofyn amdano a gaiff ei weld.',
  signInLoading: 'Yn holi sut y cewch fewngofnodi …',
  signInWith: (provider) => `Mewngofnodi gyda ${provider}`,
  signInPasskey: 'Mewngofnodi ag allwedd fynediad',
  signInPasskeyHint: 'Drwy olion bysedd, wyneb neu god y ddyfais hon, neu drwy allwedd ddiogelwch.',
  signInNow: 'Yn mewngofnodi …',
  signInOr: 'neu',
  signInLinkTitle: 'Mae gennych ddolen sy’n eich gadael i mewn unwaith',
  signInLinkHint: 'Pwyswch y botwm i’w defnyddio. Wedyn ni fydd yn agor dim mwyach.',
  signInDemoTitle: 'Dewiswch pwy i fod',
  signInDemoLead:
    'Dychmygol yw pawb yma. Mae pob un yn gweld yr hyn y mae ei rolau’n ei ganiatáu: dewiswch un arall i weld y gwahaniaeth.',
  signInNoWay: 'Nid oes modd mewngofnodi yma eto',
  signInNoWayDo:
    'Gofynnwch i un o weinyddwyr eich heddlu am ddolen. Mae pwy bynnag sy’n rhedeg y gweinydd hwn yn creu un â:',
  signInFailed: 'Nid ydych wedi mewngofnodi',
  signInWait: (seconds) =>
    `Gormod o geisiadau i fewngofnodi oddi yma. Arhoswch ${seconds} eiliad, yna rhowch gynnig arall arni.`,
  signInWaitSome: 'Gormod o geisiadau i fewngofnodi oddi yma. Arhoswch funud, yna rhowch gynnig arall arni.',
  signInPasskeyCancelled:
    'Ni ddefnyddiwyd allwedd fynediad: fe’i canslwyd, neu cymerodd ormod o amser. Rhowch gynnig arall arni pan fyddwch yn barod.',
  signInUnreachable: 'Nid yw’r gweinydd yn ateb. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  signInNoPasskeys:
    'Ni all y porwr hwn ddefnyddio allweddi mynediad. Mewngofnodwch mewn ffordd arall, neu defnyddiwch borwr arall.',
  signInNotKept:
    'Cawsoch eich gadael i mewn, ond ni chadwodd y porwr hwn y cwci sy’n dweud hynny. Caniatewch gwcis i’r dudalen hon, neu defnyddiwch borwr arall.',
  signInUnknown:
    'Ni weithiodd, ac nid oes dim wedi newid. Dechreuwch eto, neu fewngofnodi mewn ffordd arall.',
  signInNotices:
    'Cofnodir yr hyn yr edrychwch arno gyda’ch enw. Gall swyddogion ddarllen pwy a edrychodd arnynt.',
  refusals: {
    'link-dead':
      'Mae’r ddolen hon wedi’i defnyddio eisoes, neu’n rhy hen. Gofynnwch i un o weinyddwyr eich heddlu am un newydd.',
    'not-known-here':
      'Nid ydych yn hysbys yma, neu rydych wedi gadael. Gofynnwch i un o weinyddwyr eich heddlu eich ychwanegu.',
    'signed-out': 'Mae eich sesiwn wedi dod i ben. Mewngofnodwch eto; ni chollwyd dim a gadwyd.',
    'not-permitted': 'Nid yw eich rolau’n cynnwys hyn. Gofynnwch i un o weinyddwyr eich heddlu.',
    'other-origin':
      'Agorwyd y dudalen hon dan gyfeiriad arall. Agorwch hi eto yma a rhowch gynnig arall arni.',
    'provider-unavailable':
      'Nid yw system fewngofnodi eich sefydliad yn ateb ar hyn o bryd. Rhowch gynnig arall arni yn y man, neu fewngofnodi mewn ffordd arall.',
    'provider-refused':
      'Ni adawodd system fewngofnodi eich sefydliad i chi ddod i mewn. Dechreuwch eto; os felly y mae’n aros, gofynnwch i un o weinyddwyr eich heddlu.',
    'start-stale':
      'Cymerodd y mewngofnodi hwn ormod o amser, neu fe’i dechreuwyd mewn porwr arall. Dechreuwch eto.',
    'groups-overage':
      'Rydych mewn gormod o grwpiau i system fewngofnodi eich sefydliad eu henwi. Rhaid i’w gweinyddwr anfon rolau ap yn lle hynny.',
    'passkey-needs-name':
      'Mae allwedd fynediad yn perthyn i enw, nid i rif. Agorwch y dudalen hon wrth ei henw, fel http://localhost:4600.',
    'store-unavailable':
      'Ni all y gweinydd gadw dim ar hyn o bryd. Arhoswch funud, yna rhowch gynnig arall arni.',
    stopping: 'Mae’r gweinydd yn cael ei ailgychwyn. Arhoswch funud, yna rhowch gynnig arall arni.',
    'codes-refused':
      'Nid yw’r ddau god hyn yn agor mynediad brys. Efallai fod un wedi’i gamdeipio, neu eu bod wedi’u defnyddio neu eu disodli: teipiwch y ddau eto.',
    'not-in-emergency':
      'Nid yw mynediad brys yn gwneud hyn. Rhowch ffordd i mewn i weinyddwr eich heddlu, a mewngofnodwch fel y person hwnnw.',
    'not-found': 'Nid yw’r ffordd hon o fewngofnodi ar agor yma. Dewiswch un arall.',
    'passkey-refused':
      'Ni dderbyniwyd yr allwedd fynediad hon: nid yw’n hysbys yma, fe’i tynnwyd, neu cymerodd ormod o amser. Rhowch gynnig arall arni, neu fewngofnodi mewn ffordd arall.',
  },
};
