-- Sharing of a unit's work: the section and the person an assignment was given to, with its history. Local to the unit.
alter table person add column section text not null default '';

create table handler (
  assignment_id text primary key,
  matter_id text not null,
  section text not null,
  person_id text,
  person_name text not null,
  changes integer not null
) strict, without rowid;

create index handler_of_matter on handler (matter_id);

create index handler_of_person on handler (person_id, matter_id);

create index handler_of_section on handler (section, matter_id);

create table handler_change (
  assignment_id text not null references handler (assignment_id) on delete cascade,
  position integer not null,
  section text not null,
  person_id text,
  person_name text not null,
  reason text not null,
  at integer not null,
  by_name text not null,
  by_role text not null,
  primary key (assignment_id, position)
) strict, without rowid;
