-- Duties that people begin and end themselves, beside those that came from files: how they patrol, what it is for and who pays.
alter table duties
  -- `imported`: told afterwards. All others bind: off such a duty the doors refuse the officer's positions.
  add column source text not null default 'imported' check (source in ('imported', 'roster', 'phone', 'desk')),
  add column travel text check (travel in ('foot', 'cycle', 'vehicle')),
  add column operation text,
  add column fund text,
  add column pay_type text check (pay_type in ('core', 'overtime', 'rest-day')),
  add column is_additional boolean,
  add column is_visible boolean,
  -- A duty that nobody ended ends by itself some time after this.
  add column planned_end_at timestamptz;
create index duties_open on duties (force_id, planned_end_at) where ended_at is null;
