-- Time that officers declare on the phone, the emergency button, and alarms of activities.

-- Beside the history of files: what an officer declares of their own time. Taken back, it stays on record.
alter table declared_visits
  -- Why it could not be measured; null of what a file declared.
  add column reason text,
  add column withdrawn_at timestamptz,
  add constraint declared_visits_withdrawn check (withdrawn_at is null or reason is not null);
create index declared_visits_by_officer on declared_visits (force_id, officer_id, started_at) where reason is not null;

-- What the force has set of the emergency button, each time: the latest holds. None: it is off.
create table emergency_settings (
  force_id integer not null references forces,
  number bigint generated always as identity,
  is_on boolean not null,
  -- Who is told, in the force's words, and the number that is called where nobody answers in time.
  recipient text not null,
  telephone text not null,
  acknowledge_within_seconds integer not null check (acknowledge_within_seconds between 10 and 300),
  set_at timestamptz not null,
  set_by text not null,
  primary key (force_id, number),
  check (not is_on or (recipient <> '' and telephone <> ''))
);
call keep_within_force('emergency_settings');

create table emergencies (
  force_id integer not null references forces,
  -- Made by the phone, so that what is sent twice is once.
  id uuid not null,
  officer_id uuid not null,
  -- By the phone's clock, and by the server's.
  pressed_at timestamptz not null,
  received_at timestamptz not null,
  hotspot_ids text[] not null default '{}',
  over_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_role text,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers,
  foreign key (force_id, acknowledged_by) references staff,
  check ((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (acknowledged_role is null))
);
create index emergencies_by_time on emergencies (force_id, received_at);
call keep_within_force('emergencies');

-- Where whoever pressed it was, from then until it was over. Personal data: they go as raw positions do.
create table emergency_places (
  force_id integer not null references forces,
  emergency_id uuid not null,
  captured_at timestamptz not null,
  -- In 1e-6 degrees and half metres.
  x integer not null,
  y integer not null,
  accuracy_half_metres integer,
  primary key (force_id, emergency_id, captured_at),
  foreign key (force_id, emergency_id) references emergencies on delete cascade
);
call keep_within_force('emergency_places');

-- Which activities alarm: never changed, ended and made anew.
create table alarm_rules (
  force_id integer not null references forces,
  id uuid not null,
  kinds text[] not null check (kinds <> '{}'),
  -- Of officers of that area and all below it; null: of everybody.
  area_id uuid,
  has_sound boolean not null,
  has_banner boolean not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz check (ended_at >= made_at),
  ended_by text,
  primary key (force_id, id),
  foreign key (force_id, area_id) references areas,
  check (has_sound or has_banner),
  check ((ended_at is null) = (ended_by is null))
);
call keep_within_force('alarm_rules');

-- One an activity, whatever rules it meets and however often it is told of.
create table alarms (
  force_id integer not null references forces,
  activity_id uuid not null,
  officer_id uuid not null,
  kind text not null,
  done_at timestamptz not null,
  raised_at timestamptz not null,
  has_sound boolean not null,
  has_banner boolean not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_role text,
  primary key (force_id, activity_id),
  foreign key (force_id, officer_id) references officers,
  foreign key (force_id, acknowledged_by) references staff,
  check ((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (acknowledged_role is null))
);
create index alarms_by_time on alarms (force_id, raised_at);
call keep_within_force('alarms');
-- What came of the kinds that alarm, asked every second.
create index activities_by_kind on activities (force_id, kind, received_at) where superseded_at is null;
