// What was logged here beside another system's extract, in English. The other languages follow these keys.
const figure = (n: number) => n.toLocaleString('en-GB');

export const enReconcile = {
  recTitle: 'Reconcile with an extract',
  recLead:
    'Some activities are held in full by another system, such as stop and search. Lay its extract beside what was logged here: each is found on the other side, and the odd ones are listed. Nothing is retyped, kept or changed by this.',
  recHelp:
    'A CSV whose first line names its columns: done_at and, where known, reference, officer_id (a call sign), hotspot_id, count. Two are the same by reference first, then by officer, hotspot and time.',
  recKind: 'Kind of activity',
  recFrom: 'First day',
  recTo: 'Last day',
  recTolerance: 'Minutes apart at most, where no reference says it',
  recFile: 'The extract',
  recGo: 'Compare',
  recBusy: 'Comparing …',
  recTrouble: 'It could not be compared',
  recNoDay: 'Enter a day.',
  recBackwards: 'The last day is before the first.',
  recNoTolerance: 'Enter minutes from 0 to 1,440.',
  recNoFile: 'Choose the file of the extract.',
  recUnreadable: 'The file is not text in UTF-8. Save it as CSV in UTF-8.',
  recUnnamed: 'Your roles do not tell you of officers by name, so there is nothing to compare.',
  recSum: (ours: number, theirs: number) => `Ours ${figure(ours)}, theirs ${figure(theirs)}`,
  recAll: 'All found each other.',
  recHow: (reference: number, place: number) =>
    `${figure(reference)} the same by reference, ${figure(place)} by officer, hotspot and time.`,
  recOutside: (n: number) =>
    `${figure(n)} rows of the extract were left out: of another time, or of officers whom you do not reach.`,
  recOnlyOurs: 'Logged here, not in the extract',
  recOnlyTheirs: 'In the extract, not logged here',
  recNone: 'None.',
  recAt: 'When',
  recOfficer: 'Officer',
  recWhere: 'Hotspot',
  recReference: 'Reference',
  recMissing: 'How many',
  recMissingOf: (missing: number, count: number) => `${figure(missing)} of ${figure(count)}`,
  recLine: 'Line of the file',
  recRefused: 'Rows that could not be read',
  recColumn: 'Column',
  recValue: 'Value',
  recRemedy: 'What to do',
  recOddFile: 'odd-ones',
};
