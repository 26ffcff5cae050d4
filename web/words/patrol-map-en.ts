// The phone's map in English. The other languages follow these keys.
export const patrolMapEn = {
  label: 'Map of my area with its hotspots and where I am',
  opening: 'Drawing the map …',
  cannotDraw: 'This phone cannot draw the map. The list says the same.',
  notTold: 'The server has not told this phone of the hotspots yet.',
  closer: 'Closer',
  further: 'Further away',
  whereIAm: 'Where I am',
  wholeArea: 'Whole area',
  me: 'Me',
  noPlace: 'This phone does not know where it is.',
  keptHere: (days: number) =>
    days === 0
      ? 'Map kept on this phone today.'
      : `Map kept on this phone ${days === 1 ? 'yesterday' : `${days} days ago`}.`,
  fromServer: 'Map from the server. Keep it on this phone, for when there is no signal.',
  noTiles: 'There is no map for this area: hotspots on plain ground.',
  unread: 'The map is not on this phone, and the server does not answer: hotspots on plain ground.',
  inside: (name: string, done: number, target: number) => `In ${name}: ${done} of ${target} min`,
  insideMet: (name: string, done: number) => `In ${name}: ${done} min, target reached`,
  standings: {
    due: 'Due',
    open: 'Not due yet',
    now: 'Somebody is there',
    met: 'Has had its share today',
    'no-target': 'No target',
  },
  minutesOf: (done: number, target: number) => `${done} of ${target} min today`,
  minutes: (done: number) => `${done} min today`,
  visits: (n: number) => (n === 1 ? '1 visit' : `${n} visits`),
  away: (metres: string) => `${metres} away`,
  youAreHere: 'You are here',
  orders: 'Live orders',
  until: (when: string) => `until ${when}`,
  list: 'The same as a list',
  close: 'Close',
  age: (minutes: number) => `As the server said ${minutes} min ago.`,
  ageHours: (hours: number) => `As the server said ${hours} h ago.`,
  neverTold: 'The server has not said yet where they stand today.',
};
export type PatrolMapWords = typeof patrolMapEn;
