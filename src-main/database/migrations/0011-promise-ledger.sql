-- 承诺台账: whose promise it is, in which words, and whether it was kept. The rows are written anew after the start.
alter table promise add column assignment_id text not null default '';
alter table promise add column unit_name text not null default '';
alter table promise add column answer text not null default '';
-- The unit's word, and the office's.
alter table promise add column fulfilled_on text;
alter table promise add column confirmed_on text;
update promise set
  unit_name = coalesce((select a.unit_name from assignment a
    where a.matter_id = promise.matter_id and a.unit_id = promise.unit_id limit 1), ''),
  assignment_id = coalesce((select a.id from assignment a
    where a.matter_id = promise.matter_id and a.unit_id = promise.unit_id
    order by a.state = 'withdrawn' limit 1), '');
drop index promise_by_day;
create index promise_by_day on promise (promised_on, matter_id);
