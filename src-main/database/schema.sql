CREATE TABLE answered_point (
  row_id integer primary key,
  matter_id text not null references matter (id) on delete cascade,
  assignment_id text not null,
  point_id text not null,
  unique (matter_id, assignment_id, point_id)
) strict;

CREATE VIRTUAL TABLE answered_point_search using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE approval (
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

CREATE INDEX approval_by_state on approval (state, since);

CREATE TABLE approval_act (
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

CREATE TABLE arrival (
  unit_id text not null,
  incarnation_id text not null,
  started_at integer not null,
  highest integer not null,
  -- Numbers below the highest that have not arrived, ascending, as a JSON array.
  missing text not null,
  primary key (unit_id, incarnation_id)
) strict, without rowid;

CREATE TABLE assignment (
  id text primary key,
  matter_id text not null references matter (id) on delete cascade,
  unit_id text not null,
  unit_name text not null,
  role text not null,
  state text not null,
  assigned_on text not null,
  reply_due_on text,
  replied_on text
) strict, without rowid;

CREATE INDEX assignment_by_state on assignment (state, matter_id);

CREATE INDEX assignment_of_matter on assignment (matter_id);

CREATE INDEX assignment_of_unit on assignment (unit_id, matter_id, state);

CREATE TABLE audit (
  position integer primary key,
  at integer not null,
  actor_name text not null,
  actor_role text not null,
  desk text not null,
  act text not null,
  subject text not null,
  details text not null,
  previous_hash text not null,
  hash text not null
) strict;

CREATE TABLE blob (
  sm3 text primary key,
  size integer not null,
  added_at integer not null
) strict, without rowid;

CREATE TABLE "blob_reference" (
  sm3 text not null references blob (sm3),
  owner_kind text not null
    check (owner_kind in ('event', 'document', 'draft', 'package', 'composed', 'seal', 'template')),
  owner_id text not null,
  primary key (sm3, owner_kind, owner_id)
) strict, without rowid;

CREATE INDEX blob_reference_owner on blob_reference (owner_kind, owner_id);

CREATE TABLE composed_document (
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

CREATE INDEX composed_by_time on composed_document (saved_at desc, id);

CREATE INDEX composed_of_matter on composed_document (matter_id, saved_at desc);

CREATE TABLE composed_image (
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

CREATE TABLE "document" (
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
, template_id text) strict, without rowid;

CREATE INDEX document_of_composed on document (composed_id, created_at);

CREATE INDEX document_of_matter on document (matter_id, created_at);

CREATE TABLE document_number (
  series text not null,
  year integer not null,
  number integer not null,
  owner_id text not null,
  reserved_at integer not null, voided_at integer, void_reason text,
  primary key (series, year, number)
) strict, without rowid;

CREATE INDEX document_number_of_owner on document_number (owner_id);

CREATE TABLE draft_version (
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

CREATE TABLE draft_version_step (
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

CREATE TABLE event (
  id text primary key,
  matter_id text not null,
  type text not null,
  version integer not null,
  unit_id text not null,
  incarnation_id text not null,
  lamport integer not null,
  at integer not null,
  actor_name text not null,
  actor_role text not null,
  desk text not null check (desk in ('office', 'unit')),
  body text not null,
  recorded_at integer not null,
  package_id text
) strict, without rowid;

CREATE INDEX event_of_matter on event (matter_id, lamport, unit_id, id);

CREATE INDEX event_of_unit on event (unit_id, matter_id);

CREATE TABLE export_volume_set (
  package_id text primary key references package (id) on delete cascade,
  -- 32 hexadecimal digits: the same set gives the same parts, byte for byte.
  set_id text not null,
  -- Bytes of a whole part, its header included.
  part_size integer not null,
  part_count integer not null,
  -- Numbers of the parts that were written and read back, ascending, as a JSON array.
  written text not null
) strict, without rowid;

CREATE TABLE handler (
  assignment_id text primary key,
  matter_id text not null,
  section text not null,
  person_id text,
  person_name text not null,
  changes integer not null
) strict, without rowid;

CREATE INDEX handler_of_matter on handler (matter_id);

CREATE INDEX handler_of_person on handler (person_id, matter_id);

CREATE INDEX handler_of_section on handler (section, matter_id);

CREATE TABLE handler_change (
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

CREATE TABLE identity (
  only_row integer primary key check (only_row = 1),
  unit_id text not null,
  name text not null,
  code text not null,
  desks text not null,
  card text not null,
  incarnation_id text not null,
  incarnation_started_at integer not null,
  lamport integer not null
, continuity integer not null default 0) strict;

CREATE TABLE matter (
  id text primary key,
  kind text not null,
  number text not null,
  number_order integer not null,
  session_term integer,
  session_meeting integer,
  title text not null,
  proposers text not null,
  units text not null,
  office_unit_id text not null,
  grade integer,
  key_matter integer not null check (key_matter in (0, 1)),
  classification text not null,
  received_on text not null,
  procedure text not null,
  registered_at integer not null,
  due_on text,
  latest_type text not null,
  latest_at integer not null,
  mine integer not null check (mine in (0, 1)),
  waiting integer not null check (waiting in (0, 1)),
  dissatisfied integer not null check (dissatisfied in (0, 1)),
  archived integer not null check (archived in (0, 1)),
  step text
, soon_on text, stage_name text, merged_with integer not null default 0) strict, without rowid;

CREATE INDEX matter_by_due on matter (archived, due_on, id);

CREATE INDEX matter_by_received on matter (received_on, procedure);

CREATE TABLE matter_facet (
  row_id integer primary key,
  matter_id text not null unique references matter (id) on delete cascade,
  -- Counted up by every projection: a reader asks for what it has not seen.
  revision integer not null,
  -- Codes of the open steps, as a JSON array.
  steps text not null,
  -- [unit, role] of every part that stands, as a JSON array.
  parts text not null,
  -- Marks of the replies, A to D, as a JSON array.
  results text not null,
  -- What proposers said of the latest replies, as a JSON array.
  satisfactions text not null
) strict;

CREATE UNIQUE INDEX matter_facet_by_revision on matter_facet (revision);

CREATE VIRTUAL TABLE matter_search using fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE medium_package (
  medium_id text not null references medium_record (id) on delete cascade,
  package_id text not null,
  primary key (medium_id, package_id)
) strict, without rowid;

CREATE INDEX medium_of_package on medium_package (package_id);

CREATE TABLE medium_record (
  id text primary key,
  direction text not null check (direction in ('out', 'in')),
  number text not null,
  kind text not null,
  classification text not null,
  carrier text not null,
  purpose text not null,
  registered_at integer not null,
  registered_by text not null,
  returned_on text,
  note text not null
) strict, without rowid;

CREATE INDEX medium_by_number on medium_record (number);

CREATE INDEX medium_by_time on medium_record (registered_at desc, id);

CREATE TABLE migration (
        number integer primary key,
        name text not null,
        hash text not null,
        applied_at integer not null
      ) strict;

CREATE TABLE outbox_event (
  unit_id text not null,
  event_id text not null,
  matter_id text not null,
  primary key (unit_id, event_id)
) strict, without rowid;

CREATE TABLE outbox_original (
  unit_id text not null,
  package_id text not null references package (id) on delete cascade, carrier_id text,
  primary key (unit_id, package_id)
) strict, without rowid;

CREATE INDEX outbox_original_carrier on outbox_original (carrier_id);

CREATE TABLE outbox_receipt (
  unit_id text not null,
  package_id text not null,
  fingerprint text not null,
  imported_at integer not null,
  result text not null,
  primary key (unit_id, package_id)
) strict, without rowid;

CREATE TABLE "package" (
  id text primary key,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  peer_unit_id text not null,
  incarnation_id text not null,
  seq integer not null,
  created_at integer not null,
  handled_at integer not null,
  file_name text not null,
  size integer not null,
  fingerprint text not null,
  -- quarantined, refused: what the recipient's receipt said (out only).
  state text not null check (state in ('exported', 'received', 'quarantined', 'refused', 'imported')),
  received_at integer,
  receipt_code text not null,
  manifest text not null,
  -- The sealed file itself, kept for a resend byte for byte (out only).
  blob_sm3 text,
  -- Which of our encryption keys it was sealed to (in only): a sender that uses the newest has our newest card.
  recipient_key_id text,
  -- Hex DER over the manifest (in only): with it the original can be passed on (SEALED-PACKAGE 3).
  signature text
, settled integer not null default 0) strict, without rowid;

CREATE INDEX package_by_time on package (handled_at desc, id);

CREATE UNIQUE INDEX package_series on package (direction, peer_unit_id, incarnation_id, seq);

CREATE INDEX package_unconfirmed on package (direction, peer_unit_id, state, handled_at);

CREATE TABLE package_event (
  package_id text not null references package (id) on delete cascade,
  event_id text not null,
  matter_id text not null, position integer not null default 0,
  primary key (package_id, event_id)
) strict, without rowid;

CREATE INDEX package_of_event on package_event (event_id);

CREATE TABLE peer (
  unit_id text primary key,
  name text not null,
  code text not null,
  desk text not null check (desk in ('office', 'unit')),
  status text not null check (status in ('pending', 'trusted', 'revoked')),
  trusted_by text check (trusted_by in ('typed', 'directory')),
  serial integer not null,
  sign_key_id text not null,
  encryption_key_id text not null,
  valid_from text not null,
  valid_to text not null,
  card text not null,
  added_at integer not null,
  verified_at integer
) strict, without rowid;

CREATE INDEX peer_sign_key on peer (sign_key_id);

CREATE TABLE peer_card (
  sign_key_id text primary key,
  unit_id text not null,
  serial integer not null,
  status text not null check (status in ('candidate', 'superseded', 'revoked')),
  encryption_key_id text not null,
  card text not null,
  added_at integer not null,
  settled_at integer,
  reason text
) strict, without rowid;

CREATE INDEX peer_card_of_unit on peer_card (unit_id, serial);

CREATE TABLE periodic_report (
  matter_id text not null references matter (id) on delete cascade,
  assignment_id text not null,
  start_on text not null,
  name text not null,
  reporting text not null check (reporting in ('annual-work', 'livelihood', 'long-running')),
  unit_id text not null,
  unit_name text not null,
  due_on text not null,
  reported_on text,
  primary key (matter_id, assignment_id, start_on)
) strict, without rowid;

CREATE INDEX periodic_report_by_period on periodic_report (due_on, name);

CREATE TABLE person (
  id text primary key,
  name text not null,
  role text not null,
  phone text not null,
  created_at integer not null
, section text not null default '') strict, without rowid;

CREATE TABLE profile (
  id text not null,
  version integer not null check (version >= 1),
  origin text not null check (origin in ('shipped', 'own', 'received')),
  -- Whose rules they are; none for shipped ones.
  office_unit_id text,
  content text not null,
  added_at integer not null,
  added_by text not null,
  primary key (id, version)
) strict, without rowid;

CREATE TABLE profile_draft (
  id text primary key,
  content text not null,
  version integer not null,
  saved_at integer not null,
  saved_by text not null
) strict, without rowid;

CREATE TABLE promise (
  matter_id text not null references matter (id) on delete cascade,
  point_id text not null,
  point_text text not null,
  unit_id text not null,
  promised_on text not null, assignment_id text not null default '', unit_name text not null default '', answer text not null default '', fulfilled_on text, confirmed_on text,
  primary key (matter_id, point_id, unit_id)
) strict, without rowid;

CREATE INDEX promise_by_day on promise (promised_on, matter_id);

CREATE TABLE quarantine (
  id text primary key,
  fingerprint text not null,
  file_name text not null,
  size integer not null,
  -- The code that kept it out, with its details as JSON.
  code text not null,
  details text not null,
  -- Known only where the signature held.
  sender_unit_id text,
  sender_name text,
  package_id text,
  seq integer,
  arrived_at integer not null,
  state text not null check (state in ('waiting', 'released', 'discarded')),
  settled_at integer,
  settled_by text,
  reason text
) strict, without rowid;

CREATE UNIQUE INDEX quarantine_waiting on quarantine (fingerprint) where state = 'waiting';

CREATE TABLE report_draft (
  assignment_id text not null,
  start_on text not null,
  matter_id text not null,
  version integer not null,
  -- JSON.
  content text not null,
  saved_at integer not null,
  saved_by text not null,
  primary key (assignment_id, start_on)
) strict, without rowid;

CREATE TABLE revocation_list (
  office_unit_id text primary key,
  version integer not null,
  list text not null,
  received_at integer not null
) strict, without rowid;

CREATE TABLE saved_filter (
  id text primary key,
  person_id text not null,
  desk text not null check (desk in ('office', 'unit')),
  name text not null,
  -- As JSON, checked whenever it is read.
  question text not null,
  saved_at integer not null,
  unique (person_id, desk, name)
) strict;

CREATE TABLE seal_image (
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

CREATE TABLE setting (
  key text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE step (
  matter_id text not null references matter (id) on delete cascade,
  position integer not null,
  assignment_id text,
  code text not null,
  desk text not null,
  unit_id text not null,
  unit_name text not null,
  mine integer not null check (mine in (0, 1)),
  due_on text,
  since integer not null, soon_on text,
  primary key (matter_id, position)
) strict, without rowid;

CREATE INDEX step_by_soon on step (soon_on) where soon_on is not null;

CREATE INDEX step_by_waiting on step (mine, since, matter_id);

CREATE INDEX step_mine on step (mine, due_on, matter_id);

CREATE TABLE unit_template (
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

CREATE TABLE working_draft (
  assignment_id text not null,
  kind text not null check (kind in ('reply', 'plan', 'opinion')),
  matter_id text not null,
  version integer not null,
  content text not null,
  saved_at integer not null,
  saved_by text not null,
  primary key (assignment_id, kind)
) strict, without rowid;
