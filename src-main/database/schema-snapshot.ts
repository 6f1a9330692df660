/** The shape of a database as text, for the committed `schema.sql`: a change of shape shows in review. */
import type { Connection } from './connection';

/** Every object as SQLite keeps it, in a fixed order. FTS5's own shadow tables and automatic indexes are left out. */
export async function schemaSnapshot(connection: Connection): Promise<string> {
  const rows = await connection.all(
    `select s.sql from sqlite_schema s
     where s.sql is not null and s.name not like 'sqlite\\_%' escape '\\'
       and s.tbl_name not in (select name from pragma_table_list where type = 'shadow')
     order by s.tbl_name, s.type <> 'table', s.type, s.name`,
  );
  return rows.map((row) => `${String(row.sql)};\n`).join('\n');
}
