// The tree of areas, from wide to narrow, with who is named for each and how its team is reached.
import { areasFile } from '../../core/people/areas-file.ts';
import { csvText, downloadCsv } from '../desk/csv.ts';
import type { DirectoryNames } from '../people/directory-names.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import { wordsIn } from '../words/words-in.ts';
import type { AreasProps } from './part.tsx';

export function TreePart(props: AreasProps) {
  const { known, names, open } = props;
  const { words, language } = usePeopleSaying();
  return (
    <section class="people-part" aria-labelledby="tree-title">
      <h2 id="tree-title">{words.treeTitle}</h2>
      <p>{words.treeLead}</p>
      {known.mayDrawTree && (
        <div class="people-buttons">
          <ViewLink to={{ area: 'new' }} open={open} class="button add">
            {words.treeAdd}
          </ViewLink>
          <ViewLink to={{ show: 'file' }} open={open} class="button">
            {words.treeFromFile}
          </ViewLink>
        </div>
      )}
      {known.areas.length === 0 ? (
        <p>
          {words.treeNone} {known.mayDrawTree && words.treeNoneDo}
        </p>
      ) : (
        <>
          <div class="people-tools">
            <span>{words.treeCount(known.areas.length)}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => downloadCsv(`${words.treeFile}.csv`, areasCsv(names))}
            >
              {wordsIn(language).download}
            </button>
          </div>
          <TreeTable {...props} />
        </>
      )}
    </section>
  );
}

/** The tree as the file that can be taken over again. */
function areasCsv(names: DirectoryNames): string {
  return csvText(
    areasFile.columns,
    names.tree.map(({ name, kind, parentId, namedOfficerId, contact }) => [
      ...[name, kind, names.wayDown(parentId), names.callSign(namedOfficerId), contact],
    ]),
  );
}

function TreeTable({ known, names, open }: AreasProps) {
  const { words } = usePeopleSaying();
  const { treeName, treeKind, treeOfficer, treeContact } = words;
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.treeTable}</caption>
      <thead>
        <tr>
          {[treeName, treeKind, treeOfficer, treeContact].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          {known.mayDrawTree && (
            <th scope="col">
              <span class="visually-hidden">{words.treeChange}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {names.tree.map(({ areaId, name, kind, depth, namedOfficerId, contact }) => (
          <tr key={areaId} class={`depth-${Math.min(depth, 4)}`}>
            <td data-label={treeName}>
              <span class={`depth-${Math.min(depth, 4)}`}>{name}</span>
            </td>
            <td data-label={treeKind}>{words.areaKinds[kind]}</td>
            <td data-label={treeOfficer}>{names.callSign(namedOfficerId) || words.treeNoOfficer}</td>
            <td data-label={treeContact}>{contact || '–'}</td>
            {known.mayDrawTree && (
              <td>
                <ViewLink to={{ area: areaId }} open={open} label={words.treeChangeOf(name)}>
                  {words.treeChange}
                </ViewLink>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
