// The rules of dosage: every threshold named, with its unit, default and edge case. DESIGN 3 in one place.
// A set of rules has a version that is stored with each visit and printed beside each figure.

export interface Rules {
  /** Less accurate positions are kept on record but take no part. The limit itself takes part. */
  readonly maxAccuracyMetres: number;
  /** Above this a position is an outlier unless what follows agrees with it. The limit itself is believed. */
  readonly maxSpeedMetresPerSecond: number;
  /** A gap up to and including this is measured: a straight line at constant speed. */
  readonly bridgeSeconds: number;
  /** A longer gap, up to and including this, counts whole if both ends are in the hotspot: inferred. */
  readonly inferSeconds: number;
  /** A still longer gap, up to and including this, whose ends are in the same hotspot and within `stillMetres`, is inferred. 0: never. */
  readonly stillSeconds: number;
  readonly stillMetres: number;
  /** An unknown gap up to and including this, both ends in the hotspot, does not end the visit; its time is not counted. */
  readonly resumeSeconds: number;
  /** An absence up to and including this does not end a visit; its time is not counted. */
  readonly mergeSeconds: number;
  /** With less counted time a presence is a pass-through; equality is a visit. */
  readonly minimumSeconds: number;
  /** By vehicle with less counted time: a drive-through; equality is a visit. */
  readonly driveThroughSeconds: number;
  /** The accuracy taken for a position that does not say its own, in the doubt and in `weak`. */
  readonly unknownAccuracyMetres: number;
}

export const defaultRules: Rules = {
  maxAccuracyMetres: 100,
  maxSpeedMetresPerSecond: 70,
  bridgeSeconds: 120,
  inferSeconds: 300,
  stillSeconds: 0,
  stillMetres: 50,
  resumeSeconds: 900,
  mergeSeconds: 180,
  minimumSeconds: 120,
  driveThroughSeconds: 300,
  unknownAccuracyMetres: 10,
};

/** What a feed is known to do, from which two of the rules follow. */
export interface Feed {
  /** Seconds between two positions when all is well; null where the feed promises nothing. */
  readonly pingSeconds: number | null;
  /** Whether the feed sends only on movement. */
  readonly silentWhenStill: boolean;
}

/** The rules as they hold for one feed: `inferSeconds` and `stillSeconds` follow its ping interval and its silence when still. */
export function rulesForFeed(rules: Rules, feed: Feed): Rules {
  const byPing = feed.pingSeconds === null ? 0 : 2 * feed.pingSeconds + 60;
  return {
    ...rules,
    inferSeconds: Math.min(Math.max(rules.inferSeconds, byPing), Math.max(rules.inferSeconds, 900)),
    stillSeconds: feed.silentWhenStill ? Math.max(rules.stillSeconds, 1800) : rules.stillSeconds,
  };
}

/** A short name of a set of rules, the same for the same thresholds: printed beside each figure and stored with each visit. */
export function versionOf(rules: Rules): string {
  const keys = Object.keys(defaultRules) as (keyof Rules)[];
  const changed = keys.filter((key) => rules[key] !== defaultRules[key]);
  const words = changed.map((key) => `${key}=${rules[key]}`);
  return ['dosage-1', ...words].join(' ');
}

/** The version less what follows from the feed of each device: it changes only where the rules themselves did. */
export function baseVersionOf(version: string): string {
  return version
    .split(' ')
    .filter((word) => !/^(inferSeconds|stillSeconds)=/.test(word))
    .join(' ');
}
