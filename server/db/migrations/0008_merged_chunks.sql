-- Chunks in two parts: as they came, and merged. Within the hour the chunks of a device are merged into one row a stretch, packed tighter,
-- with the receipts of their uploads in it. Two parts, so that the room of what was merged is used again by what comes.

alter table position_chunks rename to chunks_before;
alter index position_chunks_recent rename to chunks_before_recent;

create table position_chunks (
  force_id integer not null references forces,
  officer_number integer not null,
  device_number integer not null,
  position_count integer not null,
  -- Of an upload of which nothing was kept, both are when it was received.
  first_captured_at timestamptz not null,
  last_captured_at timestamptz not null,
  -- Of merged chunks, when the last of them was received, and the highest of their numbers.
  received_at timestamptz not null,
  number bigint not null default nextval('chunk_numbers'),
  -- Null where several uploads were merged: their receipts are in `receipts`.
  upload_id uuid,
  -- What was answered, where not every position was kept; empty otherwise.
  answer text not null,
  positions bytea not null,
  -- Empty, not null: a row with a null is eight bytes longer.
  receipts bytea not null default ''
) partition by list ((upload_id is null));
create table fresh_chunks partition of position_chunks for values in (false);
create table merged_chunks partition of position_chunks for values in (true);
-- Not a key with the number in it: that would be eight bytes more an upload.
create index chunks_of_officers on position_chunks (force_id, officer_number, last_captured_at);
-- The upload first: ids that grow with time fill their pages, those of many devices beside each other would leave half of each empty.
create unique index chunks_of_uploads on fresh_chunks (force_id, upload_id, device_number);
-- A few bytes for a whole table: numbers and times mostly grow together.
create index fresh_chunks_recent on fresh_chunks using brin (number, last_captured_at) with (pages_per_range = 32, autosummarize = on);
-- Neither differences nor packed columns compress any further.
alter table fresh_chunks alter column positions set storage external;
alter table merged_chunks alter column positions set storage external, alter column receipts set storage external;
-- What was merged leaves room that is to be used again soon.
alter table fresh_chunks set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.5);
call keep_within_force('position_chunks');
call keep_within_force('fresh_chunks');
call keep_within_force('merged_chunks');

-- The owner is held by row-level security too, force by force.
do $$
declare
  force integer;
begin
  for force in select id from forces loop
    perform set_config('beatkeeper.force', force::text, true);
    insert into fresh_chunks (force_id, officer_number, device_number, position_count, first_captured_at, last_captured_at,
      received_at, number, upload_id, answer, positions)
    select force_id, officer_number, device_number, position_count, first_captured_at, last_captured_at,
      received_at, number, upload_id, answer, positions
    from chunks_before;
  end loop;
end $$;
drop table chunks_before;
