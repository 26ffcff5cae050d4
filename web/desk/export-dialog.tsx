// Download what is seen: a stretch that ends at the moment shown, of everybody or of what is selected, in an open format.
import { useRef, useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '../../core/tracking/export-formats.ts';
import { giveReason } from '../people/look-given.ts';
import { clockTime } from '../words/age.ts';
import { useDesk, useWords } from './desk-context.ts';
import { useCallSign, useHotspotName } from './named.ts';
import { ReasonField, reasonFieldId } from './reason-field.tsx';
import type { Span } from './time-track.tsx';
import type { Selection } from './view.ts';

const formatNames: Readonly<Record<ExportFormat, string>> = { gpx: 'GPX', geojson: 'GeoJSON', csv: 'CSV' };
const stretches = ['quarter', 'hour', 'day'] as const;
type Stretch = (typeof stretches)[number];

export function ExportButton({ span }: { span: Span }) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {words.exportPositions}
      </button>
      <dialog ref={dialog} class="keys export" aria-labelledby="export-title" onClose={() => setOpen(false)}>
        {isOpen && <Choices span={span} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Choices({ span, close }: { span: Span; close: () => void }) {
  const { words } = useWords();
  const selection = useDesk((state) => state.view.selection);
  // What runs on while one chooses is not what one saw.
  const [at] = useState(useDesk((state) => state.past?.at ?? state.now));
  const [stretch, setStretch] = useState<Stretch>('hour');
  const [isAll, setAll] = useState(selection === null);
  const told = useDesk((state) => (state.reason?.officerId === selection?.id ? state.reason?.words : ''));
  const [reason, setReason] = useState(told ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const from = startOf(stretch, at, span);
  const download = async (format: ExportFormat) => {
    const why = reason.trim();
    setMissing(why === '');
    if (why === '') return document.getElementById(reasonFieldId)?.focus();
    const of = isAll ? null : selection;
    const officerId = of?.kind === 'officer' ? of.id : null;
    const look = await giveReason({ view: 'export', officerId, from, to: at, reason: why });
    setRefused(look === null);
    if (look !== null) openFile(addressFor(format, from, at, look, of));
  };
  const names: Readonly<Record<Stretch, string>> = {
    quarter: words.exportQuarter,
    hour: words.exportHour,
    day: words.exportDay,
  };
  return (
    <>
      <h2 id="export-title">{words.exportTitle}</h2>
      <p>{words.exportWhat}</p>
      <label class="field">
        {words.exportStretch}
        <select
          value={stretch}
          onChange={({ currentTarget: { value } }) =>
            setStretch(stretches.find((known) => known === value) ?? stretch)
          }
        >
          {stretches.map((known) => (
            <option key={known} value={known}>
              {`${names[known]}, ${words.fromToWords(clockTime(startOf(known, at, span)), clockTime(at))}`}
            </option>
          ))}
        </select>
      </label>
      {selection && (
        <label class="field">
          {words.exportWho}
          <select
            value={isAll ? 'all' : 'selected'}
            onChange={({ currentTarget: { value } }) => setAll(value === 'all')}
          >
            <Selected selection={selection} />
            <option value="all">{words.exportEverybody}</option>
          </select>
        </label>
      )}
      <ReasonField reason={reason} isMissing={isMissing} onReason={setReason} />
      {isRefused && (
        <p class="wrong" role="alert">
          {words.exportRefused}
        </p>
      )}
      <p class="export-links">
        {exportFormats.map((format) => (
          <button key={format} type="button" onClick={() => void download(format)}>
            {words.exportAs(formatNames[format])}
          </button>
        ))}
      </p>
      <p class="small">{words.exportCare}</p>
      <button type="button" onClick={close}>
        {words.close}
      </button>
    </>
  );
}

function Selected({ selection: { kind, id } }: { selection: Selection }) {
  const { words } = useWords();
  const callSign = useCallSign();
  const hotspotName = useHotspotName();
  return (
    <option value="selected">
      {kind === 'officer' ? callSign(id) : words.exportWithin(hotspotName(id))}
    </option>
  );
}

/** Lets the browser fetch a file to keep. */
function openFile(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function startOf(stretch: Stretch, at: number, span: Span): number {
  if (stretch === 'day') return span.from;
  return at - (stretch === 'hour' ? 3_600_000 : 900_000);
}

function addressFor(
  format: ExportFormat,
  from: number,
  to: number,
  look: string,
  selection: Selection | null,
): string {
  const asked = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    format,
    look,
  });
  if (selection) asked.set(selection.kind, selection.id);
  return `/api/playback/export?${asked}`;
}
