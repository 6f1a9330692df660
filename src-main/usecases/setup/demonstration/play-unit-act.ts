/** Acts of an undertaking unit, each through the use case its window calls. */
import { addDays } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import { recordContact } from '../../assignment/record-contact';
import { recordProgress } from '../../assignment/record-progress';
import { requestReturn } from '../../assignment/request-return';
import { signFor } from '../../assignment/sign-for';
import { submitOpinion } from '../../assignment/submit-opinion';
import { submitPlan } from '../../assignment/submit-plan';
import { finaliseReply } from '../../reply/finalise-reply';
import { submitDraft } from '../../reply/submit-draft';
import { suggestNumber } from '../../reply/suggest-number';
import { actWithRole, roleOfAct } from './actors';
import type { Act } from './demonstration-matter';
import { type Place, type PlayContext, placeOf, pointIdOf, scanInto } from './play-context';
import type { DeskOnStage } from './set-up-desks';
import { DESKS } from './units';
import { writeReply } from './write-reply';

export type UnitAct = Extract<
  Act,
  {
    act:
      | 'sign-for'
      | 'request-return'
      | 'plan'
      | 'progress'
      | 'contact'
      | 'opinion'
      | 'save-draft'
      | 'submit-draft'
      | 'finalise';
  }
>;

export async function playUnitAct(context: PlayContext, matterId: MatterId, act: UnitAct): Promise<void> {
  const { clock, days, units } = context;
  const desk = context.desks[act.unit];
  const { workspace } = desk;
  await actWithRole(workspace, roleOfAct(act.act));
  const place = await placeOf(context, desk, matterId, act.unit);
  const { ids } = place;
  const { contactName, contactPhone } = DESKS[act.unit].settings;
  switch (act.act) {
    case 'sign-for':
      await signFor(workspace, { ...ids, on: clock.today, handler: contactName, phone: contactPhone });
      return;
    case 'request-return': {
      const reason = days.fill(act.reason);
      await requestReturn(workspace, { ...ids, reason, suggestedUnitId: units[act.suggested] });
      return;
    }
    case 'plan':
      await submitPlan(workspace, { ...ids, content: planOf(context, place, act) });
      return;
    case 'progress':
      await recordProgress(workspace, {
        ...ids,
        pointId: pointIdOf(place.matter, act.point),
        on: clock.today,
        text: days.fill(act.text),
        evidence: act.evidence === undefined ? [] : [await scanInto(context, desk, act.evidence, false)],
      });
      return;
    case 'contact': {
      const { stage, way } = act;
      const entry = { stage, with: act.with, way, by: contactName, outcome: days.fill(act.outcome) };
      await recordContact(workspace, { ...ids, ...entry, on: clock.today });
      return;
    }
    case 'opinion': {
      const text = days.fill(act.text);
      await submitOpinion(workspace, { ...ids, text, contactName, contactPhone, files: [] });
      return;
    }
    case 'save-draft':
      await writeReply(context, desk, place, act);
      return;
    case 'submit-draft':
      await writeReply(context, desk, place, act);
      await submitDraft(workspace, ids);
      return;
    case 'finalise':
      await finalise(context, desk, place, act.original);
      return;
  }
}

type PlanAct = Extract<UnitAct, { act: 'plan' }>;

function planOf({ days }: PlayContext, { matter }: Place, { unit, measures }: PlanAct) {
  const personWith = (role: string) => DESKS[unit].people.find((person) => person.role === role)?.name ?? '';
  return {
    principalLeader: personWith('principal-leader'),
    deputyLeader: personWith('deputy-leader'),
    section: unit === 'housing' ? '综合科' : '预算科',
    clerk: personWith('clerk'),
    measures: measures.map(({ point, text, person, due }) => ({
      pointId: pointIdOf(matter, point),
      text: days.fill(text),
      person,
      dueOn: days.on(due),
    })),
  };
}

/** Days until the paper is handed over. */
const PAPER_FOLLOWS_AFTER = 5;

async function finalise(
  context: PlayContext,
  desk: DeskOnStage,
  { ids }: Place,
  original: Extract<UnitAct, { act: 'finalise' }>['original'],
): Promise<void> {
  const { workspace } = desk;
  const { documentNumber } = await suggestNumber(workspace, ids);
  const signedOriginal =
    original === 'paper-follows'
      ? { kind: original, on: addDays(context.clock.today, PAPER_FOLLOWS_AFTER) }
      : {
          kind: 'scan' as const,
          file: await scanInto(context, desk, `${documentNumber} 签字盖章件.${original}`, true),
        };
  await finaliseReply(workspace, {
    ...ids,
    documentNumber,
    dateOfIssue: context.clock.today,
    signedOriginal,
  });
}
