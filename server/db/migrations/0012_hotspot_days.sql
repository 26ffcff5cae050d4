-- What each hotspot's dosage day came to, so that weeks and years are sums of days. Derived from the visits by the one definition, and
-- derivable again until these reach the end of their period; a day without anything has no row.

create table hotspot_days (
  force_id integer not null references forces,
  hotspot_id text not null,
  -- The dosage day: 06:00 to 06:00, Europe/London.
  day date not null,
  person_visits integer not null,
  patrol_visits integer not null,
  pass_throughs integer not null,
  drive_throughs integer not null,
  on_target integer not null,
  weak_visits integer not null,
  person_seconds double precision not null,
  measured_seconds double precision not null,
  inferred_seconds double precision not null,
  patrol_seconds double precision not null,
  patrol_measured_seconds double precision not null,
  patrol_low_seconds double precision not null,
  patrol_high_seconds double precision not null,
  low_seconds double precision not null,
  high_seconds double precision not null,
  -- Patrol seconds with one person, two, and three or more.
  crew_1_seconds double precision not null,
  crew_2_seconds double precision not null,
  crew_3_seconds double precision not null,
  -- Whether the day target that held was reached; null where none was set.
  is_on_target boolean,
  -- When somebody was there: pairs of milliseconds from the start of the day, four bytes each, the least first. Years of them are read at
  -- once, and an array would take most of that time. `continues`: the first goes on from the day before.
  runs bytea not null,
  continues boolean not null,
  first_at timestamptz,
  last_at timestamptz,
  -- Of the visits, with a line break between.
  rules_versions text not null,
  -- By which rules days are derived: where it changes, all are derived again.
  definition text not null,
  -- When its visits were deleted: from then on it stays as it is.
  retired_at timestamptz,
  primary key (force_id, hotspot_id, day),
  check (patrol_seconds <= person_seconds + 0.0005)
);
call keep_within_force('hotspot_days');

-- Days whose visits changed since they were derived. Only ever added to by those who write visits, in the same transaction, so that
-- they never wait for each other; taken away by who derives the day.
create table hotspot_days_due (
  force_id integer not null references forces,
  number bigint generated always as identity,
  hotspot_id text not null,
  day date not null,
  primary key (force_id, day, hotspot_id, number)
);
call keep_within_force('hotspot_days_due');
