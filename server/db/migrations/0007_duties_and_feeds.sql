-- Duties: who was at work when, with whom and with which radio or vehicle. What a radio reports is of whoever held it then.
create table duties (
  force_id integer not null references forces,
  id uuid not null,
  officer_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at > started_at),
  -- Seconds away of which only the length is known.
  away_seconds double precision not null check (away_seconds >= 0),
  -- Stretches on something else than patrol: [{"status", "from", "to"}], milliseconds since 1970.
  statuses jsonb not null,
  crew text,
  radio_id text,
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers,
  constraint duties_apart exclude using gist (
    force_id with =, officer_id with =, tstzrange(started_at, ended_at) with &&
  )
);
create index duties_by_radio on duties (force_id, radio_id, started_at) where radio_id is not null;
call keep_within_force('duties');

-- Feeds: systems that report for many radios or vehicles at once. A feed's token is kept only as its hash.
create table feeds (
  force_id integer not null references forces,
  id uuid not null,
  name text not null,
  ping_seconds integer check (ping_seconds > 0),
  silent_when_still boolean not null,
  token_hash bytea not null,
  added_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (force_id, id),
  unique (force_id, name),
  unique (force_id, token_hash)
);
call keep_within_force('feeds');

-- A radio in an officer's hands is a device of theirs, for as long as a feed speaks of it.
alter table devices add column feed_id uuid, add column radio_id text,
  add foreign key (force_id, feed_id) references feeds,
  add check ((feed_id is null) = (radio_id is null));
create unique index devices_of_feeds on devices (force_id, feed_id, radio_id, officer_id) where feed_id is not null;
