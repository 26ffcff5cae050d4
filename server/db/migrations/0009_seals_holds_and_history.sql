-- What stays when raw positions go, what proves that they went, what stops it, and what others declared before there were any.

-- Of a visit whose positions were deleted: the times between its positions and their accuracies, without a coordinate, and a hash over
-- these and the visit's row. What was sealed never changes any more.
create table seals (
  force_id integer not null references forces,
  visit_id uuid not null,
  sealed_at timestamptz not null,
  -- Tenths of a second from each position to the next, from entry to leaving.
  gaps integer[] not null,
  -- Half metres; −1 where the device did not say.
  accuracies integer[] not null,
  hash bytea not null check (length(hash) = 32),
  primary key (force_id, visit_id),
  foreign key (force_id, visit_id) references visits
);
call keep_within_force('seals');

-- Proof of what was deleted: a row a stretch of an officer's positions, a day of visits, a day of totals.
create table deletions (
  force_id integer not null references forces,
  id uuid not null,
  subject text not null check (subject in ('positions', 'visits', 'totals')),
  officer_id uuid check ((subject = 'positions') = (officer_id is not null)),
  -- When the first and the last of it were.
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  -- Chunks, visits or totals.
  row_count integer not null check (row_count > 0),
  -- Of positions: how many there were, and how many visits stay sealed.
  position_count integer,
  visit_count integer,
  -- Of positions: metres a second from those before them, and to those after. The doubt of what stays beside them rests on it.
  speed_before double precision,
  speed_after double precision,
  -- SHA-256 over the bytes of the chunks in the order of their numbers; over the seals of the visits, or the totals, in the order of their ids.
  hash bytea not null check (length(hash) = 32),
  rule text not null,
  deleted_at timestamptz not null,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers
);
create index deletions_by_officer on deletions (force_id, officer_id, last_at);
call keep_within_force('deletions');
-- A proof that could be changed would be none.
revoke update, delete on deletions from beatkeeper_app;

-- Legal holds: while one stands, nothing that it names is deleted. Each may name a person, a place and a time; what it does not name it holds all of.
create table holds (
  force_id integer not null references forces,
  id uuid not null,
  officer_id uuid,
  hotspot_id text,
  from_at timestamptz,
  to_at timestamptz check (to_at > from_at),
  reason text not null check (reason <> ''),
  placed_by text not null check (placed_by <> ''),
  placed_at timestamptz not null,
  ended_at timestamptz check (ended_at >= placed_at),
  ended_by text,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers,
  check (officer_id is not null or hotspot_id is not null or from_at is not null or to_at is not null),
  check ((ended_at is null) = (ended_by is null))
);
call keep_within_force('holds');

-- How long what is kept: dated, since policy changes. The one that began last holds.
create table retention_periods (
  force_id integer not null references forces,
  subject text not null check (subject in ('positions', 'visits', 'totals')),
  valid_from timestamptz not null,
  -- Positions are taken in for 31 days, so they are kept for as long at least.
  days integer not null check (days >= 31),
  source text not null,
  primary key (force_id, subject, valid_from)
);
call keep_within_force('retention_periods');

-- History that others declared, before positions were measured here. Never among the visits, never summed into what was measured.
create table declared_visits (
  force_id integer not null references forces,
  -- A hash of the row's content: the same row again is the same visit.
  id uuid not null,
  hotspot_id text not null,
  officer_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at > started_at),
  -- How many people it speaks of.
  people integer not null check (people > 0),
  evidence text not null check (evidence in ('declared', 'declared-by-shift', 'estimated')),
  source text not null check (source <> ''),
  definition text not null check (definition <> ''),
  imported_at timestamptz not null,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers
);
create index declared_visits_by_hotspot on declared_visits (force_id, hotspot_id, started_at);
call keep_within_force('declared_visits');
