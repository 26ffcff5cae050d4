// A table of the briefing. Narrow, each row is a block whose cells name themselves.
import type { ComponentChild } from 'preact';

interface BriefTableProps {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ComponentChild[])[];
}

export function BriefTable({ title, headings, rows }: BriefTableProps) {
  return (
    <table class="stacking">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <td key={headings[index]} data-label={headings[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
