-- Whose track a visit rests on, where the officer had no live device in the duty; null where it is their own.
alter table visits add column by_crew_mate uuid;
