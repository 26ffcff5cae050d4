// What the pages of administration are told and say: people, officers, organisations and areas of a force. One schema for both ends.
import * as z from 'zod/mini';
import { areaKinds } from './area.ts';
import { mostOfArea } from './areas-file.ts';
import { rowResult } from './file-rows.ts';
import { officerKinds } from './officer-kind.ts';
import { isEmail, mostCharacters } from './people-row.ts';
import { actions, organisationKinds, roles } from './permission.ts';

const role = z.object({ role: z.enum(roles), areaId: z.nullable(z.uuid()) });
const share = z.object({ with: z.enum(organisationKinds), action: z.enum(actions) });
const day = z.nullable(z.iso.date());
const standing = { kind: z.nullable(z.enum(officerKinds)), designatedFrom: day, designatedUntil: day };

const listedPerson = z.object({
  staffId: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  organisationId: z.string(),
  areaId: z.nullable(z.string()),
  officerId: z.nullable(z.string()),
  roles: z.array(
    z.object({ role: z.enum(roles), areaId: z.nullable(z.string()), source: z.enum(['here', 'provider']) }),
  ),
  hasLeft: z.boolean(),
  /** Whether who asks may change them. */
  mayChange: z.boolean(),
});

const listedOfficer = z.object({
  officerId: z.string(),
  callSign: z.string(),
  role: z.string(),
  ...standing,
  organisationId: z.nullable(z.string()),
  areaId: z.nullable(z.string()),
  mayChange: z.boolean(),
});

const listedOrganisation = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  shares: z.array(share),
  hasAdministrator: z.boolean(),
  /** Whether who asks may change its people, and whether what it shares is theirs to decide. */
  mayChange: z.boolean(),
  mayShare: z.boolean(),
});

const listedArea = z.object({
  areaId: z.string(),
  parentId: z.nullable(z.string()),
  kind: z.enum(areaKinds),
  name: z.string(),
  contact: z.string(),
  namedOfficerId: z.nullable(z.string()),
});

/** People and officers as far as who asks reaches them; organisations and areas all. */
export const directory = z.object({
  people: z.array(listedPerson),
  officers: z.array(listedOfficer),
  organisations: z.array(listedOrganisation),
  areas: z.array(listedArea),
  /** Whether who asks may add organisations and draw the tree of areas. */
  mayDrawTree: z.boolean(),
});

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
/** New ones are made with an id by whoever makes them, so that the same sent twice is one. */
const isNew = z.boolean();

export const personBody = z.object({
  isNew,
  name: text(mostCharacters.name),
  email: z.nullable(text(mostCharacters.email).check(z.refine(isEmail))),
  organisationId: z.uuid(),
  areaId: z.nullable(z.uuid()),
  /** Null: they patrol not. One that nobody has is a new officer's. */
  callSign: z.nullable(text(mostCharacters.call_sign)),
  /** Null leaves it as it is. */
  standing: z.nullable(z.object(standing)),
  grant: z.array(role).check(z.maxLength(50)),
  end: z.array(role).check(z.maxLength(50)),
});
export const personChanged = z.object({ person: listedPerson });
/** A change that needs no more words than its address. */
export const nothingMore = z.object({});

/** A link that lets somebody in once, until a time (ms since 1970 UTC): to be handed to them. */
export const madeLink = z.object({ address: z.string(), expiresAt: z.number() });

export const officerBody = z.object({
  isNew,
  callSign: text(mostCharacters.call_sign),
  /** Empty takes the words of the kind. */
  role: z.string().check(z.trim(), z.maxLength(80)),
  ...standing,
  organisationId: z.nullable(z.uuid()),
  areaId: z.nullable(z.uuid()),
});
export const officerChanged = z.object({ officer: listedOfficer });

export const organisationBody = z.object({ isNew, name: text(120), kind: z.enum(organisationKinds) });
export const sharesBody = z.object({ shares: z.array(share).check(z.maxLength(500)) });
export const organisationChanged = z.object({ organisation: listedOrganisation });

export const areaBody = z.object({
  isNew,
  parentId: z.nullable(z.uuid()),
  kind: z.enum(areaKinds),
  name: text(mostOfArea.name),
  contact: z.string().check(z.trim(), z.maxLength(mostOfArea.contact)),
  namedOfficerId: z.nullable(z.uuid()),
});
export const areaChanged = z.object({ area: listedArea });

/** The text of a CSV file; `isDryRun` says what would become of each row and keeps nothing. */
export const fileBody = z.object({ text: z.string().check(z.maxLength(3_000_000)), isDryRun: z.boolean() });
export const fileTaken = z.object({
  isKept: z.boolean(),
  rows: z.array(rowResult),
  unknownColumns: z.array(z.string()),
});

export type Directory = z.infer<typeof directory>;
export type FileTakenReply = z.infer<typeof fileTaken>;
