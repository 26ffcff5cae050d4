-- The policy that keeps a table within its force asks for the force once a statement. Asked row by row, it was a quarter of a sum over millions of
-- visits.

create or replace procedure keep_within_force(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy within_force on %s using (force_id = (select force_in_hand())) with check (force_id = (select force_in_hand()))', name);
  execute format('grant select, insert, update, delete on %s to beatkeeper_app, beatkeeper_maintenance', name);
end $$;

do $$
declare
  kept record;
begin
  for kept in select schemaname, tablename from pg_policies where schemaname = 'beatkeeper' and policyname = 'within_force' loop
    execute format(
      'alter policy within_force on %I.%I using (force_id = (select force_in_hand())) with check (force_id = (select force_in_hand()))',
      kept.schemaname, kept.tablename
    );
  end loop;
end $$;
