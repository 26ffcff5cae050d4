// The phone's map in Welsh.
import type { PatrolMapWords } from './patrol-map-en.ts';

export const patrolMapCy: PatrolMapWords = {
  label: 'Map o’m hardal gyda’i mannau problemus a lle rydw i',
  opening: 'Yn tynnu’r map …',
  cannotDraw: 'Ni all y ffôn hwn dynnu’r map. Mae’r rhestr yn dweud yr un peth.',
  notTold: 'Nid yw’r gweinydd wedi dweud wrth y ffôn hwn am y mannau problemus eto.',
  closer: 'Yn nes',
  further: 'Ymhellach',
  whereIAm: 'Lle rydw i',
  wholeArea: 'Yr ardal gyfan',
  me: 'Fi',
  noPlace: 'Nid yw’r ffôn hwn yn gwybod ble mae.',
  keptHere: (days) => {
    if (days === 0) return 'Cadwyd y map ar y ffôn hwn heddiw.';
    return days === 1
      ? 'Cadwyd y map ar y ffôn hwn ddoe.'
      : `Cadwyd y map ar y ffôn hwn ${daysAgo(days)} yn ôl.`;
  },
  fromServer: 'Map o’r gweinydd. Cadwch ef ar y ffôn hwn, at adegau heb signal.',
  noTiles: 'Nid oes map o’r ardal hon: mannau problemus ar dir plaen.',
  unread: 'Nid yw’r map ar y ffôn hwn, ac nid yw’r gweinydd yn ateb: mannau problemus ar dir plaen.',
  inside: (name, done, target) => `Yn ${name}: ${done} o ${target} mun`,
  insideMet: (name, done) => `Yn ${name}: ${done} mun, targed wedi’i gyrraedd`,
  standings: {
    due: 'Angen patrôl',
    open: 'Dim angen eto',
    now: 'Mae rhywun yno',
    met: 'Wedi cael ei siâr heddiw',
    'no-target': 'Dim targed',
  },
  minutesOf: (done, target) => `${done} o ${target} mun heddiw`,
  minutes: (done) => `${done} mun heddiw`,
  visits: (n) => `${n} ymweliad`,
  away: (metres) => `${metres} i ffwrdd`,
  youAreHere: 'Rydych chi yma',
  orders: 'Gorchmynion byw',
  until: (when) => `hyd ${when}`,
  list: 'Yr un peth fel rhestr',
  close: 'Cau',
  age: (minutes) => `Fel y dywedodd y gweinydd ${minutes} mun yn ôl.`,
  ageHours: (hours) => `Fel y dywedodd y gweinydd ${hours} awr yn ôl.`,
  neverTold: 'Nid yw’r gweinydd wedi dweud eto sut y maent heddiw.',
};

/** After two Welsh softens: diwrnod, ddiwrnod. */
function daysAgo(days: number): string {
  return days === 2 ? '2 ddiwrnod' : `${days} diwrnod`;
}
