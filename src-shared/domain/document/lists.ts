/** Documents about many matters: 汇编 (S0 二1), 月度督办清单 (S2 二), 通报 (S0 三1, S1 三3) and 总结 (S4 四). */
import type { BodyBlock } from '../../document-model/body-block';
import type { Attachment, OfficialDocument } from '../../document-model/official-document';
import { datePartsOf, formatChineseDate, type LocalDate } from '../calendar/local-date';
import { MATTER_KINDS } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { readRate } from '../profile/rates';
import {
  ASSIGNMENT_ROLE_WORDS,
  kindsText,
  MATTER_KIND_WORDS,
  matterMention,
  matterReference,
  raisedBy,
} from '../wording/matter-wording';
import { linesOf } from '../wording/official-line';
import { shortUnitName } from '../wording/reply-wording';
import { governmentOf, ourUnit } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph, table } from './body-parts';
import { type DocumentCircumstances, mattersOf } from './circumstances';
import { countersOf, hasReplied } from './counters';
import { gap } from './gaps';
import { ALL_UNITS } from './implementation-plan';
import { answering, clockOf, clockWords, isOverdue, pointText, progressOf, unitsText } from './matter-facts';
import { officialDocument, signerOf } from './official-parts';

/** 逐一梳理、分类排列、归口整理, for the mayor's instruction: one enclosure a matter (S0 二1). */
export function proposeCompilation(circumstances: DocumentCircumstances): OfficialDocument {
  const matters = mattersOf(circumstances);
  const { unit } = circumstances;
  const kinds = countsByKind(matters);
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于报送人大决议决定和审议意见汇编的报告`,
    addressee: governmentOf(unit.name),
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `${ourUnit(unit.name)}对收到的事项逐一梳理，根据涉及的部门分类排列、归口整理，形成汇编${kinds === '' ? '' : `，共${matters.length}件，其中${kinds}`}。现予报送，请市长、常务副市长和分管副市长批示。`,
      ),
      ...(matters.length > 0 ? [compilationTable(matters)] : [paragraph(gap('收到的事项'))]),
      paragraph(gap('提请市政府常务会议研究的办理原则和要求的建议')),
    ],
    attachments: matters.map(enclosureOf),
  });
}

function compilationTable(matters: readonly MatterState[]): BodyBlock {
  return table({
    columns: [
      ['序号', 0.6],
      ['类别', 1.1],
      ['标题', 3],
      ['收到日期', 1.4],
      ['涉及部门', 1.4],
    ],
    rows: matters.map((matter, index) => [
      String(index + 1),
      MATTER_KIND_WORDS[matter.facts.kind],
      matter.facts.title,
      formatChineseDate(matter.facts.receivedOn),
      unitsText(matter.assignments) || gap('部门'),
    ]),
  });
}

function enclosureOf(matter: MatterState): Attachment {
  const { facts } = matter;
  return {
    name: facts.title,
    enclosed: [
      table({
        columns: [
          ['要点', 4],
          ['拟办单位', 1.4],
        ],
        rows: facts.points.map((point) => [pointText(point), unitOf(matter, point.id)]),
      }),
      ...linesOf(facts.originalText).map(paragraph),
    ],
  };
}

function unitOf(matter: MatterState, pointId: MatterState['facts']['points'][number]['id']): string {
  const parts = matter.assignments.filter(({ facts }) => facts.pointIds?.includes(pointId) ?? true);
  return unitsText(parts) || gap('单位');
}

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
      ['责任单位', 1.6],
      ['完成时限', 1.6],
      ['目前进展', 3.4],
      ['状态', 1],
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

/** What stands and what lags, unit by unit: facts from the records, judgement by the clerk. */
export function proposeCircular(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const late = matters.flatMap((matter) =>
    answering(matter).flatMap((part) => {
      const clock = clockOf(matter, part, 'reply');
      return clock && isOverdue(clock, today)
        ? [
            `${shortUnitName(part.facts.unit.name)}办理的${matterReference(matter.facts)}${clockWords(clock, today)}。`,
          ]
        : [];
    }),
  );
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${unit.name}关于${subjectOf(matters)}办理情况的通报`,
    addressee: ALL_UNITS,
    about: matters,
    body: [
      paragraph(
        `截至${formatChineseDate(today)}，${ratesText(circumstances, matters)}现将有关情况通报如下：`,
      ),
      firstHeading(1, '总体情况'),
      ...(matters.length > 0 ? [unitsTable(matters, today)] : []),
      paragraph(gap('总体评价')),
      firstHeading(2, '好的做法'),
      paragraph(gap('成效明显的单位和做法')),
      firstHeading(3, '存在问题'),
      ...numbered(late),
      paragraph(gap('进展缓慢、落实不力的单位和问题')),
      firstHeading(4, '下一步要求'),
      paragraph(`对存在的问题，有关单位要在${gap('整改期限')}前整改到位并书面报告。${gap('工作要求')}`),
    ],
  });
}

