// The words of the rules, of why positions took no part and how visits ended, in English.

export const enRules = {
  ruleMaxAccuracyMetres: 'Least accurate position that takes part',
  ruleMaxSpeedMetresPerSecond: 'Fastest movement that is believed',
  ruleBridgeSeconds: 'Longest gap that is measured',
  ruleInferSeconds: 'Longest gap that is inferred',
  ruleStillSeconds: 'Longest gap that is inferred while standing still (0: never)',
  ruleStillMetres: 'Farthest apart that counts as standing still',
  ruleResumeSeconds: 'Longest unknown gap that does not end a visit',
  ruleMergeSeconds: 'Longest absence that does not end a visit',
  ruleMinimumSeconds: 'Shortest visit; less is a pass-through',
  ruleDriveThroughSeconds: 'Shortest visit by vehicle; less is a drive-through',
  ruleUnknownAccuracyMetres: 'Accuracy taken where a device does not say',

  refusedOutsideTheWorld: 'outside the world',
  refusedNullIsland: 'at zero, zero',
  refusedFromTheFuture: 'from the future',
  refusedTooOld: 'too old',
  refusedTooInaccurate: 'too inaccurate',
  refusedOffDuty: 'off duty',
  refusedDuplicate: 'repeated',
  refusedImpossibleSpeed: 'impossible speed',
  refusedOtherDevice: 'another device of the same officer',
  refusedUnreadable: 'could not be read',

  endedBy: 'Ended by',
  endedExit: 'leaving',
  endedGap: 'a gap in the positions',
  endedDuty: 'the end of duty',
  endedHotspot: 'the end of the hotspot',
  endedOpen: 'not ended',
};
