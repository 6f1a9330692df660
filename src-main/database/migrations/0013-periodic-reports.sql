-- Reports that return (D7, D8, D9): every frozen period with whether it was reported on; written with the projection.
create table periodic_report (
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
create index periodic_report_by_period on periodic_report (due_on, name);

-- What a unit is writing for a period; autosaved upon the version that was read.
create table report_draft (
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