function unitsTable(matters: readonly MatterState[], today: LocalDate): BodyBlock {
  const parts = matters.flatMap((matter) => answering(matter).map((part) => ({ matter, part })));
  const names = [...new Set(parts.map(({ part }) => part.facts.unit.name))];
  return table({
    caption: '各单位办理情况',
    columns: [
      ['单位', 2.2],
      ['承办', 0.8],
      ['已答复', 0.8],
      ['办理中', 0.8],
      ['逾期', 0.8],
    ],
    rows: names.map((name) => {
      const own = parts.filter(({ part }) => part.facts.unit.name === name);
      const replied = own.filter(({ part }) => hasReplied(part)).length;
      const late = own.filter(({ matter, part }) => {
        const clock = clockOf(matter, part, 'reply');
        return clock !== undefined && isOverdue(clock, today);
      }).length;
      return [
        shortUnitName(name),
        `${own.length}件`,
        `${replied}件`,
        `${own.length - replied}件`,
        `${late}件`,
      ];
    }),
  });
}

/** 总结 of a year's work, with the rates and how they were reached. */
export function proposeSummary(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const { year } = datePartsOf(today);
  const kinds = countsByKind(matters);
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于${year}年${subjectOf(matters)}办理工作的总结报告`,
    addressee: governmentOf(unit.name),
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `${year}年，${ourUnit(unit.name)}共组织办理${matters.length}件${kinds === '' ? '' : `，其中${kinds}`}。${ratesText(circumstances, matters)}现将办理工作总结如下：`,
      ),
      firstHeading(1, '基本情况'),
      ...(matters.length > 0 ? [unitsTable(matters, today)] : []),
      firstHeading(2, '主要做法'),
      paragraph(gap('领办、沟通、督办、审核等方面的做法')),
      firstHeading(3, '办理成效'),
      ...matters.filter(isSolved).slice(0, 5).map(solvedText),
      paragraph(gap('推动解决的实际问题')),
      firstHeading(4, '存在问题'),
      paragraph(gap('问题和不足')),
      firstHeading(5, '下一步打算'),
      paragraph(gap('改进的措施')),
      paragraph('特此报告。'),
    ],
  });
}

function isSolved(matter: MatterState): boolean {
  return answering(matter).some(({ replies }) => replies.at(-1)?.content.resultMark === 'A');
}

function solvedText(matter: MatterState): BodyBlock {
  return paragraph(
    `${raisedBy(matter.facts)}${matterMention(matter.facts)}，由${unitsText(answering(matter))}办理，已解决或者基本解决。`,
  );
}

function subjectOf(matters: readonly MatterState[]): string {
  return kindsText(matters.map(({ facts }) => facts.kind)) || '重点工作';
}

/** 代表建议2件、审议意见1件. */
function countsByKind(matters: readonly MatterState[]): string {
  return MATTER_KINDS.flatMap((kind) => {
    const count = matters.filter(({ facts }) => facts.kind === kind).length;
    return count === 0 ? [] : [`${MATTER_KIND_WORDS[kind]}${count}件`];
  }).join('、');
}

/** 共交办12件，已答复9件，办复率75.0%。 */
function ratesText({ profile, today }: DocumentCircumstances, matters: readonly MatterState[]): string {
  const counters = countersOf(matters, today);
  const rates = (profile?.rates ?? [])
    // A promise's fulfilment is not on record yet, so its rate would be wrong.
    .filter(({ numerator }) => !numerator.includes('result-b-fulfilled'))
    .flatMap((rate) => {
      const { perMille } = readRate(rate, counters);
      return perMille === undefined ? [] : [`${rate.name}${Math.floor(perMille / 10)}.${perMille % 10}%`];
    });
  return `${[`共交办${counters.assigned}件`, `已答复${counters.replied}件`, ...rates].join('，')}。`;
}
