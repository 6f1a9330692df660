-- What the list filters by beside the columns of `matter`, under the matter's own integer key, which is also its row in `matter_search`.
create table matter_facet (
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
insert into matter_facet
  select row_id, matter_id, row_id,
    (select json_group_array(code) from step where step.matter_id = matter_search_row.matter_id),
    (select json_group_array(json_array(unit_id, role)) from assignment
      where assignment.matter_id = matter_search_row.matter_id and state <> 'withdrawn'),
    '[]', '[]'
  from matter_search_row;
drop table matter_search_row;
create unique index matter_facet_by_revision on matter_facet (revision);

-- The list is ordered and counted in memory now; these would only cost every write.
drop index matter_all_by_due;
drop index matter_by_kind;
drop index matter_by_latest;
drop index matter_by_number;
drop index matter_by_registered;
drop index matter_by_title;
drop index matter_dissatisfied;
drop index matter_mine;
drop index matter_tabs;
drop index matter_waiting;

-- 同类答复: every point that was finally answered, found by the pairs of characters of title and point.
create table answered_point (
  row_id integer primary key,
  matter_id text not null references matter (id) on delete cascade,
  assignment_id text not null,
  point_id text not null,
  unique (matter_id, assignment_id, point_id)
) strict;
create virtual table answered_point_search using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- A set of filters of the list that a person gave a name, or, without a name, the one that was looked at last.
create table saved_filter (
  id text primary key,
  person_id text not null,
  desk text not null check (desk in ('office', 'unit')),
  name text not null,
  -- As JSON, checked whenever it is read.
  question text not null,
  saved_at integer not null,
  unique (person_id, desk, name)
) strict;
