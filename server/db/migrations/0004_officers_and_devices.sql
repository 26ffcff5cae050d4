-- Officers (PCSOs, wardens and marshals too) and the devices that speak for them. A device's token is kept only as its hash.
-- The numbers are short names within the force for the tables that grow by the second.

create table officers (
  force_id integer not null references forces,
  id uuid not null,
  number integer not null,
  call_sign text not null,
  role text not null,
  added_at timestamptz not null default now(),
  primary key (force_id, id),
  unique (force_id, number),
  unique (force_id, call_sign)
);
call keep_within_force('officers');

create table devices (
  force_id integer not null references forces,
  id uuid not null,
  number integer not null,
  officer_id uuid not null,
  name text not null,
  -- Seconds between two positions when all is well; null where the feed promises nothing.
  ping_seconds integer check (ping_seconds > 0),
  silent_when_still boolean not null,
  -- SHA-256 of the token; null for a source that has none, such as an imported file.
  token_hash bytea,
  added_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (force_id, id),
  unique (force_id, number),
  unique (force_id, token_hash),
  foreign key (force_id, officer_id) references officers
);
call keep_within_force('devices');
