-- Sealed exchange: cards beside the one in force, revocation lists, quarantine, series kept as ranges, originals that go back
-- to their author, and the register of media.

create table package_new (
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
) strict, without rowid;
insert into package_new (
  id, direction, kind, peer_unit_id, incarnation_id, seq, created_at, handled_at, file_name, size, fingerprint, state,
  received_at, receipt_code, manifest, blob_sm3
) select
  id, direction, kind, peer_unit_id, incarnation_id, seq, created_at, handled_at, file_name, size, fingerprint, state,
  received_at, receipt_code, manifest, blob_sm3 from package;
drop table package;
alter table package_new rename to package;
-- SEALED-PACKAGE 3: a recipient keeps UNIQUE(sender unitId, inc, n), else E_FORK.
create unique index package_series on package (direction, peer_unit_id, incarnation_id, seq);
create index package_by_time on package (handled_at desc, id);
-- Receipts and `have` only concern what is not known to have arrived.
create index package_unconfirmed on package (direction, peer_unit_id, state, handled_at);

-- The place of each event in its file: the file can be written again, byte for byte.
alter table package_event add column position integer not null default 0;

-- Which numbers of a sender's series arrived, by its incarnation: packages are not counted again with each import.
create table arrival (
  unit_id text not null,
  incarnation_id text not null,
  started_at integer not null,
  highest integer not null,
  -- Numbers below the highest that have not arrived, ascending, as a JSON array.
  missing text not null,
  primary key (unit_id, incarnation_id)
) strict, without rowid;
insert into arrival (unit_id, incarnation_id, started_at, highest, missing)
  with recursive
    series as (
      select peer_unit_id as unit_id, incarnation_id, max(seq) as highest,
        max(json_extract(manifest, '$.inc.startedAt')) as started_at
      from package where direction = 'in' group by peer_unit_id, incarnation_id
    ),
    number as (
      select unit_id, incarnation_id, highest, 1 as n from series
      union all
      select unit_id, incarnation_id, highest, n + 1 from number where n < highest
    )
  select series.unit_id, series.incarnation_id, series.started_at, series.highest,
    (select coalesce(json_group_array(number.n), '[]') from number
      where number.unit_id = series.unit_id and number.incarnation_id = series.incarnation_id
        and not exists (
          select 1 from package where direction = 'in' and peer_unit_id = number.unit_id
            and package.incarnation_id = number.incarnation_id and seq = number.n
        ))
  from series;

-- Packages of a unit that its restored machine may have forgotten: their originals go back with the next package to it.
create table outbox_original (
  unit_id text not null,
  package_id text not null references package (id) on delete cascade,
  primary key (unit_id, package_id)
) strict, without rowid;

-- Cards of a unit beside the one in `peer`. candidate: waits for its typed fingerprint, in place of a trusted card;
-- superseded: rotated away, still vouches for what it had signed; revoked: vouches for nothing any more.
create table peer_card (
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
create index peer_card_of_unit on peer_card (unit_id, serial);

-- The newest signed list of each office; only a higher version takes its place.
create table revocation_list (
  office_unit_id text primary key,
  version integer not null,
  list text not null,
  received_at integer not null
) strict, without rowid;

-- Packages that were read but not taken in: the copy waits in the quarantine folder for a person's decision.
create table quarantine (
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
create unique index quarantine_waiting on quarantine (fingerprint) where state = 'waiting';

-- 载体登记: every disc and stick that carries packages, with who carries it and why.
create table medium_record (
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
create index medium_by_time on medium_record (registered_at desc, id);
create index medium_by_number on medium_record (number);

create table medium_package (
  medium_id text not null references medium_record (id) on delete cascade,
  package_id text not null,
  primary key (medium_id, package_id)
) strict, without rowid;
create index medium_of_package on medium_package (package_id);

-- Moved forward with every change of the exchange, and kept a second time beside the key box: a database that was put back
-- behind the program's back is behind its witness (SEALED-PACKAGE 6, a detected roll-back).
alter table identity add column continuity integer not null default 0;
