// The page of organisations and areas in English. The other languages follow these keys.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enAreas = {
  areasTitle: 'Organisations and areas',
  areasLead:
    'Whose people patrol here, what each organisation lets the others do, and who is responsible where.',
  areasLoading: 'Fetching organisations and areas …',
  areasFailed: 'Organisations and areas could not be fetched. Nothing has changed.',
  areasBack: 'Back to organisations and areas',
  areasUnknown: 'There is nothing here under this address.',

  organisationsTitle: 'Organisations',
  organisationsLead:
    'Each is responsible for the data of its own people. What it shares, its own administrators decide.',
  organisationsTable: 'Organisations and what they share',
  organisationsName: 'Name',
  organisationsKind: 'Kind',
  organisationsKindHint: 'It cannot be changed later.',
  organisationsPeople: 'People here',
  organisationsShares: 'Shares',
  organisationsNoShares: 'Nothing',
  organisationsSharesWith: (n: number, kind: string) => `${n} with: ${kind}`,
  organisationsNoAdministrator: 'no administrator yet',
  organisationsNoAdministratorDo:
    'An organisation without an administrator is looked after by those of the police force, so that its first one can be made.',
  organisationsAdd: 'Add an organisation',
  organisationsRename: 'Rename',
  organisationsRenameOf: (name: string) => `Rename ${name}`,
  organisationsShare: 'Choose what it shares',
  organisationsShareOf: (name: string) => `Choose what it shares: ${name}`,
  organisationsAdded: (name: string) =>
    `${name} is added. Next, make its first administrator on the page of people.`,
  organisationsSaved: (name: string) => `${name} is saved.`,

  sharesTitle: (name: string) => `What ${name} shares`,
  sharesLead:
    'Tick what staff of other organisations may do with the data of your people, as far as their own roles go. It holds from the moment that you save it, and ends as soon as you take it away.',
  sharesOf: (chosen: number, all: number) => `${chosen} of ${all}`,
  sharesSave: 'Save what is shared',
  sharesSaved: (name: string) => `What ${name} shares is saved and holds from now on.`,

  treeTitle: 'Areas',
  treeLead: 'From division to ward. A role for an area reaches everybody in it and below it.',
  treeTable: 'Areas from wide to narrow',
  treeCount: (n: number) => count(n, 'area', 'areas'),
  treeNone: 'There are no areas yet.',
  treeNoneDo: 'Add the widest first, or take all of them over from a file.',
  treeName: 'Area',
  treeKind: 'Which kind',
  treeWithin: 'Within',
  treeTop: 'Nothing: at the top',
  treeOfficer: 'Named officer',
  treeOfficerHint: 'Whom the public may ask for.',
  treeNoOfficer: 'Nobody yet',
  treeContact: 'Public contact',
  treeContactHint: 'How its team is reached, such as a telephone number or an address of a page.',
  treeAdd: 'Add an area',
  treeFromFile: 'Areas from a file',
  treeFile: 'areas',
  treeChange: 'Change',
  treeChangeOf: (name: string) => `Change ${name}`,
  treeAdded: (name: string) => `${name} is added.`,
  treeSaved: (name: string) => `${name} is saved.`,
  treeMoves: 'Moved elsewhere, it takes along everything that lies within it.',
};
