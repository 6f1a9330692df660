/** Which numbers of each sender's series would still be missing after the packages of one go: kept as the go advances, so that no series is counted twice. */
import type { IncarnationId, UnitId } from '@shared/domain/identifiers';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { arrivalOf } from '../../database/repositories/arrival-repository';

const MOST_SHOWN = 100;

interface Series {
  readonly highest: number;
  readonly missing: number[];
}

export class SeriesGaps {
  private readonly series = new Map<string, Series>();

  /** Counts the number in and answers the lowest that are missing then, at most 100. */
  async after(
    database: ReadableDatabase,
    sender: UnitId,
    incarnation: IncarnationId,
    arriving: number,
  ): Promise<number[]> {
    const key = `${sender} ${incarnation}`;
    const known = this.series.get(key) ?? (await readSeries(database, sender, incarnation));
    const missing = known.missing.filter((number) => number !== arriving);
    for (let lost = known.highest + 1; lost < arriving && missing.length < MOST_SHOWN; lost += 1) {
      missing.push(lost);
    }
    this.series.set(key, { highest: Math.max(known.highest, arriving), missing });
    return missing;
  }
}

async function readSeries(
  database: ReadableDatabase,
  sender: UnitId,
  incarnation: IncarnationId,
): Promise<Series> {
  const [highest = 0, ...missing] = (await arrivalOf(database, sender, incarnation)) ?? [];
  return { highest, missing: missing.slice(0, MOST_SHOWN) };
}
