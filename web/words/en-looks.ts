// The page where professional standards search who looked at whom, and seal looks, in English. The other languages follow these keys.

import type { SealAct, SealRefusal, SealState } from '../../core/people/look-seal.ts';
import type { StandardsStep } from '../../core/people/standards-step.ts';

type StepKind = StandardsStep['kind'];

const sealStates: Readonly<Record<SealState, string>> = {
  waiting: 'Waits for a second person',
  standing: 'Sealed',
  closed: 'Closed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

const sealActs: Readonly<Record<SealAct, string>> = {
  confirm: 'Confirm the seal',
  decline: 'Decline',
  withdraw: 'Withdraw',
  close: 'Close the seal',
};

const sealDone: Readonly<Record<SealAct, string>> = {
  confirm: 'Sealed: the officer’s own log no longer shows these looks.',
  decline: 'Declined: nothing is sealed.',
  withdraw: 'Withdrawn: nothing is sealed.',
  close: 'Closed: the officer sees these looks again, and until when they were sealed.',
};

const sealRefusals: Readonly<Record<SealRefusal, string>> = {
  administrator:
    'Administrators seal nothing, whatever their other roles: whoever gives out roles could be both people.',
  'about-oneself': 'You cannot decide about a seal that concerns you.',
  'own-request': 'You asked for this yourself. Another person of professional standards has to answer it.',
  'not-own-request': 'Only who asked can withdraw it. You can decline it.',
  'not-of-it': 'Only the two people of a seal close it, until its review is due.',
  'not-waiting': 'This request has been answered already.',
  'not-standing': 'This seal does not stand.',
  'review-past': 'The day of the review is past. Choose a later one.',
  'review-too-far': 'The review is more than six months ahead. Choose an earlier day.',
  'no-time': 'The last day is before the first.',
};

const standardsKinds: Readonly<Record<StepKind, string>> = {
  role: 'The role was granted',
  link: 'A link to sign in was made',
};

const standardsOver: Readonly<Record<StepKind, (when: string) => string>> = {
  role: (when) => `The role was granted; it ended on ${when}`,
  link: (when) => `A link to sign in was made; it was used on ${when}`,
};

export const enLooks = {
  searchTitle: 'Who looked at whom',
  searchLead:
    'For professional standards. Whoever looked at officers is on record here: when, in which view, at which time, and why. Each search is itself recorded, with your name.',
  searchForm: 'Search the record',
  searchFrom: 'First day',
  searchTo: 'Last day',
  searchViewer: 'Who looked',
  searchOfficer: 'At which officer',
  searchAnybody: 'Anybody',
  searchByName:
    'Of one officer, looks at them by name are found; looks at everybody are found under “Anybody”.',
  searchGo: 'Search',
  searchGoing: 'Searching …',
  searchFailed: 'The record could not be searched. It is safe; try again.',
  searchChoicesFailed: 'Who may be named could not be fetched.',
  searchChoicesLoading: 'Fetching who may be named …',
  searchDays: 'Enter a first day and a last day that is not before it.',
  searchNone: 'No look is on record for this. Choose other days, or anybody.',
  searchCut: (n: number) =>
    `There are more than the ${n.toLocaleString('en-GB')} latest that are shown. Choose fewer days, or name somebody.`,
  searchTable: 'Looks found',
  searchWhom: 'At whom',
  searchEverybody: 'Everybody they may see',
  searchSealed: 'Sealed',
  searchSealedUntil: (when: string) => `was sealed until ${when}`,
  searchFile: 'who-looked-at-whom',
  searchSeal: 'Ask to seal',
  searchSealOf: (viewer: string, callSign: string) => `Ask to seal the look of ${viewer} at ${callSign}`,

  sealsTitle: 'Seals',
  sealsLead:
    'A seal keeps looks from the officer’s own log while an investigation goes on. It takes two people of professional standards: one asks, another confirms. Until then nothing is sealed. The record of seals is never deleted.',
  sealsLoading: 'Fetching the seals …',
  sealsFailed: 'The seals could not be fetched. They stand as they are.',
  sealsNone: 'There is no seal, and none was asked for.',
  sealsWaiting: (n: number) => `Requests that wait (${n})`,
  sealsStanding: (n: number) => `Seals that stand (${n})`,
  sealsOver: (n: number) => `Over (${n})`,
  sealsNoWaiting: 'No request waits.',
  sealsNoStanding: 'No seal stands.',
  sealLooks: (viewer: string, callSign: string) => `Looks of ${viewer} at ${callSign}`,
  sealTime: 'Looks from',
  sealAsLong: (from: string) => `${from}, for as long as it stands`,
  sealReason: 'Case',
  sealAsked: 'Asked by',
  sealConfirmed: 'Confirmed by',
  sealDeclined: 'Declined by',
  sealWithdrawn: 'Withdrawn by',
  sealClosed: 'Closed by',
  sealReview: 'Review',
  sealReviewDue: 'Review is due: close it, or ask for another seal before you close this one.',
  sealOwnWaits: 'You asked for this. Somebody else of professional standards has to confirm it.',
  sealSure: 'Press again to be sure',
  sealStates,
  sealActs,
  sealDone,
  sealRefusals,

  sealAskTitle: 'Ask for a seal',
  sealAskOpen: 'Ask for a seal',
  sealAskViewer: 'Whose looks',
  sealAskOfficer: 'At which officer',
  sealAskChoose: 'Choose …',
  sealAskThis: 'This look alone',
  sealAskAll: 'All looks between two days',
  sealAskWhich: 'Which looks',
  sealAskTo: 'Last day',
  sealAskToHint: 'Leave it empty for as long as the seal stands.',
  sealAskReview: 'Day of the review',
  sealAskReviewHint: 'At most six months ahead. On that day the seal still stands, and you are reminded.',
  sealAskReason: 'Number of the case',
  sealAskReasonHint: 'A number, not a story: it is read by whoever confirms.',
  sealAskSend: 'Ask a second person to confirm',
  sealAskCancel: 'Cancel',
  sealAskDone: 'Asked. Nothing is sealed until another person of professional standards confirms it.',
  sealAskMissing:
    'Say whose looks at which officer, the first day, the day of the review and the number of the case.',
  sealNotDone: 'It could not be done: the server did not answer. Nothing has changed.',
  sealNotKnown: 'This seal is not known any more. Open the page again.',
  standardsTitle: 'Who came to professional standards',
  standardsLead:
    'A seal needs two people, and whoever makes accounts or links could be both. So each role of professional standards that was granted in the last 90 days, and each link to sign in that was made for whoever held one, is shown here to all of you. If you do not know one of them, ask who made it.',
  standardsLoading: 'Fetching who came …',
  standardsFailed: 'Who came could not be fetched. The record is safe; try again.',
  standardsNone: 'In the last 90 days nobody was given the role, and no link was made for whoever holds it.',
  standardsWhen: 'When',
  standardsWhat: 'What',
  standardsWhose: 'For whom',
  standardsBy: 'By whom',
  standardsOrganisation: 'Organisation',
  standardsUntil: 'Ended or used',
  standardsKinds,
  standardsOver,
  standardsMakers: { console: 'The command line', provider: 'The identity provider' },
  standardsNobodyKnown: 'Not known',
  standardsFile: 'who-came-to-professional-standards',

  sealsFile: 'seals',
  sealState: 'State',
};
