-- Emergency access: pairs of codes that two people keep, each for itself. Both together let in once, as an administrator for an hour.

create table break_glass_keys (
  force_id integer not null references forces,
  id uuid not null,
  -- The account that they open; it holds no role of its own.
  staff_id uuid not null,
  -- SHA-256 of each code: they are long and random, so nothing slower is needed.
  first_hash bytea not null check (length(first_hash) = 32),
  second_hash bytea not null check (length(second_hash) = 32 and second_hash <> first_hash),
  made_at timestamptz not null,
  made_by text not null,
  -- When others were made in their place; when they were used up, and by which session.
  replaced_at timestamptz,
  used_at timestamptz check (used_at >= made_at),
  session_id uuid,
  primary key (force_id, id),
  foreign key (force_id, staff_id) references staff,
  foreign key (force_id, session_id) references sessions,
  check ((used_at is null) = (session_id is null)),
  check (used_at is null or replaced_at is null)
);
-- One pair opens it, not several.
create unique index break_glass_in_force on break_glass_keys (force_id) where used_at is null and replaced_at is null;
call keep_within_force('break_glass_keys');
revoke delete on break_glass_keys from beatkeeper_app, beatkeeper_maintenance;
