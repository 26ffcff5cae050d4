-- Up to which event the server had heeded what happened when it moved its checkpoint. Positions that another process kept may have older
-- numbers than the checkpoint and not be heeded yet: after a crash their event is read again. Null: checkpoints from before.
alter table track_checkpoints
  add column heeded_transaction xid8,
  add column heeded_number bigint,
  add constraint track_checkpoints_heeded check ((heeded_transaction is null) = (heeded_number is null));
