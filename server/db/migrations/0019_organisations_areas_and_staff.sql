-- Whose people these are and where they belong, who may sign in, and in which roles.

create table organisations (
  force_id integer not null references forces,
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('police-force', 'council', 'local-policing-body', 'transport-police', 'housing', 'provider')),
  -- What it lets the staff of other organisations do with the data of its own people: [{"with": kind of organisation, "action"}].
  shares jsonb not null default '[]',
  added_at timestamptz not null default now(),
  primary key (force_id, id),
  unique (force_id, name)
);
call keep_within_force('organisations');

-- The tree of areas: division, local policing unit, neighbourhood team, beat, ward.
create table areas (
  force_id integer not null references forces,
  id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('division', 'local-policing-unit', 'neighbourhood-team', 'beat', 'ward')),
  name text not null check (name <> ''),
  -- How its team is reached by the public.
  contact text not null default '',
  named_officer_id uuid,
  added_at timestamptz not null default now(),
  primary key (force_id, id),
  unique nulls not distinct (force_id, parent_id, name),
  foreign key (force_id, parent_id) references areas,
  foreign key (force_id, named_officer_id) references officers,
  check (parent_id <> id)
);
call keep_within_force('areas');

-- Null: of the police force itself, and of no team.
alter table officers add column organisation_id uuid, add column area_id uuid,
  add foreign key (force_id, organisation_id) references organisations,
  add foreign key (force_id, area_id) references areas;

-- Those who may sign in. Who has left stays on record, since what they did is.
create table staff (
  force_id integer not null references forces,
  id uuid not null,
  name text not null check (name <> ''),
  -- In lower case; null where they sign in without.
  email text check (email = lower(email)),
  organisation_id uuid not null,
  area_id uuid,
  officer_id uuid,
  added_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (force_id, id),
  unique (force_id, email),
  foreign key (force_id, organisation_id) references organisations,
  foreign key (force_id, area_id) references areas,
  foreign key (force_id, officer_id) references officers
);
create unique index staff_of_officers on staff (force_id, officer_id) where left_at is null;
call keep_within_force('staff');

create table role_grants (
  force_id integer not null references forces,
  id uuid not null,
  staff_id uuid not null,
  role text not null,
  -- Where a role is for an area other than one's own.
  area_id uuid,
  -- Whether somebody granted it here or an identity provider said it.
  source text not null check (source in ('here', 'provider')),
  granted_at timestamptz not null,
  granted_by text not null,
  ended_at timestamptz check (ended_at >= granted_at),
  ended_by text,
  primary key (force_id, id),
  foreign key (force_id, staff_id) references staff,
  foreign key (force_id, area_id) references areas,
  check ((ended_at is null) = (ended_by is null))
);
create unique index role_grants_standing on role_grants (force_id, staff_id, role, area_id) nulls not distinct where ended_at is null;
call keep_within_force('role_grants');
