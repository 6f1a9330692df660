-- Parts of a package for several discs: written on different days, so the set and what is already written are kept.
create table export_volume_set (
  package_id text primary key references package (id) on delete cascade,
  -- 32 hexadecimal digits: the same set gives the same parts, byte for byte.
  set_id text not null,
  -- Bytes of a whole part, its header included.
  part_size integer not null,
  part_count integer not null,
  -- Numbers of the parts that were written and read back, ascending, as a JSON array.
  written text not null
) strict, without rowid;
