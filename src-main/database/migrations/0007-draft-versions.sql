-- Versions of what a unit writes: each text once, and every deliberate step at which it stood. Local to the unit; no package carries them.
create table draft_version (
  assignment_id text not null,
  kind text not null check (kind in ('reply', 'plan', 'opinion')),
  -- From 1; a text that comes up again keeps the number it had.
  number integer not null,
  matter_id text not null,
  content text not null,
  written_by text not null,
  kept_at integer not null,
  primary key (assignment_id, kind, number)
) strict, without rowid;

create table draft_version_step (
  assignment_id text not null,
  kind text not null,
  number integer not null,
  position integer not null,
  reason text not null check (reason in
    ('kept', 'passed-on', 'sent-back', 'signed', 'submitted', 'issued', 'taken-over', 'replaced', 'set-aside')),
  note text not null,
  at integer not null,
  actor_name text not null,
  actor_role text not null,
  primary key (assignment_id, kind, number, position),
  foreign key (assignment_id, kind, number) references draft_version (assignment_id, kind, number) on delete cascade
) strict, without rowid;
