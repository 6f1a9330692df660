/** From the lines of a package's events file to checked events; all problems are listed, not the first (SEALED-PACKAGE 4). */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LAST_INSTANT } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import { type MatterEvent, type ParsedEvent, parseEvent } from '@shared/package-format/events/event';
import type { Manifest } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { filesOfEvent } from '../event/files-of-event';

const MAX_PROBLEMS = 50;
/** No desk counts so far. */
const HIGHEST_LAMPORT = 2 ** 48;
/** Our clock follows an event so far and no further: it keeps 2^47 acts of our own that every desk still takes in. */
const FURTHEST_WITNESSED = 2 ** 47;

/** Lines checked in one go: windows and other tasks get a turn between two. */
const LINES_OF_A_TURN = 500;

/** @throws AppError E_SCHEMA with `needed` for unknown types or versions, E_EVENTS for anything else. */
export async function readEvents(lines: readonly string[]): Promise<MatterEvent[]> {
  const events: MatterEvent[] = [];
  const problems: string[] = [];
  const needed = new Set<string>();
  const ids = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (index % LINES_OF_A_TURN === LINES_OF_A_TURN - 1) await nextTurn();
    const say = (problem: string) => problems.push(`line ${index + 1}: ${problem}`);
    const parsed = parseLine(line);
    if (!parsed.ok) {
      if (parsed.unknownType !== undefined) needed.add(parsed.unknownType);
      for (const problem of parsed.problems) say(problem);
      continue;
    }
    const { event } = parsed;
    if (ids.has(event.id)) say(`the event ${event.id} a second time`);
    if (event.lamport > HIGHEST_LAMPORT) say('lamport out of range');
    // A stored event whose day nobody can compute would close its matter for ever.
    if (event.at > LAST_INSTANT) say('at out of range');
    ids.add(event.id);
    events.push(event);
  }
  if (needed.size > 0) {
    throw new AppError('E_SCHEMA', { needed: [...needed], problems: problems.slice(0, MAX_PROBLEMS) });
  }
  throwProblems(problems);
  return events;
}

function parseLine(line: string): ParsedEvent {
  try {
    return parseEvent(parseCanonical(line));
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problems: [String(error.details.reason)] };
    throw error;
  }
}

/** What our Lamport clock is moved past, so that one event cannot make all that we write from now on unreadable to others. */
export function lamportToWitness(events: readonly MatterEvent[]): number {
  const highest = events.reduce((most, { lamport }) => Math.max(most, lamport), 0);
  return Math.min(highest, FURTHEST_WITNESSED);
}

/** An id stands for one event for ever: other words under a known id are refused. @throws AppError E_EVENTS. */
export function requireUnchanged(
  events: readonly MatterEvent[],
  known: (id: MatterEvent['id']) => MatterEvent | undefined,
): void {
  throwProblems(
    events.flatMap((event) => {
      const earlier = known(event.id);
      return earlier === undefined || canonicalize(earlier) === canonicalize(event)
        ? []
        : [`the event ${event.id} differs from the one known`];
    }),
  );
}

/** Every file that an event names travels with it or is already here. @throws AppError E_EVENTS. */
export async function requireFiles(
  events: readonly MatterEvent[],
  entries: Manifest['entries'],
  isStored: (sm3: string) => Promise<boolean>,
): Promise<void> {
  const sizes = new Map(entries.map(({ sm3, size }) => [sm3, size]));
  const problems: string[] = [];
  for (const file of distinctFiles(events)) {
    const size = sizes.get(file.sm3);
    if (size === undefined ? !(await isStored(file.sm3)) : size !== file.size) {
      problems.push(`the file ${file.name} is ${size === undefined ? 'missing' : 'of another size'}`);
    }
  }
  throwProblems(problems);
}

export function distinctFiles(events: readonly MatterEvent[]): FileReference[] {
  const files = new Map<string, FileReference>();
  for (const file of events.flatMap(filesOfEvent)) files.set(`${file.sm3} ${file.size}`, file);
  return [...files.values()];
}

function throwProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new AppError('E_EVENTS', { problems: problems.slice(0, MAX_PROBLEMS), count: problems.length });
}
