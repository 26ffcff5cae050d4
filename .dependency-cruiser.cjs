// The import walls. Each says why it stands and what to do instead; tools/walls.test.ts plants an import against each.
// Words: a floor is core, server or web; a room is a noun of the field, the same on every floor.

const ground = ['geo', 'time'];

// What each room of core may stand on, besides itself and core's own files outside the rooms.
const standsOn = {
  geo: [],
  time: [],
  people: ground,
  hotspots: ground,
  incidents: ground,
  activities: [...ground, 'people', 'hotspots'],
  tracking: [...ground, 'people', 'hotspots'],
  tasking: [...ground, 'people', 'hotspots', 'tracking'],
  targeting: [...ground, 'hotspots', 'incidents'],
  evaluation: [...ground, 'people', 'hotspots', 'incidents', 'tracking', 'tasking'],
  referrals: [...ground, 'people'],
  reviews: [...ground, 'people', 'incidents'],
  alerts: [...ground, 'people', 'hotspots'],
};
const rooms = [...Object.keys(standsOn), 'programme']; // programme stands on all of them
const anyRoom = `(?:${rooms.join('|')})`;

const tests = '\\.test\\.tsx?$';
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;
const fastify = packages('fastify', 'fastify-[^/]+', '@fastify/[^/]+');
const database = packages('kysely', 'pg', 'pg-[^/]+');

const coreOrder = Object.entries(standsOn).map(([room, below]) => ({
  name: `core-order-${room}`,
  comment:
    `Rooms of core stand on each other in one order, so that each can be read and tested without what comes later. ` +
    `${room} stands on ${below.length === 0 ? 'nothing' : below.join(', ')}. ` +
    'Move the rule down to the room whose word it is, or hand the later room the value.',
  severity: 'error',
  from: { path: `^core/${room}/`, pathNot: tests },
  to: { path: `^core/${anyRoom}/`, pathNot: `^core/(?:${[room, ...below].join('|')})/` },
}));

// What each part of the tracking room stands on: positions are shelved, visits follow from them, questions are answered from both.
const trackingParts = {
  readers: [],
  shelf: [],
  visits: ['shelf'],
  following: ['shelf', 'visits'],
  keeping: ['shelf', 'visits', 'following'],
  doors: ['readers', 'shelf', 'visits'],
  desk: ['shelf', 'visits', 'following'],
  dosage: ['shelf', 'visits', 'following', 'desk'],
  playback: ['shelf', 'visits', 'following', 'desk'],
  walks: ['visits', 'following', 'desk', 'doors'],
  patrol: ['shelf', 'visits', 'following', 'desk'],
};

const trackingOrder = Object.entries(trackingParts).map(([part, below]) => ({
  name: `tracking-order-${part}`,
  comment:
    `The largest room is a house of its own, and data walks through it one way. ${part} stands on ` +
    `${below.length === 0 ? 'nothing of it' : below.join(', ')}. Move the line down to the part whose word it is, or hand the later part the value.`,
  severity: 'error',
  from: { path: `^server/tracking/${part}/`, pathNot: tests },
  to: { path: '^server/tracking/', pathNot: `^server/tracking/(?:${[part, ...below].join('|')})/` },
}));

const core = [
  {
    name: 'core-is-pure',
    comment:
      'Core is the rules: the same answer in the phone, the server and the command line, so no Node, no I/O, no clock and only ' +
      'zod/mini, proj4 and flatbush. Take the value as an argument and do the reading or writing on the server floor.',
    severity: 'error',
    from: { path: '^core/', pathNot: tests },
    to: {
      pathNot: ['^core/', '(?:^|/)node_modules/zod/(?:v4/)?mini/', packages('proj4', 'flatbush')],
    },
  },
  {
    name: 'core-tests-stay-below',
    comment:
      'A test of a rule needs no door, database or screen. Test what needs them on their own floor, or end to end in e2e.',
    severity: 'error',
    from: { path: `^core/.*${tests}` },
    to: { path: '^(?:server|web|e2e|bench)/' },
  },
  ...coreOrder,
];

