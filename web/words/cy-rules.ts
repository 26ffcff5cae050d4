// Geiriau’r rheolau, pham na chymerodd lleoliadau ran a sut y daeth ymweliadau i ben. The same keys as English.
import type { enRules } from './en-rules.ts';

export const cyRules: typeof enRules = {
  ruleMaxAccuracyMetres: 'Y lleoliad lleiaf manwl sy’n cymryd rhan',
  ruleMaxSpeedMetresPerSecond: 'Y symudiad cyflymaf a gredir',
  ruleBridgeSeconds: 'Y bwlch hwyaf a fesurir',
  ruleInferSeconds: 'Y bwlch hwyaf a gesglir',
  ruleStillSeconds: 'Y bwlch hwyaf a gesglir wrth sefyll yn llonydd (0: byth)',
  ruleStillMetres: 'Y pellter mwyaf sy’n cyfrif fel sefyll yn llonydd',
  ruleResumeSeconds: 'Y bwlch anhysbys hwyaf nad yw’n dod ag ymweliad i ben',
  ruleMergeSeconds: 'Yr absenoldeb hwyaf nad yw’n dod ag ymweliad i ben',
  ruleMinimumSeconds: 'Yr ymweliad byrraf; pasio trwodd yw llai',
  ruleDriveThroughSeconds: 'Yr ymweliad byrraf mewn cerbyd; gyrru trwodd yw llai',
  ruleUnknownAccuracyMetres: 'Y manylder a gymerir lle nad yw dyfais yn ei nodi',

  refusedOutsideTheWorld: 'y tu allan i’r byd',
  refusedNullIsland: 'ar sero, sero',
  refusedFromTheFuture: 'o’r dyfodol',
  refusedTooOld: 'rhy hen',
  refusedTooInaccurate: 'rhy anfanwl',
  refusedOffDuty: 'nid ar ddyletswydd',
  refusedDuplicate: 'wedi’i ailadrodd',
  refusedImpossibleSpeed: 'cyflymder amhosibl',
  refusedOtherDevice: 'dyfais arall yr un swyddog',
  refusedUnreadable: 'ni ellid ei ddarllen',

  endedBy: 'Daeth i ben drwy',
  endedExit: 'adael',
  endedGap: 'fwlch yn y lleoliadau',
  endedDuty: 'ddiwedd dyletswydd',
  endedHotspot: 'ddiwedd y man problemus',
  endedOpen: 'heb ddod i ben',
};
