-- Who looked at whom: one row a viewer, view and stretch. The row is the record itself; it holds ids, and a reason where one is asked for.

create table looks (
  force_id integer not null references forces,
  id uuid not null,
  viewer_id uuid not null,
  view text not null check (view in ('live', 'officer-day', 'visits', 'working-out', 'playback', 'export')),
  -- Whose; null where it was everybody whom the viewer reached, which `reach` then says.
  officer_id uuid,
  reach jsonb,
  -- The stretch of time that was looked at; null where it is the present.
  from_at timestamptz,
  to_at timestamptz check (to_at >= from_at),
  -- From when to when they looked.
  began_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= began_at),
  reason text check (reason <> ''),
  -- A look that professional standards authorised, two people: not shown to the officer until it is opened.
  seal_id uuid,
  primary key (force_id, id),
  foreign key (force_id, viewer_id) references staff,
  foreign key (force_id, officer_id) references officers,
  check ((officer_id is null) = (reach is not null))
);
create index looks_at_officers on looks (force_id, officer_id, began_at);
create index looks_at_all on looks (force_id, began_at) where officer_id is null;
create index looks_by_viewers on looks (force_id, viewer_id, ended_at);
call keep_within_force('looks');
revoke delete on looks from beatkeeper_app;
