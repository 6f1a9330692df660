-- Documents that a clerk composes: what is being written, the images pressed on it, what was produced from it, and numbers with a reason when they are voided.

-- One row a document, replaced by autosave upon the version that was read. Discarding keeps it, so that it can be taken back.
create table composed_document (
  id text primary key,
  kind text not null,
  matter_id text,
  assignment_id text,
  title text not null,
  -- As it is written on the page: 云政督〔2026〕5号, 第5期; empty while it is open.
  number text not null,
  -- DocumentModel as JSON.
  content text not null,
  version integer not null,
  created_at integer not null,
  created_by text not null,
  saved_at integer not null,
  saved_by text not null,
  discarded_at integer
) strict, without rowid;
create index composed_by_time on composed_document (saved_at desc, id);
create index composed_of_matter on composed_document (matter_id, saved_at desc);

-- Electronic seals and signatures that the unit keeps; sizes in millimetres.
create table seal_image (
  id text primary key,
  kind text not null check (kind in ('seal', 'signature')),
  name text not null,
  sm3 text not null,
  size integer not null,
  width real not null,
  height real not null,
  added_at integer not null,
  added_by text not null
) strict, without rowid;

-- An image at its place on one document: a copy of the kept one, so that removing that changes no document.
create table composed_image (
  composed_id text not null references composed_document (id) on delete cascade,
  kind text not null check (kind in ('seal', 'signature')),
  -- Which issuer's, from 0.
  position integer not null,
  name text not null,
  sm3 text not null,
  size integer not null,
  width real not null,
  height real not null,
  -- Shift from the computed place.
  right real not null,
  down real not null,
  primary key (composed_id, kind, position)
) strict, without rowid;

-- A document may stand for itself, without a matter, and knows what it was produced from.
create table document_new (
  id text primary key,
  matter_id text,
  assignment_id text,
  composed_id text references composed_document (id),
  composed_version integer,
  kind text not null,
  name text not null,
  sm3 text not null,
  size integer not null,
  media text not null,
  created_at integer not null
) strict, without rowid;
insert into document_new (id, matter_id, assignment_id, kind, name, sm3, size, media, created_at)
  select id, matter_id, assignment_id, kind, name, sm3, size, media, created_at from document;
drop table document;
alter table document_new rename to document;
create index document_of_matter on document (matter_id, created_at);
create index document_of_composed on document (composed_id, created_at);

create table blob_reference_new (
  sm3 text not null references blob (sm3),
  owner_kind text not null
    check (owner_kind in ('event', 'document', 'draft', 'package', 'composed', 'seal')),
  owner_id text not null,
  primary key (sm3, owner_kind, owner_id)
) strict, without rowid;
insert into blob_reference_new (sm3, owner_kind, owner_id)
  select sm3, owner_kind, owner_id from blob_reference;
drop table blob_reference;
alter table blob_reference_new rename to blob_reference;
create index blob_reference_owner on blob_reference (owner_kind, owner_id);

-- A number belongs to a letter of an assignment or to a composed document; one that was given up is voided, never given again.
alter table document_number rename column assignment_id to owner_id;
alter table document_number add column voided_at integer;
alter table document_number add column void_reason text;
create index document_number_of_owner on document_number (owner_id);
