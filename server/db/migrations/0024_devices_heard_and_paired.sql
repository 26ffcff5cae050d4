-- When each device was last heard from, how it is set up and was before, and the codes that pair one with its officer.

alter table devices
  -- The app it is; null where nobody said.
  add column client text check (client in ('phone', 'owntracks', 'traccar', 'gpslogger', 'overland', 'other')),
  -- How it was set up before: [{"until": milliseconds, "pingSeconds", "silentWhenStill"}], the earliest first. What came until then is followed by
  -- what held then, so that a later setting restates no visit.
  add column former_feeds jsonb not null default '[]';

-- A row a device, written at most twice a minute whatever it sends. It says when, and never where.
create table device_heartbeats (
  force_id integer not null references forces,
  device_id uuid not null,
  -- Any message that its token let in, off duty too.
  heard_at timestamptz not null,
  -- Of the latest position that was kept.
  last_position_at timestamptz,
  battery_percent smallint check (battery_percent between 0 and 100),
  is_charging boolean,
  app_version text check (length(app_version) <= 40),
  primary key (force_id, device_id),
  foreign key (force_id, device_id) references devices
) with (fillfactor = 70);
call keep_within_force('device_heartbeats');

-- What is known of devices from before: when an upload of theirs was last received.
do $$
declare
  known record;
begin
  for known in select id from forces loop
    perform set_config('beatkeeper.force', known.id::text, true);
    insert into device_heartbeats (force_id, device_id, heard_at, last_position_at)
    select d.force_id, d.id, max(c.received_at), max(c.last_captured_at) filter (where c.position_count > 0)
    from devices d join position_chunks c on c.force_id = d.force_id and c.device_number = d.number
    where d.force_id = known.id
    group by d.force_id, d.id;
  end loop;
end $$;

create table pairings (
  force_id integer not null references forces,
  id uuid not null,
  officer_id uuid not null,
  client text not null,
  -- What the device is called.
  device_name text not null check (device_name <> ''),
  -- SHA-256 of the secret that a phone of our own exchanges for its token; null where the code held the token itself.
  secret_hash bytea check (length(secret_hash) = 32),
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz check (expires_at > made_at),
  used_at timestamptz,
  device_id uuid,
  primary key (force_id, id),
  unique (force_id, secret_hash),
  foreign key (force_id, officer_id) references officers,
  foreign key (force_id, device_id) references devices,
  check ((secret_hash is null) = (expires_at is null)),
  check ((used_at is null) = (device_id is null))
);
call keep_within_force('pairings');

-- A view by which officers are looked at is core's to name: the list there is longer with every page.
alter table looks drop constraint if exists looks_view_check;
alter table looks add constraint looks_view_check check (view ~ '^[a-z]+(-[a-z]+)*$');
