-- The first day on which a due date is 临期 by the rules of its own matter; unknown until the matter is projected again.
alter table matter add column soon_on text;
alter table step add column soon_on text;
create index step_by_soon on step (soon_on) where soon_on is not null;
