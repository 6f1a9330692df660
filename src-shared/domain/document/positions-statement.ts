/** 各方理据 (S2 五, S1 二1): when units still disagree after two rounds, the lead lists each side's position, grounds and basis and proposes a decision. */
import type { FormDocument } from '../../document-model/form-document';
import { formatChineseDate } from '../calendar/local-date';
import { type CoordinationRound, issuesForGovernment } from '../coordination/coordination-rounds';
import { chineseNumber } from '../wording/chinese-number';
import { ASSIGNMENT_ROLE_WORDS, matterMention } from '../wording/matter-wording';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { byHand, form, growingRow, headerRow, label, row, text } from './form-parts';
import { gap } from './gaps';
import { standing } from './matter-facts';

const ROUNDS = 2;
const MOST_ROUNDS = 10;
/** Of a position in the form; the whole opinion is enclosed by its own letter. */
const LONGEST_POSITION = 600;

export function proposePositionsStatement(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { profile } = circumstances;
  const required = profile?.settings.coordinationRounds ?? ROUNDS;
  const issues = issuesForGovernment(assignment, required);
  const logged = issues.flatMap(({ rounds }) => rounds).slice(-MOST_ROUNDS);
  return form(circumstances, {
    unit: assignment.facts.unit.name,
    title: '各方理据',
    left: '报：市人民政府',
    right: `填报人：${circumstances.person.name}`,
    landscape: true,
    columns: [3, 5, 5, 5],
    rows: [
      row([label('事项'), text(matterMention(matter.facts), 3)], 12),
      row(
        [
          label('分歧所在'),
          text(issues.map(({ issue }) => issue).join('；') || gap('意见不一致的具体问题'), 3),
        ],
        16,
      ),
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
      ...Array.from({ length: Math.max(required, logged.length) }, (_, index) =>
        roundRow(index + 1, logged[index], issues.length > 1),
      ),
      growingRow([label('无法解决的原因'), text(gap('原因'), 3)], 16),
      growingRow([label('牵头单位建议'), text(gap('提请市政府决定的意见建议'), 3)], 20),
      row([label('牵头单位'), byHand('seal'), byHand('signature'), byHand('date')], 18),
    ],
    notes: ['各单位的立场由该单位提供并经其负责人确认，牵头单位不得代拟。'],
  });
}

/** A logged round as it was recorded; a place for each that was not. */
function roundRow(no: number, round: CoordinationRound | undefined, several: boolean) {
  const head = label(`第${chineseNumber(no)}轮协商`);
  if (!round) {
    return row(
      [
        head,
        text(`时间、方式：${gap('时间和方式')}`),
        text(`参加单位：${gap('单位和人员')}`),
        text(`结果：${gap('一致和不一致之处')}`),
      ],
      14,
    );
  }
  const outcome = round.outcome === 'agreed' ? '取得一致' : '没有取得一致';
  return row(
    [
      head,
      text(`时间：${formatChineseDate(round.on)}${several ? `（${round.issue.trim()}）` : ''}`),
      text(`参加单位：${round.with.join('、')}`),
      text(`结果：${outcome}。${round.text.slice(0, LONGEST_POSITION)}`),
    ],
    14,
  );
}
