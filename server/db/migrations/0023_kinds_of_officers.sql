-- What an officer is, since powers will depend on it: null where nobody said. `role` stays what the force calls them.
alter table officers
  add column kind text check (kind in ('constable', 'special-constable', 'pcso', 'transport-police-officer', 'council-officer',
    'street-marshal', 'housing-officer', 'accredited-person')),
  -- From and until when they are designated (a PCSO) or accredited: days, both included; null where it is open.
  add column designated_from date,
  add column designated_until date,
  add check (designated_until >= designated_from);
