/** Records on a ruled form: 约谈 (S0 二3, S1 三4), 视察 and 回访 (S4 四, S1 三2). Who said what is written by the person who was there. */
import type { FormDocument, FormRow } from '../../document-model/form-document';
import { formatChineseDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { matterMention, matterReference, proposersText, SATISFACTION_WORDS } from '../wording/matter-wording';
import { governmentOf } from '../wording/unit-wording';
import { recordsOfStage, textOfRecord } from '../workflow/stage-facts';
import { type DocumentCircumstances, needAssignment, needMatter } from './circumstances';
import { SATISFACTION_CHOICES } from './feedback-form';
import { byHand, form, growingRow, label, row, text } from './form-parts';
import { gap, orGap } from './gaps';
import { answering, coHandling, progressOf, unitsText } from './matter-facts';
import { stateOfClock } from './part-progress';

/** Copied to the bodies of discipline and of personnel (S0 二3). */
const TALK_COPIES = ['纪委监委', '组织部门'];

export function proposeTalkRecord(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { profile, person, today, unit } = circumstances;
  const principal = profile?.talks.calledIn !== 'deputy';
  const plan = assignment.plans.at(-1);
  const leader = principal ? plan?.principalLeader : plan?.deputyLeader;
  const copies = profile ? profile.talks.copiesTo : TALK_COPIES;
  return form(circumstances, {
    unit: governmentOf(unit.name),
    title: '约谈记录',
    left: `被约谈单位：${assignment.facts.unit.name}`,
    columns: [3, 5, 3, 5],
    rows: [
      row([label('约谈时间'), text(gap('年月日时分')), label('约谈地点'), text(gap('地点'))]),
      row([
        label('约 谈 人'),
        text(`${profile?.talks.calledBy ?? '市政府分管领导'}${gap('姓名')}`),
        label('被约谈人'),
        text(`${principal ? '主要负责人' : '分管负责人'}${orGap(leader, '姓名')}`),
      ]),
      row([label('参加人员'), text(gap('姓名和职务')), label('记 录 人'), text(person.name)]),
      row(
        [
          label('约谈事由'),
          text(`${matterMention(matter.facts)}办理工作。${stateOfClock(matter, assignment, today)}`, 3),
        ],
        14,
      ),
      growingRow([label('谈话内容'), text(gap('指出的问题、提出的要求'), 3)], 24),
      growingRow([label('被约谈人表态'), text(gap('对问题的认识和整改措施'), 3)], 20),
      row([label('整改时限'), text(gap('整改完成的日期')), label('报告方式'), text('书面报告整改结果')]),
      row([label('约谈人签名'), byHand('signature'), label('被约谈人签名'), byHand('signature')], 13),
      row([label('记录人签名'), byHand('signature'), label('日　　期'), byHand('date')], 13),
    ],
    notes: [
      ...(copies.length === 0 ? [] : [`本记录抄送${copies.join('、')}。`]),
      '本记录一式三份，约谈人、被约谈单位、政府办公室各存一份。',
    ],
  });
}

/** What the record is about: the same two rows on each. */
function matterRows(matter: MatterState): FormRow[] {
  return [
    row([label('事项标题'), text(matter.facts.title, 3)], 14),
    row(
      [label('提 出 人'), text(proposersText(matter.facts)), label('承办单位'), text(handlers(matter))],
      12,
    ),
  ];
}

export function proposeInspectionRecord(circumstances: DocumentCircumstances): FormDocument {
  const matter = needMatter(circumstances);
  const { person, unit } = circumstances;
  const recorded = recordsOfStage(matter, 'inspect').at(-1);
  return form(circumstances, {
    unit: unit.name,
    title: `${noun(matter)}办理工作视察记录`,
    left: matterReference(matter.facts),
    columns: [3, 5, 3, 5],
    rows: [
      ...matterRows(matter),
      row([
        label('视察时间'),
        text(recorded ? formatChineseDate(recorded.on) : gap('年月日')),
        label('视察地点'),
        text(gap('地点')),
      ]),
      row([label('视察人员'), text(gap('人大代表、政协委员和领导的姓名职务'), 3)], 14),
      row([
        label('陪同人员'),
        text(gap('姓名和职务')),
        label('记 录 人'),
        text(recorded?.person ?? person.name),
      ]),
      growingRow([label('承办单位汇报'), text(progressText(matter), 3)], 20),
      growingRow(
        [label('视察情况'), text(orGap(recorded && textOfRecord(matter, recorded), '现场看到的情况'), 3)],
        20,
      ),
      growingRow([label('视察意见'), text(gap('视察人员提出的意见和要求'), 3)], 20),
      row([label('落实安排'), text(gap('责任单位、措施和时限'), 3)], 14),
      row([label('视察人员签名'), byHand('signature'), label('日　　期'), byHand('date')], 13),
    ],
  });
}

export function proposeReturnVisitRecord(circumstances: DocumentCircumstances): FormDocument {
  const matter = needMatter(circumstances);
  const { person, unit } = circumstances;
  const recorded = recordsOfStage(matter, 'return-visit').at(-1);
  const judged = answering(matter)
    .flatMap(({ feedback }) => feedback)
    .at(-1);
  return form(circumstances, {
    unit: unit.name,
    title: `${noun(matter)}办理工作回访记录`,
    left: matterReference(matter.facts),
    columns: [3, 5, 3, 5],
    rows: [
      ...matterRows(matter),
      row([
        label('回访时间'),
        text(recorded ? formatChineseDate(recorded.on) : gap('年月日')),
        label('回访方式'),
        text(gap('登门、电话或者现场')),
      ]),
      row([
        label('回访对象'),
        text(gap('姓名、身份')),
        label('回 访 人'),
        text(recorded?.person ?? person.name),
      ]),
      row([
        label('原评价'),
        text(judged ? `${SATISFACTION_WORDS[judged.overall]}（${judged.proposer}）` : '未收到征询意见表', 3),
      ]),
      growingRow([label('问题是否查明'), text(gap('情况是否查明'), 3)], 16),
      growingRow(
        [
          label('整改是否到位'),
          text(orGap(recorded && textOfRecord(matter, recorded), '整改落实的实际情况'), 3),
        ],
        20,
      ),
      growingRow([label('基层和群众意见'), text(gap('听到的意见'), 3)], 16),
      row([label('回访后评价'), text(SATISFACTION_CHOICES, 3)]),
      row([label('处理意见'), text(gap('需要继续办理的事项和时限'), 3)], 14),
      row([label('回访对象签名'), byHand('signature'), label('回访人签名'), byHand('signature')], 13),
    ],
  });
}

/** 云州市人大代表建议… is the feedback form's; records name the matter's kind alone. */
function noun({ facts }: MatterState): string {
  switch (facts.kind) {
    case 'deputy-suggestion':
      return '代表建议';
    case 'cppcc-proposal':
      return '政协提案';
    case 'bill':
      return '议案';
    case 'resolution':
    case 'deliberation-opinion':
      return '人大决议决定和审议意见';
    case 'supervised-matter':
      return '督查事项';
  }
}

function handlers(matter: MatterState): string {
  const partners = unitsText(coHandling(matter));
  const units = unitsText(answering(matter));
  if (units === '') return '';
  return partners === '' ? units : `${units}（会办：${partners}）`;
}

function progressText(matter: MatterState): string {
  return orGap(progressOf(matter).slice(-3).join('\n'), '承办单位汇报的办理情况');
}
