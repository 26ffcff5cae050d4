// What stands first in the file of everything held about somebody: what each file is, and what is not in it and why. In both languages.

/** The words of a file made at a moment (ms). */
export function ownDataReadme(now: number): string {
  const made = new Date(now).toISOString();
  return `# Everything held about you in Beatkeeper

Made ${made}. All times are UTC (ISO 8601), coordinates WGS 84 degrees, durations seconds.

| file | what it is |
|---|---|
| \`about-me.json\` | your account and roles, how and when you signed in, the names of your passkeys (not their keys), your devices |
| \`duties.csv\` | your duties, and what else than patrol was done on them |
| \`positions.csv\` | every position of your devices that is still on record |
| \`visits.csv\` | your visits to hotspots; \`by_crew\` says that one rests on the device of somebody with you |
| \`who-looked-at-me.csv\` | who looked at your data, when, at what and why |

A file is empty where nothing is on record.

**Not in it:** anything about other people, such as who was in your crew; what was deleted at the end of its period; secrets that let you in, of which only
a hash is kept; and looks that two people of professional standards keep back while they investigate, whether or not there are any. If you think that something is
missing or wrong, ask the data protection officer of your force. You may also complain to the Information Commissioner.

# Popeth a gedwir amdanoch yn Beatkeeper

Gwnaed ${made}. Mae pob amser yn UTC (ISO 8601), y cyfesurynnau’n raddau WGS 84, a’r hydoedd yn eiliadau.

| ffeil | beth ydyw |
|---|---|
| \`about-me.json\` | eich cyfrif a’ch rolau, sut a phryd y gwnaethoch fewngofnodi, enwau eich allweddi mynediad (nid yr allweddi), eich dyfeisiau |
| \`duties.csv\` | eich dyletswyddau, a beth heblaw patrôl a wnaed arnynt |
| \`positions.csv\` | pob lleoliad o’ch dyfeisiau sydd ar gofnod o hyd |
| \`visits.csv\` | eich ymweliadau â mannau problemus; mae \`by_crew\` yn dweud bod un yn dibynnu ar ddyfais rhywun gyda chi |
| \`who-looked-at-me.csv\` | pwy a edrychodd ar eich data, pryd, ar beth a pham |

Mae ffeil yn wag lle nad oes dim ar gofnod.

**Nid yw ynddo:** dim am bobl eraill, megis pwy oedd yn eich criw; yr hyn a ddilëwyd ar ddiwedd ei gyfnod; cyfrinachau sy’n eich gadael i mewn, na chedwir ond stwnsh
ohonynt; ac edrychiadau y mae dau berson o safonau proffesiynol yn eu cadw’n ôl wrth ymchwilio, p’un a oes rhai ai peidio. Os credwch fod rhywbeth ar goll neu’n anghywir,
gofynnwch i swyddog diogelu data eich heddlu. Cewch hefyd gwyno i’r Comisiynydd Gwybodaeth.
`;
}
