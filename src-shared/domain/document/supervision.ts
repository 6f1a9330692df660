/** The three instruments of a supervision (S1 二4): 督查方案, 督查任务, 督查报告. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { datePartsOf, formatChineseDate, type LocalDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { matterMention, matterReference } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { governmentOf, ourUnit } from '../wording/unit-wording';
import { DATE_SHARE, firstHeading, numbered, paragraph, table } from './body-parts';
import { type DocumentCircumstances, mattersOf, needMatter } from './circumstances';
import { gap } from './gaps';
import { ALL_UNITS } from './implementation-plan';
import { answering, clockOf, clockWords, isOverdue, pointText, progressOf, standing } from './matter-facts';
import { officialDocument, signerOf } from './official-parts';

export function proposeSupervisionPlan(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const only = matters.length === 1 ? matters[0] : undefined;
  const { year } = datePartsOf(today);
  const name = only ? `${plain(matterReference(only.facts))}督查方案` : `${year}年度督查工作方案`;
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${unit.name}关于印发《${name}》的通知`,
    addressee: ALL_UNITS,
    about: matters,
    body: [
      paragraph(`《${name}》已经${gap('批准的领导或会议')}同意，现印发给你们，请认真组织实施。`),
      paragraph(`自查情况、工作进展和遇到的问题，请及时报送${unit.name}。`),
    ],
    attachments: [{ name, enclosed: planOf(matters) }],
  });
}

function planOf(matters: readonly MatterState[]): BodyBlock[] {
  return [
    paragraph(`为推动重要会议、重要文件和市政府重点工作部署落到实处，制定本方案。`),
    firstHeading(1, '督查事项'),
    ...(matters.length > 0 ? [taskTable(matters)] : [paragraph(gap('督查事项'))]),
    firstHeading(2, '督查内容'),
    paragraph(gap('督查的重点内容')),
    firstHeading(3, '督查方式'),
    paragraph(
      '采取听取汇报、查阅文件、实地察看、座谈交流、走访调研等方式进行。对热点、难点事项，视情采取不发通知、不打招呼、不听汇报、不陪同接待，直奔基层、直插现场的方式暗访核实。',
    ),
    firstHeading(4, '时间安排'),
    paragraph(gap('自查、实地督查、汇总和反馈的时间')),
    firstHeading(5, '人员分工'),
    paragraph(gap('督查组组长、成员和分工，是否请财政、审计等部门参加')),
    firstHeading(6, '工作要求'),
    ...numbered([
      '各责任单位主要负责同志是第一责任人，对照目标任务、责任和时间节点清单开展自查，如实报告。',
      '督查中发现的问题逐项登记，责令限期整改，必要时开展回访督查。',
      '督查结果作为通报、约谈和考核的依据。',
    ]),
  ];
}

/** Title inside a title. */
const plain = (name: string) => name.replaceAll(/[《》]/gu, '');

/** Down to every unit that has a part in the matter. */
export function proposeSupervisionTask(circumstances: DocumentCircumstances): OfficialDocument {
  const matter = needMatter(circumstances);
  const { unit } = circumstances;
  const units = standing(matter).map(({ facts }) => facts.unit.name);
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${unit.name}关于下达${matterReference(matter.facts)}督查任务的通知`,
    addressee: units.length > 0 ? units.join('、') : gap('责任单位'),
    about: [matter],
    body: [
      paragraph(
        `按照督查工作安排，现将${matterMention(matter.facts)}督查任务下达给你们，请按照目标任务、责任和时间节点清单抓好落实。`,
      ),
      firstHeading(1, '督查任务'),
      taskTable([matter]),
      firstHeading(2, '落实要求'),
      ...numbered([
        gap('任务的具体要求和量化目标'),
        '建立任务表、时间表、责任表，实行挂号销号；不以会议、文件、台账代替实际成效。',
        '确有困难不能按期完成的，在期限届满前书面请示，经批准后方可延长。',
      ]),
      firstHeading(3, '报告要求'),
      paragraph(
        `请于${gap('报告的日期')}前将落实情况书面报送${unit.name}，内容包括任务完成情况、存在问题和下一步安排，并附佐证材料。`,
      ),
    ],
  });
}

export function proposeSupervisionReport(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const only = matters.length === 1 ? matters[0] : undefined;
  const late = matters.flatMap((matter) => lateParts(matter, today));
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于${only ? matterReference(only.facts) : `${matters.length === 0 ? gap('督查事项') : `${matters.length}项重点工作`}`}的督查报告`,
    addressee: governmentOf(unit.name),
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `按照督查方案，${ourUnit(unit.name)}于${gap('督查时间')}对${only ? matterMention(only.facts) : '重点工作'}落实情况进行了督查。现将有关情况报告如下：`,
      ),
      firstHeading(1, '总体情况'),
      ...(matters.length > 0 ? [progressTable(matters, today)] : []),
      paragraph(gap('总体评价，以事实和数据说明')),
      firstHeading(2, '主要做法和成效'),
      paragraph(gap('各单位的做法和实际成效')),
      firstHeading(3, '存在问题'),
      ...late.map(paragraph),
      paragraph(gap('实地核查发现的问题')),
      firstHeading(4, '意见建议'),
      paragraph(gap('整改要求、通报或约谈的建议、需要调整的政策')),
      paragraph('专此报告。'),
    ],
  });
}

function taskTable(matters: readonly MatterState[]): BodyBlock {
  const rows = matters.flatMap((matter) =>
    standing(matter).map((part) => [
      matter.facts.title,
      matter.facts.points
        .filter(({ id }) => part.facts.pointIds?.includes(id) ?? true)
        .map((point, index) => `${index + 1}.${pointText(point)}`)
        .join(''),
      shortUnitName(part.facts.unit.name),
      dueDay(matter, part),
    ]),
  );
  const open = matters.map(({ facts }) => [facts.title, gap('目标任务'), gap('责任单位'), gap('完成时限')]);
  return table({
    columns: [
      ['序号', 0.6],
      ['督查事项', 1.4],
      ['目标任务', 2.8],
      ['责任单位', 1.4],
      ['完成时限', DATE_SHARE],
    ],
    rows: (rows.length > 0 ? rows : open).map((cells, index) => [String(index + 1), ...cells]),
  });
}

function dueDay(matter: MatterState, part: MatterState['assignments'][number]): string {
  const clock = clockOf(matter, part, part.facts.role === 'co-handler' ? 'co-opinion' : 'reply');
  return clock ? formatChineseDate(clock.due.dueOn) : gap('完成时限');
}

function progressTable(matters: readonly MatterState[], today: LocalDate): BodyBlock {
  return table({
    columns: [
      ['序号', 0.6],
      ['督查事项', 2],
      ['责任单位', 1.4],
      ['进展', 2.6],
      ['时限', 1.4],
    ],
    rows: matters
      .flatMap((matter) =>
        answering(matter).map((part) => {
          const clock = clockOf(matter, part, 'reply');
          return [
            matter.facts.title,
            shortUnitName(part.facts.unit.name),
            progressOf(matter, undefined, part).at(-1) ?? '未报送进展',
            clock ? clockWords(clock, today) : '',
          ];
        }),
      )
      .map((cells, index) => [String(index + 1), ...cells]),
  });
}

function lateParts(matter: MatterState, today: LocalDate): string[] {
  return answering(matter).flatMap((part) => {
    const clock = clockOf(matter, part, 'reply');
    return clock && isOverdue(clock, today)
      ? [
          `${shortUnitName(part.facts.unit.name)}承办的${matterReference(matter.facts)}${clockWords(clock, today)}未办结。`,
        ]
      : [];
  });
}
