-- A version of a hotspot may end with no other after it, and an exclusion may end: `valid_to` is the end itself, these say when that was
-- decided and by whom. Null where the next version ended it, or nothing has.
alter table hotspots
  add column end_decided_at timestamptz,
  add column end_decided_by text,
  add constraint hotspots_end_decided check ((end_decided_at is null) = (end_decided_by is null)),
  add constraint hotspots_end_has_time check (end_decided_at is null or valid_to is not null);

-- One that came in today may end today: then it held at no time.
alter table exclusions
  add column end_decided_at timestamptz,
  add column end_decided_by text,
  drop constraint exclusions_check,
  add constraint exclusions_times check (valid_to >= valid_from),
  add constraint exclusions_end_decided check ((end_decided_at is null) = (end_decided_by is null)),
  add constraint exclusions_end_has_time check (end_decided_at is null or valid_to is not null);

-- A visit is over when its hotspot ends. What is on the shelf satisfies less already, so it is not read through again.
alter table visits
  drop constraint visits_ended_by_check,
  add constraint visits_ended_by check (ended_by in ('exit', 'gap', 'duty-end', 'hotspot-end')) not valid;
