-- Seals on looks: which looks professional standards keep from the log of the officer, two people together. Which looks a seal is on follows
-- from its terms, so that it is on those that come while it stands as well, and a look itself is never changed. The row stays for ever.

alter table looks drop column seal_id;

create table look_seals (
  force_id integer not null references forces,
  -- Made by whoever asks, so that a request sent twice is one.
  id uuid not null,
  viewer_id uuid not null,
  officer_id uuid not null,
  -- When the viewer looked; without an end: for as long as it stands.
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  -- The number of the case.
  reason text not null check (reason <> ''),
  review_at timestamptz not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('confirmed', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz check (answered_at >= asked_at),
  closed_by uuid,
  closed_at timestamptz check (closed_at >= answered_at),
  primary key (force_id, id),
  foreign key (force_id, viewer_id) references staff,
  foreign key (force_id, officer_id) references officers,
  foreign key (force_id, asked_by) references staff,
  foreign key (force_id, answered_by) references staff,
  foreign key (force_id, closed_by) references staff,
  check (review_at > asked_at and review_at <= asked_at + interval '184 days'),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  -- Two people: whoever asked neither confirms nor declines, and nobody else withdraws.
  check (answer is null or (answer = 'withdrawn') = (answered_by = asked_by)),
  check ((closed_by is null) = (closed_at is null)),
  check (closed_at is null or (answer = 'confirmed' and answer is not null))
);
create index look_seals_of_officers on look_seals (force_id, officer_id);
call keep_within_force('look_seals');
-- Never deleted, by anybody; and of what was asked nothing is changed.
revoke update, delete on look_seals from beatkeeper_app, beatkeeper_maintenance;
grant update (answer, answered_by, answered_at, closed_by, closed_at) on look_seals to beatkeeper_app;
