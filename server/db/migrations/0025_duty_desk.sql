-- The duty desk: who is on duty now is asked every ten seconds, and patrols are sent short messages.

create index duties_by_end on duties (force_id, ended_at);

-- Messages, whom they went to, and whether they came and were seen. Personal data: they go after 31 days.
create table messages (
  force_id integer not null references forces,
  id uuid not null,
  sender_id uuid not null,
  -- Whom it was written to: one officer, a crew, or everybody on duty whom the sender reached.
  audience text not null check (audience in ('officer', 'crew', 'on-duty')),
  text text not null check (length(text) between 1 and 300),
  sent_at timestamptz not null,
  primary key (force_id, id),
  foreign key (force_id, sender_id) references staff
);
create index messages_by_senders on messages (force_id, sender_id, sent_at);
create index messages_by_time on messages (force_id, sent_at);
call keep_within_force('messages');

create table message_receivers (
  force_id integer not null references forces,
  message_id uuid not null,
  officer_id uuid not null,
  -- Fetched by a device or a page of theirs.
  delivered_at timestamptz,
  seen_at timestamptz,
  primary key (force_id, message_id, officer_id),
  foreign key (force_id, message_id) references messages on delete cascade,
  foreign key (force_id, officer_id) references officers,
  check (seen_at is null or delivered_at is not null)
);
create index message_receivers_of_officers on message_receivers (force_id, officer_id);
call keep_within_force('message_receivers');
