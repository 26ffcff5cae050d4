-- What sums over years rest on: the months whose days changed, and an index in which all visits are narrow and in order.

-- A server keeps months of day totals in memory. What it keeps holds for as long as the month has the same version.
create table hotspot_months (
  force_id integer not null references forces,
  -- Its first day.
  month date not null,
  version uuid not null,
  primary key (force_id, month)
);
call keep_within_force('hotspot_months');

-- Here and not with whoever writes days, so that nobody can forget it.
create function note_changed_months() returns trigger language plpgsql set search_path from current as $$
begin
  insert into hotspot_months (force_id, month, version)
  select force_id, month, gen_random_uuid()
  from (select distinct force_id, date_trunc('month', day)::date as month from changed) as months
  order by force_id, month
  on conflict (force_id, month) do update set version = excluded.version;
  return null;
end $$;
create trigger days_added after insert on hotspot_days
  referencing new table as changed for each statement execute function note_changed_months();
create trigger days_changed after update on hotspot_days
  referencing new table as changed for each statement execute function note_changed_months();
create trigger days_deleted after delete on hotspot_days
  referencing old table as changed for each statement execute function note_changed_months();

-- The dosage day of a moment: the rule of `core/time` once more, where millions of visits are grouped by it. A test holds them together.
create function dosage_day(at timestamptz) returns date language sql immutable parallel safe as
$$ select (at at time zone 'Europe/London' - interval '6 hours')::date $$;

-- Visits are wide rows. Summed by hotspot and day they are read from here alone, in this order, about 60 bytes each.
create index visits_summed on visits (force_id, hotspot_id, dosage_day(entered_at))
  include (entered_at, measured_seconds, inferred_seconds) where kind = 'visit';
