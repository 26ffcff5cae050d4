// Areas from a file.
import { areaKinds } from '../../core/people/area.ts';
import { areasFile } from '../../core/people/areas-file.ts';
import { fileTaken } from '../../core/people/directory.ts';
import { change } from '../api.ts';
import { csvText } from '../desk/csv.ts';
import { FilePart } from '../people/file-part.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { type AreasProps, PartTitle } from './part.tsx';

const sample = csvText(areasFile.columns, [
  ['Example division', 'division', null, null, null],
  ['Example town', 'local-policing-unit', 'Example division', null, null],
  ['Example town centre', 'neighbourhood-team', 'Example town', null, '101'],
]);

export function AreasFilePart({ open, onDone }: AreasProps) {
  const { words } = usePeopleSaying();
  return (
    <>
      <PartTitle open={open}>{words.treeFromFile}</PartTitle>
      <FilePart
        help={[
          words.fileColumns(areasFile.columns.join(', ')),
          words.fileKnownAreas,
          words.fileKinds(areaKinds.join(', ')),
        ]}
        sample={{ name: `${words.treeFile}.csv`, text: sample }}
        ask={(text, isDryRun) => change('POST', '/api/areas/import', { text, isDryRun }, fileTaken)}
        onTaken={() => void onDone('')}
      />
    </>
  );
}
