// `import positions`: files of positions onto the shelf, as devices of their officers would have sent them. The same files again change nothing.
import { randomUUIDv7 } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { importPositions } from '../tracking/index.ts';
import { type ColumnMapping, type TrackColumns, trackColumns } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { mappingFrom, zoneProblem } from './mapping-file.ts';
import { type FilesOptions, type FilesRead, readPositionFiles } from './position-files.ts';
import { figures } from './progress.ts';
import { storeTerms, withForce } from './store-options.ts';

/** So many positions are held before they are put on the shelf. */
const mostHeld = 1_000_000;

interface Imported {
  readonly files: FilesRead;
  readonly kept: number;
  readonly alreadyHad: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** Takes the positions of the files over. */
export async function importPositionFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return misuse(io, 'import', noZone);
  const mapping = await mappingFrom(arguments_.text('mapping'));
  if (!mapping.ok) return refuse(io, mapping.message, mapping.remedy);
  const options = { zone, mapping: mapping.value, refusedCsv: arguments_.text('refused') };
  if (arguments_.isGiven('dry-run')) return readOnly(files, arguments_, io, options);
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const imported = await shelve(files, io, options, database, forceId);
    const reasons = Object.entries(imported.refused).map(
      ([reason, count]) => `, ${figures(count)} ${reason}`,
    );
    await io.out(
      `${figures(imported.kept)} positions kept, ${figures(imported.alreadyHad)} on record before${reasons.join('')}\n`,
    );
    return codeOf(imported.files, arguments_);
  });
}

async function readOnly(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
  options: { zone: string | null; mapping: ColumnMapping; refusedCsv: string | null },
): Promise<ExitCode> {
  const read = await readPositionFiles(io, files, { accept: () => {}, refused: () => {} }, options);
  await io.out(`${figures(read.accepted)} positions would be imported, ${figures(read.refused)} refused\n`);
  return codeOf(read, arguments_);
}

function codeOf(read: FilesRead, arguments_: Arguments): ExitCode {
  if (read.isUnread || read.accepted === 0) return 1;
  return arguments_.isGiven('strict') && (read.refused > 0 || read.isCutShort) ? 1 : 0;
}

async function shelve(
  files: readonly string[],
  io: Io,
  options: Omit<FilesOptions, 'afterPiece'>,
  database: Database,
  forceId: number,
): Promise<Imported> {
  let columns: TrackColumns = trackColumns();
  let held = 0;
  let kept = 0;
  let alreadyHad = 0;
  const refused: Record<string, number> = {};
  const putAway = async () => {
    const officers = columns.officers();
    columns = trackColumns();
    held = 0;
    for (const { officerId, devices } of officers) {
      for (const { deviceId, positions } of devices) {
        const file = { callSign: officerId, source: deviceId === '' ? 'file' : deviceId, positions };
        const count = await importPositions(database, forceId, file, {
          now: io.now(),
          newId: randomUUIDv7,
        });
        kept += count.kept;
        alreadyHad += count.alreadyHad;
        for (const [reason, n] of Object.entries(count.refused)) refused[reason] = (refused[reason] ?? 0) + n;
      }
    }
  };
  const read = await readPositionFiles(
    io,
    files,
    {
      accept(officerId, source, position) {
        held++;
        columns.add(officerId, source, position);
      },
      refused: () => {},
    },
    { ...options, afterPiece: async () => (held > mostHeld ? putAway() : undefined) },
  );
  await putAway();
  return { files: read, kept, alreadyHad, refused };
}
