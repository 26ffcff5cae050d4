-- Hotspots as versions in time. A version holds from `valid_from` until the next; the first holds for all time before.

create table hotspots (
  force_id integer not null references forces,
  id text not null check (id <> '' and id !~ '#ring$'),
  version integer not null,
  name text not null,
  -- A GeoJSON Polygon or MultiPolygon, longitude first.
  boundary jsonb not null,
  visit_target_seconds double precision not null check (visit_target_seconds > 0),
  day_target_visits integer check (day_target_visits > 0),
  day_target_patrol_seconds double precision check (day_target_patrol_seconds > 0),
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to >= valid_from),
  primary key (force_id, id, version)
);
create unique index hotspots_current on hotspots (force_id, id) where valid_to is null;
call keep_within_force('hotspots');
