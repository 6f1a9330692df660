/** Acts of the office, each through the use case its window calls. */
import type { MatterId } from '@shared/domain/identifiers';
import { splitPoints } from '@shared/domain/matter/split-points';
import { decideReturn } from '../../assignment/decide-return';
import { archiveMatter } from '../../matter/archive-matter';
import { assignMatter } from '../../matter/assign-matter';
import { closePoint } from '../../matter/close-point';
import { publishMatter } from '../../matter/publish-matter';
import { recordProcedure } from '../../matter/record-procedure';
import { registerMatter } from '../../matter/register-matter';
import { orderRedo } from '../../reply/order-redo';
import { recordDelivery } from '../../reply/record-delivery';
import { registerFeedback } from '../../reply/register-feedback';
import { reviewDraft } from '../../reply/review-draft';
import { actWithRole, roleOfAct } from './actors';
import type { Act, DemonstrationMatter } from './demonstration-matter';
import { type PlayContext, placeOf, pointIdOf, readMatter, scanInto } from './play-context';
import type { UnitAct } from './play-unit-act';
import { DESKS } from './units';

export type OfficeAct = Exclude<Act, UnitAct>;

/** The points are those that the product proposes for the text, as the office would take them over. */
export async function registerOnStage(context: PlayContext, matter: DemonstrationMatter): Promise<MatterId> {
  const { days, desks } = context;
  const { kind, session, proposers, grade, attachment, classification, urgency, keyMatter } = matter;
  await actWithRole(desks.office.workspace, 'supervisor');
  const originalText = days.fill(matter.original.join('\n'));
  const points = splitPoints(originalText).flatMap((part) =>
    part.kind === 'point' ? [{ text: part.text }] : [],
  );
  if (points.length !== matter.points) throw new Error(`${matter.title} splits into ${points.length} points`);
  const { matterId } = await registerMatter(desks.office.workspace, {
    kind,
    number: days.fill(matter.number),
    ...(session === undefined ? {} : { session }),
    title: matter.title,
    proposers: [...proposers],
    originalText,
    points,
    ...(grade === undefined ? {} : { grade }),
    keyMatter: keyMatter ?? false,
    classification: classification ?? 'none',
    urgency: urgency ?? 'none',
    attachments: attachment === undefined ? [] : [await scanInto(context, desks.office, attachment, false)],
    receivedOn: days.workdayOf(matter.received),
  });
  return matterId;
}

export async function playOfficeAct(context: PlayContext, matterId: MatterId, act: OfficeAct): Promise<void> {
  const { clock, days, desks, units } = context;
  const { workspace } = desks.office;
  await actWithRole(workspace, roleOfAct(act.act));
  switch (act.act) {
    case 'assign':
      await assign(context, matterId, act);
      return;
    case 'decide-return': {
      const { ids } = await placeOf(context, desks.office, matterId, act.unit);
      const { decision, reason, reassignTo } = act;
      const next = reassignTo === undefined ? {} : { reassignTo: units[reassignTo] };
      await decideReturn(workspace, { ...ids, decision, reason, ...next });
      return;
    }
    case 'review':
      await review(context, matterId, act);
      return;
    case 'deliver': {
      const { ids } = await placeOf(context, desks.office, matterId, act.unit);
      await recordDelivery(workspace, { ...ids, on: clock.today, way: act.way });
      return;
    }
    case 'feedback': {
      const { ids } = await placeOf(context, desks.office, matterId, act.unit);
      const { proposer, attitude, process, result, overall, opinion } = act;
      const form = { proposer, attitude, process, result, overall, opinion };
      await registerFeedback(workspace, { ...ids, ...form, receivedOn: clock.today });
      return;
    }
    case 'redo': {
      const { ids } = await placeOf(context, desks.office, matterId, act.unit);
      await orderRedo(workspace, { ...ids, reason: act.reason });
      return;
    }
    case 'procedure': {
      const { procedure, person, values = {} } = act;
      const text = days.fill(act.text);
      const record = { procedure, person, text, values, on: clock.today, files: [] };
      await recordProcedure(workspace, { matterId, ...record });
      return;
    }
    case 'close-points': {
      const { facts } = await readMatter(desks.office, matterId);
      const reason = days.fill(act.reason);
      for (const { id: pointId } of facts.points.filter(({ no }) => act.points.includes(no))) {
        await closePoint(workspace, { matterId, pointId, reason, on: clock.today, files: [] });
      }
      return;
    }
    case 'publish':
      await publishMatter(workspace, { matterId, on: clock.today, where: act.where });
      return;
    case 'archive':
      await archiveMatter(workspace, {
        matterId,
        on: clock.today,
        place: days.fill(act.place),
        ...(act.openPoints === undefined ? {} : { openPointsReason: days.fill(act.openPoints) }),
      });
      return;
  }
}

async function assign(
  { clock, days, desks, units }: PlayContext,
  matterId: MatterId,
  { to, requirement, limit }: Extract<OfficeAct, { act: 'assign' }>,
): Promise<void> {
  const matter = await readMatter(desks.office, matterId);
  const { contactName: name, contactPhone: phone } = DESKS.office.settings;
  await assignMatter(desks.office.workspace, {
    matterId,
    assignments: to.map(({ unit, role, points }) => ({
      unitId: units[unit],
      role,
      ...(points === undefined ? {} : { pointIds: points.map((no) => pointIdOf(matter, no)) }),
    })),
    assignedOn: clock.today,
    ...(limit === undefined ? {} : { ownLimitOn: days.on(limit) }),
    ...(requirement === undefined ? {} : { requirement: days.fill(requirement) }),
    officeContact: { name, phone },
  });
}

async function review(
  context: PlayContext,
  matterId: MatterId,
  { unit, decision, comments }: Extract<OfficeAct, { act: 'review' }>,
): Promise<void> {
  const { office } = context.desks;
  const { matter, assignment, ids } = await placeOf(context, office, matterId, unit);
  const draft = assignment.drafts.at(-1);
  if (!draft) throw new Error(`no draft of ${matter.facts.title} has arrived`);
  await reviewDraft(office.workspace, {
    ...ids,
    draftId: draft.draftId,
    decision,
    comments: comments.map(({ point, text }) =>
      point === undefined ? { text } : { pointId: pointIdOf(matter, point), text },
    ),
  });
}
