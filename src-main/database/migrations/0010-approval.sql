-- Approval of a reply inside the unit: where each text stands, and every act with its comments. Local to the unit.
create table approval (
  assignment_id text primary key,
  matter_id text not null,
  state text not null check (state in
    ('drafting', 'section-review', 'deputy-review', 'principal-review', 'signed')),
  round integer not null,
  -- The chain of this round, as a JSON array.
  steps text not null,
  -- The version of the reply that is or was under approval.
  version_number integer not null,
  -- Who is asked by name; none where anyone of the role may act.
  asked_id text,
  -- Who passed it on and from where, while nobody has acted since.
  sender_id text,
  sent_from text,
  -- How many acts there are: an act is upon the count that was read.
  acts integer not null,
  since integer not null
) strict, without rowid;

create index approval_by_state on approval (state, since);

create table approval_act (
  assignment_id text not null references approval (assignment_id) on delete cascade,
  position integer not null,
  round integer not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  version_number integer not null,
  person_id text not null,
  person_name text not null,
  person_role text not null,
  -- [{pointId?, text}] as JSON.
  comments text not null,
  at integer not null,
  primary key (assignment_id, position)
) strict, without rowid;
