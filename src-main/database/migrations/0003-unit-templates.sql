-- Templates that the unit made in Word or WPS for its official documents, and which of them a file was made from.

create table unit_template (
  id text primary key,
  name text not null,
  file_name text not null,
  -- Kinds of documents it is for, as a JSON array; empty for all.
  kinds text not null,
  -- The places it names, as a JSON array.
  places text not null,
  sm3 text not null,
  size integer not null,
  added_at integer not null,
  added_by text not null
) strict, without rowid;

-- No reference: a file outlives the template that it was made from.
alter table document add column template_id text;

create table blob_reference_new (
  sm3 text not null references blob (sm3),
  owner_kind text not null
    check (owner_kind in ('event', 'document', 'draft', 'package', 'composed', 'seal', 'template')),
  owner_id text not null,
  primary key (sm3, owner_kind, owner_id)
) strict, without rowid;
insert into blob_reference_new (sm3, owner_kind, owner_id)
  select sm3, owner_kind, owner_id from blob_reference;
drop table blob_reference;
alter table blob_reference_new rename to blob_reference;
create index blob_reference_owner on blob_reference (owner_kind, owner_id);
