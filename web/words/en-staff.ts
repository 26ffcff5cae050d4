// The pages of people, organisations and areas in English. The other languages follow these keys.
import type { AdministrationRefusal } from '../../core/people/administration-refusal.ts';
import type { AreaKind } from '../../core/people/area.ts';
import { type RowReason, rowRemedies } from '../../core/people/file-rows.ts';
import type { OfficerKind } from '../../core/people/officer-kind.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

const officerKinds: Readonly<Record<OfficerKind, string>> = {
  constable: 'Constable (PC)',
  'special-constable': 'Special constable',
  pcso: 'Community support officer (PCSO)',
  'transport-police-officer': 'Transport police officer (BTP)',
  'council-officer': 'Council officer',
  'street-marshal': 'Street marshal',
  'housing-officer': 'Housing officer',
  'accredited-person': 'Accredited person (CSAS)',
};

const areaKinds: Readonly<Record<AreaKind, string>> = {
  division: 'Division',
  'local-policing-unit': 'Local policing unit',
  'neighbourhood-team': 'Neighbourhood team',
  beat: 'Beat',
  ward: 'Ward',
};

/** What is wrong and what to do. */
const administrationRefusals: Readonly<Record<AdministrationRefusal, string>> = {
  'unknown-organisation': 'You do not look after the people of this organisation. Choose another.',
  'unknown-area': 'This area is not there any more. Choose another.',
  'email-taken': 'Somebody else has this email address. Enter another, or none.',
  'call-sign-taken': 'Somebody else patrols under this call sign. Enter another, or none.',
  'officer-of-another-organisation':
    'This call sign is of another organisation. Whoever patrols sees their own track, so it cannot be given away.',
  'officer-follows-person':
    'Somebody signs in as this officer. Change their organisation and area on their own page.',
  'designation-unfit': 'It ends before it begins. Correct one of the two days.',
  'has-left': 'They have left. Say first that they are back.',
  'from-provider':
    'This role comes from the organisation’s own sign-in, which would give it again. Take it away there.',
  'last-administrator':
    'The force would have no administrator any more, and nobody could make one. Make another first.',
  'name-taken': 'Another has this name. Enter a different one.',
  'area-too-narrow': 'An area lies within a wider kind of area. Choose another kind, or another above it.',
  'area-within-itself': 'An area cannot lie within itself, nor within one below it. Choose another.',
  'unknown-officer': 'This officer is not there any more. Choose another.',
};

const rowReasons: Readonly<Record<RowReason, string>> = rowRemedies;

