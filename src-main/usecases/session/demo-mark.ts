/** A desk of the demonstration carries its public password in a file of its own, so that it can never be mistaken for a real one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, toDiskReadError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';

const markSchema = z.strictObject({ demonstration: z.literal(true), password: z.string().min(8) });

export async function writeDemoMark(dataFolder: string, password: string): Promise<void> {
  const mark = JSON.stringify({ demonstration: true, password });
  await writeAtomically(join(dataFolder, 'demonstration.json'), Buffer.from(mark, 'utf8'));
}

export async function readDemoPassword(dataFolder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(dataFolder, 'demonstration.json'), 'utf8');
    return markSchema.parse(JSON.parse(text)).password;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toDiskReadError(error);
  }
}
