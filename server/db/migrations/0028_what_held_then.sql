-- What held before, so that a look is judged by what held while it went on: where an officer belonged, what an organisation shared, what an area
-- lay in. Each is a list, the earliest first, of what held until a moment in milliseconds.

alter table officers
  -- [{"until", "organisationId", "areaId"}]
  add column former_places jsonb not null default '[]';

alter table organisations
  -- [{"until", "shares"}]
  add column former_shares jsonb not null default '[]';

alter table areas
  -- [{"until", "parentId"}]
  add column former_parents jsonb not null default '[]';

-- Whose staff the viewer was when they looked: whoever moves to another organisation takes no look along.
alter table looks add column organisation_id uuid;
do $$
declare
  known record;
begin
  for known in select id from forces loop
    perform set_config('beatkeeper.force', known.id::text, true);
    update looks set organisation_id = staff.organisation_id
    from staff where looks.force_id = known.id and staff.force_id = looks.force_id and staff.id = looks.viewer_id;
  end loop;
end $$;
alter table looks alter column organisation_id set not null;
alter table looks add foreign key (force_id, organisation_id) references organisations;

-- A code on its way that was withdrawn: its secret opens no door any more.
alter table pairings add column withdrawn_at timestamptz check (withdrawn_at >= made_at);

-- Duties that nobody ended are found by when they began where nobody said when they would end.
create index duties_without_planned_end on duties (force_id, started_at) where ended_at is null and planned_end_at is null;
