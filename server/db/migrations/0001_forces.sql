-- A force, and the rule that no query can cross it: every table is kept within the force that its transaction names.
-- The force is named by `select set_config('beatkeeper.force', '<id>', true)`; without one nothing is seen and nothing written.

create table forces (
  id integer generated always as identity primary key,
  name text not null unique,
  added_at timestamptz not null default now()
);
grant select on forces to beatkeeper_app, beatkeeper_maintenance;
grant insert on forces to beatkeeper_app;

create function force_in_hand() returns integer language sql stable parallel safe as
$$ select nullif(current_setting('beatkeeper.force', true), '')::integer $$;

create procedure keep_within_force(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy within_force on %s using (force_id = force_in_hand()) with check (force_id = force_in_hand())', name);
  execute format('grant select, insert, update, delete on %s to beatkeeper_app, beatkeeper_maintenance', name);
end $$;
