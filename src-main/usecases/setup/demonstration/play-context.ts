/** What every act of the demonstration needs at hand: the desks, the days, and files to attach. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssignmentId, MatterId, PointId, UnitId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { loadMatter } from '../../assignment/perform-act';
import { addFiles } from '../../file/add-files';
import type { DeskUnit, UnitKey } from './demonstration-matter';
import { makeScanPdf, makeScanPng } from './scan-file';
import type { DeskOnStage } from './set-up-desks';
import type { StoryClock } from './story-clock';
import type { StoryDays } from './story-days';
import type { DeskKey } from './units';

export interface PlayContext {
  readonly desks: Readonly<Record<DeskKey, DeskOnStage>>;
  readonly units: Readonly<Record<UnitKey, UnitId>>;
  readonly days: StoryDays;
  readonly clock: StoryClock;
  /** For pages on their way into a desk. */
  readonly scanner: string;
}

export interface Place {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  /** As the calls take it. */
  readonly ids: { readonly matterId: MatterId; readonly assignmentId: AssignmentId };
}

export function readMatter({ workspace }: DeskOnStage, matterId: MatterId): Promise<MatterState> {
  return workspace.database.read((reader) => loadMatter(reader, matterId));
}

/** The unit's part as `desk` knows it: the package must have arrived. */
export async function placeOf(
  { units }: PlayContext,
  desk: DeskOnStage,
  matterId: MatterId,
  unit: DeskUnit,
): Promise<Place> {
  const matter = await readMatter(desk, matterId);
  const assignment = matter.assignments.findLast(({ facts }) => facts.unit.unitId === units[unit]);
  if (!assignment) throw new Error(`${unit} has no part in ${matter.facts.title}`);
  return { matter, assignment, ids: { matterId, assignmentId: assignment.id } };
}

export function pointIdOf({ facts }: MatterState, no: number): PointId {
  const point = facts.points.find((candidate) => candidate.no === no);
  if (!point) throw new Error(`${facts.title} has no point ${no}`);
  return point.id;
}

/** A page from the scanner, taken in through the same dialog as any other file. */
export async function scanInto(
  { scanner }: PlayContext,
  { workspace, desktop }: DeskOnStage,
  name: string,
  sealed: boolean,
): Promise<FileReference> {
  await mkdir(scanner, { recursive: true });
  const page = join(scanner, name);
  const content = { seed: name, sealed };
  await writeFile(page, name.endsWith('.png') ? makeScanPng(content) : makeScanPdf(content));
  desktop.willChoose([page]);
  const [file] = await addFiles(workspace, { from: 'dialog' });
  await rm(page);
  if (!file) throw new Error('no file was chosen');
  return file;
}
