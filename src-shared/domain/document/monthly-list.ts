/** 月度督办清单 (S2 二): every part that is open, with its day and its latest progress, across the page. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { datePartsOf, formatChineseDate, type LocalDate } from '../calendar/local-date';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { ASSIGNMENT_ROLE_WORDS, matterMention } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { paragraph, table } from './body-parts';
import { type DocumentCircumstances, mattersOf } from './circumstances';
import { gap } from './gaps';
import { ALL_UNITS } from './implementation-plan';
import { answering, clockOf, clockWords, progressOf } from './matter-facts';
import { officialDocument } from './official-parts';

/** 每月分线建立重点工作督办清单 (S2 二), as a table across the page. */
export function proposeMonthlyList(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const { year, month } = datePartsOf(today);
  const name = `${year}年${month}月重点工作督办清单`;
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${unit.name}关于印发${name}的通知`,
    addressee: ALL_UNITS,
    about: matters,
    body: [
      paragraph(`现将${name}印发给你们，共${matters.length}项。`),
      paragraph(
        `请各责任单位对照清单抓好落实，于${gap('反馈日期')}前反馈进展。未按进度完成的事项，要查明原因、作出安排。`,
      ),
    ],
    // After the signature, or it would turn the page on which the seal stands.
    attachments: [{ name, enclosed: [monthlyTable(matters, today)] }],
  });
}

function monthlyTable(matters: readonly MatterState[], today: LocalDate): BodyBlock {
  return table({
    columns: [
      ['序号', 0.6],
      ['督办事项', 3],
      ['责任单位', 2.1],
      ['完成时限', 1.6],
      ['目前进展', 3.4],
      ['状态', 1.3],
    ],
    landscape: true,
    rows: matters
      .flatMap((matter) => answering(matter).map((part) => listRow(matter, part, today)))
      .map((cells, index) => [String(index + 1), ...cells]),
  });
}

function listRow(matter: MatterState, part: AssignmentView, today: LocalDate): string[] {
  const clock = clockOf(matter, part, 'reply');
  return [
    matterMention(matter.facts),
    `${shortUnitName(part.facts.unit.name)}（${ASSIGNMENT_ROLE_WORDS[part.facts.role]}）`,
    clock ? formatChineseDate(clock.due.dueOn) : gap('时限'),
    progressOf(matter, undefined, part).at(-1) ?? '未报送进展',
    clock ? (clock.doneOn === undefined ? clockWords(clock, today) : '已办') : '',
  ];
}
