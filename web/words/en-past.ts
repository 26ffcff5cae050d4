// The words of the past and of what is taken away from it, in English.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enPast = {
  past: 'Past',
  pastSaid: 'You are looking at the past.',
  backToNow: 'Back to now',
  loadingPast: 'Fetching what was on record then …',
  couldNotPast: 'what was on record then',
  pastVisits: 'Visits of the day up to here',
  pastEmpty: 'No positions are on record for this time.',
  pastSealed: (since: string) =>
    `Positions from before ${since} have been deleted. The visits remain, sealed: how long, not where exactly.`,
  timeSlider: 'Time',
  timeHint: 'Drag the time bar back, or arrow back, to see the past.',
  timeBarOf: (patrolled: number, all: number) =>
    `patrols in ${patrolled} of ${count(all, 'hotspot', 'hotspots')}`,
  officersInHotspots: 'Officers in hotspots',
  speedOf: (who: string) => `Speed of ${who}`,
  kilometresAnHour: (n: number) => `${n} km/h`,
  play: 'Play',
  pause: 'Pause',
  playbackSpeed: 'Speed of playback',
  timesAsFast: (n: number) => `${n} ×`,
  visitBefore: 'Visit before',
  visitAfter: 'Next visit',
  follow: (who: string) => `Follow ${who}`,
  dayBefore: 'The day before',
  dayLater: 'The day after',
  exportPositions: 'Download …',
  exportRefused: 'The server did not answer, or your roles do not include this. Nothing was downloaded.',
  exportTitle: 'Download positions',
  exportWhat:
    'The positions that take part, as they were captured, each with its time, its accuracy and the device that reported it.',
  exportStretch: 'Which stretch',
  exportQuarter: 'The last quarter of an hour',
  exportHour: 'The last hour',
  exportDay: 'The day so far',
  exportWho: 'Of whom',
  exportEverybody: 'Everybody',
  exportWithin: (where: string) => `Everybody, within ${where}`,
  lookWhy: 'Why do you need it?',
  lookWhyHint: 'It is kept with your name. Whoever is looked at can read it.',
  lookWhyNeeded: 'Say why you need it',
  showSpeedOf: (who: string) => `Show the speed of ${who} …`,
  showIt: 'Show',
  exportAs: (format: string) => `Download ${format}`,
  exportCare: 'The file says where people were. Keep it as you would keep a statement.',
};