const server = [
  ...trackingOrder,
  {
    name: 'server-without-web',
    comment:
      'The server hands out the built pages and knows nothing else of the screens. Only server/http/pages.ts may touch web; ' +
      'what both ends need is a schema or a rule in core.',
    severity: 'error',
    from: { path: '^server/', pathNot: ['^server/http/pages\\.ts$', tests] },
    to: { path: '^web/' },
  },
  {
    name: 'routes-parse-permit-call-present',
    comment:
      'A route reads the request with a core schema, calls its own room and presents: it reaches core, server/http and its own room. ' +
      'Put a query in the store, an announcement in an event row, and what another room must know into its worker.',
    severity: 'error',
    from: { path: '^server/([^/]+)/.*\\.routes\\.ts$' },
    to: { path: '^server/', pathNot: ['^server/$1/', '^server/http/'] },
  },
  {
    name: 'stores-only-shelve',
    comment:
      'A store is queries that return core types: it reaches core, server/db, the event rows that stand below its writes ' +
      '(server/bus/events*.ts) and plain files of its own room. Decide in core, answer in the route, work in the worker.',
    severity: 'error',
    from: { path: '^server/([^/]+)/.*\\.store\\.ts$' },
    to: {
      path: '^server/',
      pathNot: ['^server/$1/(?!.*\\.(?:routes|worker)\\.ts$)', '^server/db/', '^server/bus/events[^/]*$'],
    },
  },
  {
    name: 'workers-listen-and-write',
    comment:
      "A worker follows the bus and writes to its own store: it reaches core, server/bus, its own room and other rooms' index.ts. " +
      'Ask the other room for a read function in its index.ts.',
    severity: 'error',
    from: { path: '^server/([^/]+)/.*\\.worker\\.ts$' },
    to: {
      path: '^server/',
      pathNot: ['^server/$1/(?!.*\\.routes\\.ts$)', '^server/bus/', `^server/${anyRoom}/index\\.ts$`],
    },
  },
  {
    name: 'rooms-by-their-index',
    comment:
      "Another room's tables and doors are its own affair, or two rooms would change together for ever. " +
      'Read through its index.ts, or follow its events.',
    severity: 'error',
    from: { path: `^server/(${anyRoom})/`, pathNot: tests },
    to: { path: `^server/${anyRoom}/`, pathNot: ['^server/$1/', '/index\\.ts$'] },
  },
  {
    name: 'ground-floor-below-rooms',
    comment:
      'http and db serve every room and know none. What a room needs from them it hands in; app.ts puts the two together.',
    severity: 'error',
    from: { path: '^server/(?:http|db)/', pathNot: tests },
    to: { path: [`^server/${anyRoom}/`, '^server/(?:cli|app)'] },
  },
  {
    name: 'bus-knows-types-only',
    comment:
      'The bus carries what rooms tell each other and does no work: of a room it may know the types in its index.ts. ' +
      'Do the work in a worker that listens.',
    severity: 'error',
    from: { path: '^server/bus/', pathNot: tests },
    to: { path: [`^server/${anyRoom}/`, '^server/(?:cli|app|http)'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'database-on-the-shelf',
    comment:
      'Kysely and pg live in server/db and in stores, so that every query is found in a store and none in a loop elsewhere. ' +
      'Give the store a function that answers the question.',
    severity: 'error',
    from: { path: '^(?:core|server|web)/', pathNot: ['^server/db/', '\\.store\\.ts$', tests] },
    to: { path: database },
  },
  {
    name: 'fastify-at-the-door',
    comment:
      'Fastify lives in server/http, in routes and in server/app.ts, so that rules, shelves and workers run without a request. ' +
      'Pass the values on, not the request.',
    severity: 'error',
    from: {
      path: '^(?:core|server|web)/',
      pathNot: ['^server/http/', '\\.routes\\.ts$', '^server/app\\.ts$', tests],
    },
    to: { path: fastify },
  },
  {
    name: 'mqtt-at-its-door',
    comment:
      'The MQTT client lives in server/tracking/doors/mqtt-door.ts, so that a message is a message however it came. Hand the bytes on.',
    severity: 'error',
    from: { path: '^(?:core|server|web)/', pathNot: ['^server/tracking/doors/mqtt-door\\.ts$', tests] },
    to: { path: '^(?:node_modules/)?mqtt(?:/|$)' },
  },
  {
    name: 'workbook-behind-its-interface',
    comment:
      'The library that writes Excel workbooks lives in server/tracking/dosage/workbook.ts, so that it can be replaced. Hand over sheets of cells.',
    severity: 'error',
    from: { path: '^(?:core|server|web)/', pathNot: ['^server/tracking/dosage/workbook\\.ts$', tests] },
    to: { path: '^(?:node_modules/)?hucre(?:/|$)' },
  },
  {
    name: 'provider-behind-its-interface',
    comment:
      'The OpenID Connect library lives in server/people/sign-in/provider-client.ts, so that it can be replaced, and what a provider says is read in one place. ' +
      'Hand over the claims.',
    severity: 'error',
    from: {
      path: '^(?:core|server|web)/',
      pathNot: ['^server/people/sign-in/provider-client\\.ts$', tests],
    },
    to: { path: '^(?:node_modules/)?openid-client(?:/|$)' },
  },
  {
    name: 'passkeys-behind-their-interface',
    comment:
      'The WebAuthn library lives in server/people/sign-in/passkeys.ts, so that it can be replaced and every answer of an authenticator is checked alike. ' +
      'Hand over what is asked and what was answered.',
    severity: 'error',
    from: { path: '^(?:core|server|web)/', pathNot: ['^server/people/sign-in/passkeys\\.ts$', tests] },
    to: { path: '^(?:node_modules/)?@simplewebauthn/server(?:/|$)' },
  },
  {
    name: 'demo-and-bench-from-the-command-line',
    comment:
      'The synthetic town and the benchmarks are started by the command line alone; what runs at a force does not lean on them. ' +
      'Put what both need into core or the room.',
    severity: 'error',
    from: { path: '^(?:core|server|web)/', pathNot: ['^server/cli/', tests] },
    to: { path: '^(?:fixtures|bench)/' },
  },
  {
    name: 'production-packages-only',
    comment:
      'What runs at a force is installed there: the server imports no package of devDependencies. ' +
      'Make it a production dependency if it is worth one of the 45, or do without.',
    severity: 'error',
    from: { path: '^(?:core|server)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'] },
  },
];

const web = [
  {
    name: 'web-never-server',
    comment:
      'The screens speak to the server over HTTP only, so that either can be replaced and no secret is bundled. ' +
      'Put the shape that both need into core.',
    severity: 'error',
    from: { path: '^web/', pathNot: tests },
    to: { path: '^(?:server|e2e|bench|tools)/' },
  },
  {
    name: 'web-without-server-packages',
    comment:
      'The packages of the server are not for a browser, and plain zod is many times the size of zod/mini. ' +
      'Read what comes from the server with a schema of core, or with zod/mini.',
    severity: 'error',
    from: { path: '^web/', pathNot: ['^web/(?:build|vite\\.config|patrol-files)\\.ts$', tests] },
    to: { path: ['(?:^|/)node_modules/zod/(?!(?:v4/)?mini/)', database, fastify] },
  },
  {
    name: 'replies-from-core',
    comment:
      'What the server answers is described once, in core, by the schema that its route answers with; a schema made here would be a second one. ' +
      'Take the reply, or the body to send, from core. web/api.ts reads with the schema it is given, and the walk book is kept by the phone alone.',
    severity: 'error',
    from: { path: '^web/', pathNot: ['^web/api\\.ts$', '^web/patrol/walk-book\\.ts$', tests] },
    to: { path: '(?:^|/)node_modules/zod/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-without-node',
    comment:
      "A browser has no Node. Only the build itself runs there. Use the browser's own interfaces, or do the work on the server.",
    severity: 'error',
    from: { path: '^web/', pathNot: ['^web/(?:build|vite\\.config|patrol-files)\\.ts$', tests] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'map-library-behind-web-map',
    comment:
      'MapLibre, PMTiles and Terra Draw stay behind web/map, so that the map can be replaced and the phone app is small without it. ' +
      'Give web/map a function in the words of the field.',
    severity: 'error',
    from: {
      path: '^(?:core|server|web)/',
      pathNot: ['^web/map/', '^web/(?:build|vite\\.config|patrol-files)\\.ts$'],
    },
    to: { path: packages('maplibre-gl', 'pmtiles', 'terra-draw', 'terra-draw-maplibre-gl-adapter') },
  },
  {
    name: 'faces-apart',
    comment:
      'The phone, the desk and the public pages are for different people and load alone. ' +
      'What two of them need goes to web/map, web/words or a folder of its own noun.',
    severity: 'error',
    from: { path: '^web/(patrol|desk|public)/', pathNot: tests },
    to: { path: '^web/(?:patrol|desk|public)/', pathNot: '^web/$1/' },
  },
];

const everywhere = [
  {
    name: 'no-circle',
    comment:
      'Files that need each other are one file cut wrongly, types included. Move what both need into a third, below.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'Nobody imports it and it imports nothing: connect it or remove it.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(?:core|server|web)/',
      pathNot: [tests, '\\.d\\.ts$', '^web/.*\\.js$', '^web/patrol/service-worker\\.ts$'],
    },
    to: {},
  },
  {
    name: 'no-unknown',
    comment: 'The import leads nowhere: check the path and the .ts ending, or add the package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'nothing-leans-on-tests',
    comment: 'Tests, tools and journeys may change or go at any time. Move what is wanted out of them.',
    severity: 'error',
    from: { path: '^(?:core|server|web|fixtures|bench)/', pathNot: tests },
    to: { path: [tests, '^(?:e2e|tools)/'] },
  },
];

module.exports = {
  forbidden: [...core, ...server, ...web, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|\\.runtime|\\.beatkeeper)/' },
    // Types count: a wall that only holds for values does not hold.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
