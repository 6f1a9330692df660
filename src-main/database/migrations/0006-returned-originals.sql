-- Which package of ours took an original back: it is not returned again while that package may still be on its way.
alter table outbox_original add column carrier_id text;
create index outbox_original_carrier on outbox_original (carrier_id);

-- 1 where the recipient is known to hold this very package under its number, not only some package: a receipt names id and
-- fingerprint, `have` only the number, and a machine that was rolled back gives numbers a second time.
alter table package add column settled integer not null default 0;
update package set settled = 1 where direction = 'out' and state = 'received';
