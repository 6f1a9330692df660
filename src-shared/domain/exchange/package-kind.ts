/** The label of a package, by the most important thing it carries (SEALED-PACKAGE 3 `kind`): it words the window, and decides nothing. */
import type { EventType, MatterEvent } from '../../package-format/events/event';
import type { PackageKind } from '../../package-format/manifest';
import type { UnitId } from '../identifiers';
import { CLASSIFICATIONS, type Classification } from '../matter/matter';

/** A letter says its own kind; without its body it is one of these. */
const KIND_OF_EVENT: Readonly<Record<EventType, PackageKind>> = {
  'notice.issued': 'notice',
  'paper.submitted': 'report',
  'matter.registered': 'assign',
  'matter.assigned': 'assign',
  'draft.reviewed': 'review',
  'reply.finalised': 'reply',
  'draft.submitted': 'draft',
  'plan.submitted': 'plan',
  'opinion.submitted': 'co-opinion',
  'return.requested': 'return',
  'return.decided': 'return',
  'assignment.withdrawn': 'reassign',
  'assignment.accepted': 'accept',
  'progress.recorded': 'progress',
  'contact.recorded': 'progress',
  'redo.ordered': 'redo',
  'redo.declined': 'feedback',
  'feedback.registered': 'feedback',
  'matter.corrected': 'correction',
  'matter.archived': 'archive',
  'reply.delivered': 'notice',
  'procedure.recorded': 'notice',
  'matter.published': 'notice',
  'matter.merged': 'notice',
  'assignment.corrected': 'correction',
  'point.closed': 'close',
  'point.reopened': 'close',
  'coordination.recorded': 'progress',
  'report.submitted': 'report',
  'promise.fulfilled': 'close',
};

/** Most important first. */
const IMPORTANCE: readonly PackageKind[] = [
  'assign',
  'review',
  'reply',
  'draft',
  'plan',
  'co-opinion',
  'supervise',
  'urge',
  'talk',
  'extension',
  'co-request',
  'positions',
  'close',
  'circular',
  'report',
  'return',
  'reassign',
  'accept',
  'progress',
  'redo',
  'feedback',
  'correction',
  'archive',
  'notice',
];

/** A package without events carries receipts. */
export function packageKindOf(events: readonly MatterEvent[], recipient: UnitId): PackageKind {
  return mostImportant(events.map((event) => kindOfEvent(event, recipient)));
}

/** The same from types alone, where the bodies are not at hand; `own` says whether an assignment is the recipient's. */
export function packageKindOfTypes(types: readonly EventType[], own: boolean): PackageKind {
  return mostImportant(
    types.map((type) => (type === 'matter.assigned' && !own ? 'notice' : KIND_OF_EVENT[type])),
  );
}

function mostImportant(found: readonly PackageKind[]): PackageKind {
  return IMPORTANCE.find((kind) => found.includes(kind)) ?? 'receipt';
}

/** Another unit's assignment is news to the recipient, not its own. */
function kindOfEvent(event: MatterEvent, recipient: UnitId): PackageKind {
  if (event.type === 'matter.assigned' && event.body.unit.unitId !== recipient) return 'notice';
  if (event.type === 'notice.issued' || event.type === 'paper.submitted') return event.body.kind;
  return KIND_OF_EVENT[event.type];
}

/** A medium is handled by the highest classification upon it. */
export function highestClassification(classifications: readonly Classification[]): Classification {
  const order = classifications.map((classification) => CLASSIFICATIONS.indexOf(classification));
  return CLASSIFICATIONS[Math.max(0, ...order)] ?? 'none';
}

/** Whether a file name may say what is inside: only where every matter is open or internal (SEALED-PACKAGE 1). */
export function mayNameContent(classification: Classification): boolean {
  return classification === 'none' || classification === 'internal';
}
