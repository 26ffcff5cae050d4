-- Keeps the chunks of one force in one statement that is its own transaction: one way there and back instead of four, which is what uploads
-- of one position each wait for. The function names its force, so row-level security holds as in any other transaction.
create function keep_chunks(
  in_force integer, officers integer[], devices integer[], counts integer[], first_ats double precision[],
  last_ats double precision[], received_ats double precision[], uploads uuid[], answers text[], starts integer[],
  lengths integer[], bytes bytea
) returns table (kept_number bigint, kept_place integer) language plpgsql as $$
begin
  perform set_config('beatkeeper.force', in_force::text, true);
  return query
  with sent as (
    select * from unnest(officers, devices, counts, first_ats, last_ats, received_ats, uploads, answers, starts, lengths)
      with ordinality as sent
        (officer, device, count, first_at, last_at, received_at, upload, answer, start, length, place)
  ), kept as (
    insert into fresh_chunks (force_id, officer_number, device_number, position_count, first_captured_at,
      last_captured_at, received_at, upload_id, answer, positions)
    select in_force, officer, device, count, to_timestamp(first_at / 1000), to_timestamp(last_at / 1000),
      to_timestamp(received_at / 1000), upload, answer, substring(bytes from start for length)
    from sent order by place
    on conflict (force_id, upload_id, device_number) do nothing
    returning number, device_number, upload_id
  )
  select number, (place - 1)::integer from kept join sent on device = device_number and upload = upload_id;
end $$;