export const enStaff = {
  officerKinds,
  areaKinds,
  administrationRefusals,
  rowReasons,

  staffLead: 'Everybody who may sign in, and the officers who are out on patrol.',
  staffReadOnly: 'You may read this list. Administrators change it.',
  staffLoading: 'Fetching the people …',
  staffFailed: 'The people could not be fetched. Nothing has changed.',
  staffViews: 'Parts of this page',
  staffWhoSignsIn: 'Who may sign in',
  staffOfficers: 'Officers',
  staffFromFile: 'From a file',
  staffTable: 'Who may sign in, and in which roles',
  staffSearch: 'Search people',
  staffCount: (n: number) => count(n, 'person', 'people'),
  staffNone: 'Nobody is here yet.',
  staffNoneDo: 'Add somebody, or take a whole list over from a file.',
  staffNoMatch: 'Nobody matches what you look for.',
  staffClear: 'Show everybody',
  staffAll: 'All',
  staffLeftToo: 'Also who has left',
  staffFile: 'people',
  staffAdd: 'Add somebody',
  staffBackToList: 'Back to the list',
  staffUnknown:
    'There is nobody here under this address. They may be of an organisation that you do not look after.',

  staffName: 'Name',
  staffEmail: 'Email address',
  staffEmailHint: 'By which their organisation’s sign-in knows them. May be left empty.',
  staffOrganisation: 'Organisation',
  staffArea: 'Team or area',
  staffAreaHint: 'The narrowest area that they belong to.',
  staffNoArea: 'Headquarters',
  staffRoles: 'Roles',
  staffRole: 'Role',
  staffRoleOf: 'For which area',
  staffRoleOwn: 'Their own',
  staffRoleIn: (role: string, area: string) => `${role}: ${area}`,
  staffRoleNone: 'Choose a role',
  staffRoleAdd: 'Add this role',
  staffRoleEnd: 'End',
  staffRoleEndOf: (role: string) => `End the role ${role}`,
  staffRoleProvider: 'from the organisation’s sign-in',
  staffRoleProviderWhy:
    'Roles from an organisation’s own sign-in are changed there: here they would come back at the next sign-in.',
  staffNoRoles: 'No roles yet: they can sign in, and see who looked at them, but nothing else.',
  staffCallSign: 'Call sign on patrol',
  staffCallSignHint: 'Leave it empty if they do not patrol. A new call sign adds an officer.',
  staffKind: 'What they are on patrol',
  staffKindHint: 'Which powers they have will depend on it.',
  staffKindNone: 'Not said',
  staffFrom: { designation: 'Designated from', accreditation: 'Accredited from' },
  staffUntil: { designation: 'Designated until', accreditation: 'Accredited until' },
  staffDayHint: 'This day included. May be left empty.',
  staffStandsNot: 'not in force today',
  staffHasLeft: 'has left',
  staffSave: 'Save',
  staffSaving: 'Saving …',
  staffAdded: (name: string) =>
    `${name} is added. They sign in with a link, or by their organisation’s sign-in.`,
  staffSaved: (name: string) => `What you changed about ${name} is saved and holds from now on.`,
  staffTrouble: 'It is not saved yet',
  staffNameNeeded: 'Enter a name.',
  staffEmailUnfit: 'Enter an email address such as sam@force.example, or leave it empty.',
  staffDayUnfit: 'Enter the days in order.',

  staffLinkTitle: 'A link to sign in',
  staffLinkLead: 'It lets in whoever opens it, once, within a day. Hand it to the person themselves.',
  staffLinkMake: 'Make a link',
  staffLinkReady: 'This link is shown once. When you leave this page it cannot be shown again.',
  staffLinkLabel: 'Link to hand over',
  staffLinkCopy: 'Copy',
  staffLinkCopied: 'Copied.',
  staffLinkNotCopied: 'It could not be copied: select it and copy it yourself.',
  staffLeaveTitle: 'When they leave',
  staffLeaveLead:
    'They are signed out everywhere at once and lose their roles. The devices that report for them are revoked, and codes to pair one are withdrawn: what a phone still sends is refused. What they did stays on record.',
  staffLeave: 'They have left',
  staffLeaveSure: 'Press again: they are signed out now',
  staffLeft: (name: string) =>
    `${name} has left: no session, no link and no device of theirs is let in any more.`,
  staffReturnTitle: 'They have left',
  staffReturnLead:
    'They cannot sign in. If they are back, or it was a mistake, they begin without roles, and their devices are paired anew.',
  staffReturn: 'They are back',
  staffReturned: (name: string) => `${name} is back, without roles. Give them some.`,

  officersTable: 'Officers, what they are and whose',
  officersSearch: 'Search officers',
  officersCount: (n: number) => count(n, 'officer', 'officers'),
  officersNone: 'There are no officers yet.',
  officersNoneDo: 'Add one here; their device follows.',
  officersFile: 'officers',
  officersAdd: 'Add an officer',
  officersCallSign: 'Call sign',
  officersCallSignNeeded: 'Enter a call sign.',
  officersWords: 'What your force calls them',
  officersWordsHint: 'Shown on the map. Left empty, it is taken from what they are.',
  officersPerson: 'Signs in as',
  officersNobody: 'nobody',
  officersForce: 'The force itself',
  officersFollows: (name: string) =>
    `Organisation and area are those of ${name}, who signs in as this officer.`,

  fileLead:
    'Choose a CSV file, or paste its text. First you see what would become of each row; nothing is kept until you say so.',
  fileColumns: (columns: string) => `Its first line names the columns: ${columns}.`,
  fileKnownPeople:
    'Somebody is known by their email address, else by their call sign and name, else by their name within the organisation. An empty cell leaves what is known as it is. Several roles have | between them; an area after @ says where a role is for: sergeant|inspector@Northgate town.',
  fileKnownAreas:
    'An area is known by its name and the one that it lies within. An empty cell leaves what is known as it is. Where several have one name, write the way down: Wend division > Northgate town.',
  fileRoles: (names: string) => `Roles are written: ${names}.`,
  fileKinds: (names: string) => `Kinds are written: ${names}.`,
  fileSample: 'Download a sample file',
  fileChoose: 'CSV file',
  fileText: 'Or its text',
  fileCheck: 'See what would happen',
  fileChecking: 'Reading each row …',
  fileNothing: 'Choose a file or paste its text first.',
  fileUnreadable: 'This file could not be read here. Save it as CSV in UTF-8, then choose it again.',
  fileTake: (n: number) => `Take ${count(n, 'row', 'rows')} over`,
  fileWould: {
    added: (n: number) => `${n} would be added`,
    changed: (n: number) => `${n} would be changed`,
    unchanged: (n: number) => `${n} stay as they are`,
    refused: (n: number) => `${n} refused`,
  },
  fileDid: {
    added: (n: number) => `${n} added`,
    changed: (n: number) => `${n} changed`,
    unchanged: (n: number) => `${n} as they were`,
    refused: (n: number) => `${n} not taken`,
  },
  fileNoneFit: 'Nothing in it can be taken over. Correct what is listed, then choose it again.',
  fileAllKnown: 'Everything in it is known already: there is nothing to take over.',
  fileUnknownColumns: (names: string) => `These columns mean nothing here and are passed over: ${names}.`,
  fileTable: 'What becomes of each row',
  fileRow: 'Row',
  fileWhat: 'Who or what',
  fileOutcome: 'What happens',
  fileColumn: 'Column',
  fileValue: 'Value',
  fileRemedy: 'What to do',
  fileOutcomes: { added: 'Added', changed: 'Changed', unchanged: 'As it is', refused: 'Refused' },
  fileRefusedDownload: 'Download what is refused',
  fileRefusedName: 'refused',
};
