-- A version of a hotspot says when in the week its targets hold, how it was drawn before exclusions were cut out, and who made it when.
-- One that was withdrawn stays on record and holds at no time.
alter table hotspots
  add column windows jsonb not null default '[]',
  -- A visit is due when none has ended for this long.
  add column due_seconds double precision not null default 10800 check (due_seconds > 0),
  -- The boundary as it was drawn, where something was cut out of it; else null.
  add column drawn jsonb,
  add column exclusion_ids uuid[] not null default '{}',
  add column made_at timestamptz not null default now(),
  add column made_by text not null default 'console',
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add check ((drawn is null) = (exclusion_ids = '{}')),
  add check ((withdrawn_at is null) = (withdrawn_by is null));
drop index hotspots_current;
create unique index hotspots_current on hotspots (force_id, id) where valid_to is null and withdrawn_at is null;

-- Places within hotspots whose time is not patrol: stations, custody, hospitals. Cut out of a boundary when a version is made.
create table exclusions (
  force_id integer not null references forces,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('station', 'custody', 'hospital', 'other')),
  area jsonb not null,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to > valid_from),
  added_at timestamptz not null default now(),
  primary key (force_id, id),
  unique (force_id, name)
);
call keep_within_force('exclusions');

-- Named sets of hotspots, such as the 23 of one year and the 19 of another. Dates are dosage days: the first is in, `until_day` is not.
create table hotspot_sets (
  force_id integer not null references forces,
  id uuid not null,
  name text not null,
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (force_id, id),
  unique (force_id, name)
);
call keep_within_force('hotspot_sets');

create table hotspot_set_members (
  force_id integer not null references forces,
  set_id uuid not null,
  hotspot_id text not null,
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (force_id, set_id, hotspot_id, from_day),
  foreign key (force_id, set_id) references hotspot_sets,
  constraint hotspot_set_members_apart exclude using gist (
    force_id with =, set_id with =, hotspot_id with =, daterange(from_day, until_day) with &&
  )
);
call keep_within_force('hotspot_set_members');
