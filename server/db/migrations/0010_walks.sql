-- Walk tests: times at which an officer says, by a tap on the spot, that they crossed a hotspot's boundary. The definition is held against them.
create table walks (
  force_id integer not null references forces,
  -- Made by the phone, so that a walk sent twice is one.
  id uuid not null,
  officer_id uuid not null,
  device_id uuid not null,
  hotspot_id text not null,
  entered_at timestamptz not null,
  left_at timestamptz not null check (left_at > entered_at),
  primary key (force_id, id),
  foreign key (force_id, officer_id) references officers,
  foreign key (force_id, device_id) references devices
);
call keep_within_force('walks');
