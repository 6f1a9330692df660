/** To whom a desk may address a letter: the office to every unit at work, a unit to the office and to those who share its part (PRODUCT 2). */
import type { AssignmentRole } from '../assignment/assignment';
import type { UnitId } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { type LetterKind, PAPER_KINDS, type PaperKind } from './letter-kinds';

/** Units at work, the office's own apart: nobody writes to oneself. */
export function recipientsOfNotice(matter: MatterState): UnitId[] {
  return unitsInRoles(matter, ['sole', 'lead', 'co-handler', 'separate']).filter(
    (unit) => unit !== matter.office,
  );
}

/** `part`: the author's. A 会办函 goes to co-handlers alone; whatever else also to the office, which supervises (S2). */
export function recipientsOfPaper(matter: MatterState, part: AssignmentView, kind: PaperKind): UnitId[] {
  const { role, unit } = part.facts;
  const sharing: readonly AssignmentRole[] =
    role === 'lead' ? ['co-handler'] : role === 'co-handler' ? ['lead'] : [];
  const colleagues = unitsInRoles(matter, sharing);
  // What the government decides goes to the government's office alone.
  if (kind === 'positions' || kind === 'extension')
    return matter.office === unit.unitId ? [] : [matter.office];
  const allowed =
    kind === 'co-request'
      ? role === 'lead'
        ? colleagues
        : []
      : kind === 'co-opinion' && role !== 'co-handler'
        ? []
        : [matter.office, ...colleagues];
  return allowed.filter((candidate) => candidate !== unit.unitId);
}

/** Kinds that have anybody to go to. */
export function paperKindsOf(matter: MatterState, part: AssignmentView): PaperKind[] {
  return PAPER_KINDS.filter((kind) => recipientsOfPaper(matter, part, kind).length > 0);
}

/** The kind with which an answer begins; the person may choose another. */
export function answerKind(desk: 'office' | 'unit', asked: LetterKind, role?: AssignmentRole): LetterKind {
  if (desk === 'office') return asked === 'extension' || asked === 'close' ? asked : 'notice';
  return asked === 'co-request' && role === 'co-handler' ? 'co-opinion' : 'report';
}

function unitsInRoles(matter: MatterState, roles: readonly AssignmentRole[]): UnitId[] {
  const units = matter.assignments
    .filter(({ facts, state }) => state !== 'withdrawn' && roles.includes(facts.role))
    .map(({ facts }) => facts.unit.unitId);
  return [...new Set(units)];
}
