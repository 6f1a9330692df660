/** 各方理据 (S2 五, S1 二1): when units still disagree after two rounds, the lead lists each side's position, grounds and basis and proposes a decision. */
import type { FormDocument } from '../../document-model/form-document';
import { chineseNumber } from '../wording/chinese-number';
import { ASSIGNMENT_ROLE_WORDS, matterMention } from '../wording/matter-wording';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { byHand, form, growingRow, headerRow, label, row, text } from './form-parts';
import { gap } from './gaps';
import { standing } from './matter-facts';

const ROUNDS = 2;
/** Of a position in the form; the whole opinion is enclosed by its own letter. */
const LONGEST_POSITION = 600;

export function proposePositionsStatement(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { profile } = circumstances;
  const rounds = profile?.settings.coordinationRounds ?? ROUNDS;
  return form(circumstances, {
    unit: assignment.facts.unit.name,
    title: '各方理据',
    left: '报：市人民政府',
    right: `填报人：${circumstances.person.name}`,
    landscape: true,
    columns: [3, 5, 5, 5],
    rows: [
      row([label('事项'), text(matterMention(matter.facts), 3)], 12),
      row([label('分歧所在'), text(gap('意见不一致的具体问题'), 3)], 16),
      headerRow(label('单位'), label('立场'), label('理由'), label('依据')),
      ...standing(matter).map(({ facts, opinions }) =>
        row(
          [
            text(`${facts.unit.name}（${ASSIGNMENT_ROLE_WORDS[facts.role]}）`),
            text(opinions.at(-1)?.text.slice(0, LONGEST_POSITION) ?? gap('该单位的立场')),
            text(gap('理由')),
            text(gap('法律、政策、文件或数据依据')),
          ],
          18,
        ),
      ),
      ...Array.from({ length: rounds }, (_, index) =>
        row(
          [
            label(`第${chineseNumber(index + 1)}轮协商`),
            text(`时间、方式：${gap('时间和方式')}`),
            text(`参加单位：${gap('单位和人员')}`),
            text(`结果：${gap('一致和不一致之处')}`),
          ],
          14,
        ),
      ),
      growingRow([label('无法解决的原因'), text(gap('原因'), 3)], 16),
      growingRow([label('牵头单位建议'), text(gap('提请市政府决定的意见建议'), 3)], 20),
      row([label('牵头单位'), byHand('seal'), byHand('signature'), byHand('date')], 18),
    ],
    notes: ['各单位的立场由该单位提供并经其负责人确认，牵头单位不得代拟。'],
  });
}
