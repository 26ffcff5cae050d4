-- How people sign in, and for how long that holds. Every secret is kept only as its SHA-256.

create table sessions (
  force_id integer not null references forces,
  id uuid not null,
  staff_id uuid not null,
  way text not null check (way in ('link', 'provider', 'passkey', 'demo', 'break-glass')),
  secret_hash bytea not null check (length(secret_hash) = 32),
  -- Requests under way while the secret was rotated still say the one before, for a moment.
  former_hash bytea check (length(former_hash) = 32),
  began_at timestamptz not null,
  rotated_at timestamptz not null,
  seen_at timestamptz not null,
  -- However busy it is, a session ends then.
  ends_at timestamptz not null check (ends_at > began_at),
  ended_at timestamptz,
  primary key (force_id, id),
  unique (force_id, secret_hash),
  foreign key (force_id, staff_id) references staff
);
create unique index sessions_former on sessions (force_id, former_hash) where former_hash is not null;
create index sessions_of_staff on sessions (force_id, staff_id) where ended_at is null;
call keep_within_force('sessions');

-- Links that let somebody in once: the first administrator, and whoever lost their passkey.
create table sign_in_links (
  force_id integer not null references forces,
  token_hash bytea not null check (length(token_hash) = 32),
  staff_id uuid not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  primary key (force_id, token_hash),
  foreign key (force_id, staff_id) references staff
);
call keep_within_force('sign_in_links');

-- Whom an identity provider means by its subject.
create table identities (
  force_id integer not null references forces,
  issuer text not null,
  subject text not null,
  staff_id uuid not null,
  added_at timestamptz not null default now(),
  primary key (force_id, issuer, subject),
  foreign key (force_id, staff_id) references staff
);
call keep_within_force('identities');

create table passkeys (
  force_id integer not null references forces,
  id uuid not null,
  staff_id uuid not null,
  -- As the authenticator names it, in base64url.
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  removed_at timestamptz,
  primary key (force_id, id),
  unique (force_id, credential_id),
  foreign key (force_id, staff_id) references staff
);
call keep_within_force('passkeys');
