/** Settings of this machine: a text under a key; who stores one knows its schema. */
import { eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { settingTable } from '../schema/tables';

export async function readSetting(database: ReadableDatabase, key: string): Promise<string | undefined> {
  const [row] = await database.select().from(settingTable).where(eq(settingTable.key, key));
  return row?.value;
}

export async function writeSetting(tx: WritableDatabase, key: string, value: string): Promise<void> {
  await tx
    .insert(settingTable)
    .values({ key, value })
    .onConflictDoUpdate({ target: settingTable.key, set: { value } });
}
