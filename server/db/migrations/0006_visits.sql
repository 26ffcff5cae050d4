-- Closed visits, pass-throughs and drive-throughs, and the near passes that count in high seconds only.
-- All of it can be derived again from the chunks while those are kept. Open visits are not here: they live with the track.

create table visits (
  force_id integer not null references forces,
  -- A hash of force, officer, hotspot, entry and whether it is a near pass.
  id uuid not null,
  officer_id uuid not null,
  -- The ring of hotspot `h` is `h#ring`.
  hotspot_id text not null,
  hotspot_version integer not null,
  kind text not null check (kind in ('visit', 'pass-through', 'drive-through', 'near-pass')),
  entered_at timestamptz not null,
  left_at timestamptz not null check (left_at >= entered_at),
  -- Stretches as pairs of milliseconds from `entered_at`: from, to, from, to …
  measured integer[] not null,
  inferred integer[] not null,
  certain integer[] not null,
  possible integer[] not null,
  measured_seconds double precision not null check (measured_seconds >= 0),
  inferred_seconds double precision not null check (inferred_seconds >= 0),
  unknown_seconds double precision not null check (unknown_seconds >= 0),
  low_seconds double precision not null,
  high_seconds double precision not null check (high_seconds >= low_seconds),
  position_count integer not null,
  longest_gap_seconds double precision not null,
  median_speed_metres_per_second double precision,
  mode text not null check (mode in ('still', 'foot', 'cycle', 'vehicle', 'unknown')),
  ended_by text not null check (ended_by in ('exit', 'gap', 'duty-end')),
  weak boolean not null,
  rules_version text not null,
  -- Set when positions that came later changed it.
  restated_at timestamptz,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers,
  constraint visits_apart exclude using gist (
    force_id with =, officer_id with =, hotspot_id with =, tstzrange(entered_at, left_at) with &&
  ) where (kind <> 'near-pass') deferrable initially deferred
);
create index visits_by_hotspot on visits (force_id, hotspot_id, entered_at);
create index visits_by_officer on visits (force_id, officer_id, entered_at);
create index visits_by_entry on visits (force_id, entered_at);
call keep_within_force('visits');
