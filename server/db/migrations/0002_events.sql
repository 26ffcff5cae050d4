-- One row for every change, in the transaction of the change: audit entry, live update and job trigger in one.
-- `subject` holds ids and reasons, never names or coordinates. Kept 7 years, in monthly partitions.

create sequence event_numbers;
grant usage on sequence event_numbers to beatkeeper_app;

create table events (
  force_id integer not null references forces,
  at timestamptz not null default now(),
  number bigint not null default nextval('event_numbers'),
  transaction xid8 not null default pg_current_xact_id(),
  name text not null check (name ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  actor text not null,
  subject jsonb not null,
  primary key (force_id, at, number)
) partition by range (at);
create index events_in_order on events (force_id, transaction, number);
call keep_within_force('events');
-- What happened stays: the application adds events and never changes them.
revoke update, delete on events from beatkeeper_app;

-- Makes the partitions of this month and of those to come. Run at start and once a day.
create function make_event_months(months integer) returns void language plpgsql security definer set search_path from current as $$
declare
  month timestamptz;
  name text;
begin
  for month in
    select generate_series(date_trunc('month', now(), 'UTC'), now() + make_interval(months => months), interval '1 month')
  loop
    name := 'events_' || to_char(month at time zone 'UTC', 'YYYY_MM');
    if to_regclass(name) is null then
      execute format('create table %I partition of events for values from (%L) to (%L)',
        name, month, date_trunc('month', month + interval '40 days', 'UTC'));
    end if;
  end loop;
end $$;
revoke all on function make_event_months(integer) from public;
grant execute on function make_event_months(integer) to beatkeeper_app;
select make_event_months(2);
