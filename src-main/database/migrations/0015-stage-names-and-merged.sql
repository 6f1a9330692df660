-- What the list shows of a matter beside its code of stage: the name that its own rules give it, and with how many matters it is handled
-- together. Unknown until the matter is projected again; the table's own name counts until then.
alter table matter add column stage_name text;
alter table matter add column merged_with integer not null default 0;
