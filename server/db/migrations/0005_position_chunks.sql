-- Positions as compact chunks, one row an upload: the row is the event of the upload and, until chunks are merged, its receipt too.
-- Never a row per position. Officer and device by their short numbers: the ids would weigh more than the positions.

create sequence chunk_numbers;
grant usage on sequence chunk_numbers to beatkeeper_app;

create table position_chunks (
  force_id integer not null references forces,
  officer_number integer not null,
  device_number integer not null,
  position_count integer not null,
  -- Of an upload of which nothing was kept, both are when it was received.
  first_captured_at timestamptz not null,
  last_captured_at timestamptz not null,
  received_at timestamptz not null,
  number bigint not null default nextval('chunk_numbers'),
  upload_id uuid not null,
  -- What was answered, where not every position was kept; empty otherwise.
  answer text not null,
  positions bytea not null,
  primary key (force_id, officer_number, last_captured_at, number),
  constraint position_chunks_upload unique (force_id, device_number, upload_id)
);
-- Deltas do not compress any further.
alter table position_chunks alter column positions set storage external;
-- A few bytes for a whole table: numbers and times mostly grow together.
create index position_chunks_recent on position_chunks using brin (number, last_captured_at) with (pages_per_range = 32, autosummarize = on);
call keep_within_force('position_chunks');

-- Up to which chunk every visit that has closed is written, by which rules and hotspots. What came after is followed again at the
-- next start; everything is, where rules or hotspots changed since.
create table track_checkpoints (
  force_id integer not null references forces,
  chunk_number bigint not null,
  definition text not null,
  primary key (force_id)
);
call keep_within_force('track_checkpoints');
