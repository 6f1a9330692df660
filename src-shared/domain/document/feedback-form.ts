/** 征询意见表 (PRODUCT 8): judged by the deputy or member alone (S4 六), so everything that is a judgement stays empty. One a proposer, two copies. */
import type { FormDocument } from '../../document-model/form-document';
import type { Proposer } from '../matter/matter';
import { MATTER_NOUNS, SATISFACTION_WORDS } from '../wording/matter-wording';
import { meetingOf, replyCopies } from '../wording/reply-wording';
import { placeOf } from '../wording/unit-wording';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { byHand, choice, form, growingRow, label, row, text } from './form-parts';
import { coHandling, unitsText } from './matter-facts';

const RATINGS = ['对办理态度', '对办理过程', '对办理结果', '总体评价'] as const;

/** One line of boxes to tick. */
export const SATISFACTION_CHOICES = Object.values(SATISFACTION_WORDS)
  .map((word) => `□${word}`)
  .join('　');

export function proposeFeedbackForm(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { facts } = matter;
  const noun = MATTER_NOUNS[facts.kind];
  const unit = assignment.facts.unit.name;
  const reply = assignment.replies.at(-1)?.content;
  const who = facts.proposers[0];
  const body = facts.kind === 'cppcc-proposal' ? '政协提案' : '人大代表建议';
  const committee = replyCopies(matter, assignment)[0] ?? '市政府办公室';
  return form(circumstances, {
    title: `${placeOf(unit)}${body}办理情况征询意见表`,
    left: meetingOf(facts),
    right: `第${facts.number}号`,
    columns: [3, 4, 3, 4],
    rows: [
      row([label(`${noun}标题`), text(facts.title, 3)], 14),
      row([label('提 出 人'), text(who?.name ?? ''), label('代表团（界别）'), text(who?.group ?? '')]),
      row([label('主办单位'), text(unit), label('会办单位'), text(unitsText(coHandling(matter)))]),
      row([
        label('答复文号'),
        text(circumstances.replyNumber ?? reply?.documentNumber ?? ''),
        label('联系电话'),
        text(who?.phone ?? ''),
      ]),
      row([label('是否收到答复'), choice('□是　□否'), label('收到日期'), text('')]),
      ...RATINGS.map((rating) => row([label(rating), choice(SATISFACTION_CHOICES, 3)], 12)),
      growingRow([label('意见和建议'), text('', 3)], 60),
      row([label(signing(who)), byHand('signature'), label('日　　期'), byHand('date')], 14),
    ],
    notes: [
      `本表由提出${noun}的${whoFills(who)}本人填写，在所选评价前的“□”内打“√”。承办单位不得代填，不得要求填写“满意”。`,
      `评价为“不满意”的，请写明理由，承办单位将在规定时间内重新办理。`,
      `本表一式两份：一份退${unit}，一份送${committee}。`,
    ],
  });
}

function signing(proposer: Proposer | undefined): string {
  return proposer?.kind === 'collective' || proposer?.kind === 'body' ? '盖　　章' : '签　　名';
}

const FILLED_BY: Readonly<Record<Proposer['kind'], string>> = {
  deputy: '代表',
  member: '委员',
  collective: '集体提案人',
  body: '机构',
};

function whoFills(proposer: Proposer | undefined): string {
  return FILLED_BY[proposer?.kind ?? 'deputy'];
}
