-- Every version of every profile this desk has known, the shipped ones too: a matter keeps the version it was registered under,
-- also when a later release of the application ships another. Added once, never changed.
create table profile (
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

-- The edit of a profile that is not yet in force: one a profile, saved while it is typed.
create table profile_draft (
  id text primary key,
  content text not null,
  version integer not null,
  saved_at integer not null,
  saved_by text not null
) strict, without rowid;
