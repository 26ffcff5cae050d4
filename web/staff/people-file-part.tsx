// People from a file.
import { fileTaken } from '../../core/people/directory.ts';
import { officerKinds } from '../../core/people/officer-kind.ts';
import { peopleFile } from '../../core/people/people-file.ts';
import { roles } from '../../core/people/permission.ts';
import { change } from '../api.ts';
import { csvText } from '../desk/csv.ts';
import { FilePart } from '../people/file-part.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PartProps } from './part.tsx';

export function PeopleFilePart({ known, onDone }: PartProps) {
  const { words } = usePeopleSaying();
  const own = known.organisations.find(({ mayShare }) => mayShare)?.name ?? '';
  const area = known.areas[0]?.name ?? '';
  const sample = csvText(peopleFile.columns, [
    ['Sam Example', 'sam@force.example', own, area, 'sergeant', null, null, null, null],
    ['Lee Example', null, own, area, 'officer', 'PC-1234', 'pcso', '2026-01-05', '2028-01-04'],
  ]);
  return (
    <FilePart
      help={[
        words.fileColumns(peopleFile.columns.join(', ')),
        words.fileKnownPeople,
        words.fileRoles(roles.join(', ')),
        words.fileKinds(officerKinds.join(', ')),
      ]}
      sample={{ name: `${words.staffFile}.csv`, text: sample }}
      ask={(text, isDryRun) => change('POST', '/api/people/import', { text, isDryRun }, fileTaken)}
      onTaken={() => void onDone('')}
    />
  );
}
