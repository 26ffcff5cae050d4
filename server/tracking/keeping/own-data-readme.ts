// What stands first in the file of everything held about somebody: what each file is, and what is not in it and why. In both languages.

/** The words of a file made at a moment (ms). */
export function ownDataReadme(now: number): string {
  const made = new Date(now).toISOString();
  return `# Everything held about you in Beatkeeper

Made ${made}. All times are UTC (ISO 8601), coordinates WGS 84 degrees, durations seconds.

| file | what it is |
|---|---|
| \`about-me.json\` | your account and the roles you hold and held, how and when you signed in, the names of your passkeys (not their keys), your devices: how they were paired and set up, when they were last heard, their battery |
| \`duties.csv\` | your duties, and what else than patrol was done on them |
| \`positions.csv\` | every position of your devices that is still on record |
| \`activities.csv\` | what you logged: a row for each thing said of it, the original and every correction; \`stands\` says which holds. Where you were goes with your positions |
| \`visits.csv\` | your visits to hotspots; \`by_crew\` says that one rests on the device of somebody with you |
| \`visit-seals.csv\` | of visits whose positions were deleted: the tenths of a second from one position to the next, and their accuracies in half metres (−1: not said) |
| \`declared-visits.csv\` | visits of yours that a file of the force declared, before they were measured here |
| \`declared-time.csv\` | time in hotspots that you declared because your device could not measure it, and what you took back |
| \`emergencies-and-alarms.csv\` | emergencies of yours and where you were, activities of yours that alarmed, and those that you answered; of others only the role of who answered |
| \`walk-tests.csv\` | your taps at the boundary of a hotspot |
| \`deletions.csv\` | which of your positions were deleted at the end of their period, with the proof |
| \`messages.csv\` | messages that you sent and that came to you; not who else got them |
| \`who-looked-at-me.csv\` | who looked at your data, when, at what and why |
| \`what-i-looked-at.csv\` | when you looked at data of officers, at what and why; not at whom |
| \`what-i-changed.csv\` | every change that you made: when, and what it was; not to whom |

A file is empty where nothing is on record.

**Not in it:** anything about other people, such as who was in your crew; what was deleted at the end of its period; secrets that let you in, of which only
a hash is kept; legal holds, which name a case; and looks that two people of professional standards keep back while they investigate. That holds whether
or not there are any of either. If you think that something is
missing or wrong, ask the data protection officer of your force. You may also complain to the Information Commissioner.

# Popeth a gedwir amdanoch yn Beatkeeper

Gwnaed ${made}. Mae pob amser yn UTC (ISO 8601), y cyfesurynnau’n raddau WGS 84, a’r hydoedd yn eiliadau.

| ffeil | beth ydyw |
|---|---|
| \`about-me.json\` | eich cyfrif a’r rolau sydd ac a fu gennych, sut a phryd y gwnaethoch fewngofnodi, enwau eich allweddi mynediad (nid yr allweddi), eich dyfeisiau: sut y cawsant eu paru a’u gosod, pryd y clywyd ganddynt ddiwethaf, eu batri |
| \`duties.csv\` | eich dyletswyddau, a beth heblaw patrôl a wnaed arnynt |
| \`positions.csv\` | pob lleoliad o’ch dyfeisiau sydd ar gofnod o hyd |
| \`activities.csv\` | yr hyn a gofnodwyd gennych: rhes am bob peth a ddywedwyd amdano, y gwreiddiol a phob cywiriad; mae \`stands\` yn dweud pa un sy’n sefyll. Mae’r man lle’r oeddech yn mynd gyda’ch lleoliadau |
| \`visits.csv\` | eich ymweliadau â mannau problemus; mae \`by_crew\` yn dweud bod un yn dibynnu ar ddyfais rhywun gyda chi |
| \`visit-seals.csv\` | ar gyfer ymweliadau y dilëwyd eu lleoliadau: y degfedau eiliad o un lleoliad i’r nesaf, a’u cywirdeb mewn hanner metrau (−1: heb ei ddweud) |
| \`declared-visits.csv\` | ymweliadau o’ch eiddo a ddatganwyd gan ffeil yr heddlu, cyn iddynt gael eu mesur yma |
| \`declared-time.csv\` | amser mewn mannau problemus a ddatganwyd gennych am na allai eich dyfais ei fesur, a’r hyn a dynnwyd yn ôl gennych |
| \`emergencies-and-alarms.csv\` | argyfyngau o’ch eiddo a ble’r oeddech, gweithgareddau o’ch eiddo a seiniodd larwm, a’r rhai a atebwyd gennych; am eraill, dim ond rôl yr un a atebodd |
| \`walk-tests.csv\` | eich tapiau wrth ffin man problemus |
| \`deletions.csv\` | pa rai o’ch lleoliadau a ddilëwyd ar ddiwedd eu cyfnod, gyda’r prawf |
| \`messages.csv\` | negeseuon a anfonwyd gennych ac a ddaeth atoch; nid pwy arall a’u cafodd |
| \`who-looked-at-me.csv\` | pwy a edrychodd ar eich data, pryd, ar beth a pham |
| \`what-i-looked-at.csv\` | pryd yr edrychoch ar ddata swyddogion, ar beth a pham; nid ar bwy |
| \`what-i-changed.csv\` | pob newid a wnaethoch: pryd, a beth ydoedd; nid i bwy |

Mae ffeil yn wag lle nad oes dim ar gofnod.

**Nid yw ynddo:** dim am bobl eraill, megis pwy oedd yn eich criw; yr hyn a ddilëwyd ar ddiwedd ei gyfnod; cyfrinachau sy’n eich gadael i mewn, na chedwir ond stwnsh
ohonynt; daliadau cyfreithiol, sy’n enwi achos; ac edrychiadau y mae dau berson o safonau proffesiynol yn eu cadw’n ôl wrth ymchwilio. Mae hynny’n wir p’un a oes rhai
o’r naill neu’r llall ai peidio. Os credwch fod rhywbeth ar goll neu’n anghywir,
gofynnwch i swyddog diogelu data eich heddlu. Cewch hefyd gwyno i’r Comisiynydd Gwybodaeth.
`;
}
