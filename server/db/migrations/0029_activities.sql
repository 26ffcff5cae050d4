-- What officers did beside being there, the dated areas they may act under, and who was given which power.

-- One row a thing said of an activity: the first is the original, the last that stands is how it stands. Rows are appended; of an earlier one only
-- `superseded_at` is set.
create table activities (
  force_id integer not null references forces,
  -- Made by whoever says it, so that what is sent twice is once.
  change_id uuid not null,
  activity_id uuid not null,
  -- From 1.
  revision integer not null check (revision > 0),
  officer_id uuid not null,
  kind text not null,
  definition integer not null,
  done_at timestamptz not null,
  count integer not null check (count between 1 and 9999),
  -- In 1e-6 degrees and half metres; null where it is not known, was kept back, or has gone at the end of its period.
  x integer,
  y integer,
  accuracy_half_metres integer,
  hotspot_ids text[] not null default '{}',
  outcome text,
  reference text,
  authority_id uuid,
  is_sure boolean not null default false,
  -- Why it was corrected or taken back; null of the original.
  reason text check ((reason is null) = (revision = 1)),
  is_withdrawn boolean not null default false,
  said_at timestamptz not null,
  said_by text not null,
  received_at timestamptz not null,
  superseded_at timestamptz,
  source text not null check (source in ('phone', 'desk', 'declared-elsewhere')),
  -- Of what was declared elsewhere: where it was taken from and what that source called one.
  declared_source text,
  declared_definition text,
  primary key (force_id, change_id),
  unique (force_id, activity_id, revision),
  foreign key (force_id, officer_id) references officers,
  check ((x is null) = (y is null)),
  check ((source = 'declared-elsewhere') = (declared_source is not null)),
  check ((declared_source is null) = (declared_definition is null))
);
-- How activities stand.
create index activities_by_time on activities (force_id, done_at) where superseded_at is null and not is_withdrawn;
create index activities_by_officer on activities (force_id, officer_id, done_at) where superseded_at is null;
create index activities_by_hotspot on activities using gin (hotspot_ids) where superseded_at is null and not is_withdrawn;
create index activities_with_places on activities (force_id, done_at) where x is not null;
call keep_within_force('activities');

-- Dispersal authorities, public spaces protection orders, closures: never changed, only ended early.
create table authorities (
  force_id integer not null references forces,
  id uuid not null,
  kind text not null check (kind in ('dispersal', 'pspo', 'closure')),
  name text not null check (name <> ''),
  terms text not null check (terms <> ''),
  reference text not null check (reference <> ''),
  given_by text not null check (given_by <> ''),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  -- GeoJSON.
  boundary jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz check (ended_at >= valid_from),
  ended_by text,
  primary key (force_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create index authorities_by_time on authorities (force_id, valid_from);
call keep_within_force('authorities');

-- That a power was given to all of a kind in an organisation, from and until a day, both included.
create table designations (
  force_id integer not null references forces,
  id uuid not null,
  power text not null,
  officer_kind text not null,
  -- Null: of the force itself.
  organisation_id uuid,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  -- Where that is written, such as 'Chief Constable''s designation of 1 May 2026'.
  source text not null check (source <> ''),
  made_at timestamptz not null,
  made_by text not null,
  primary key (force_id, id),
  foreign key (force_id, organisation_id) references organisations
);
call keep_within_force('designations');
