/** Reports upward: 专题报告 (S0 三2), 调研报告 (S1 三5) and 进展情况报告 under S1's headings (S1 三1). */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import {
  addDays,
  addMonths,
  datePartsOf,
  formatChineseDate,
  formatChineseMonthDay,
  type LocalDate,
  localDate,
} from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { PERIODIC_HEADINGS, type PeriodicReport } from '../report/periodic-report';
import { matterMention, matterReference, raisedBy } from '../wording/matter-wording';
import { governmentOf, ourUnit } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph, secondHeading } from './body-parts';
import { type DocumentCircumstances, mattersOf, needAssignment } from './circumstances';
import { gap } from './gaps';
import { answering, pointText, progressOf, standing, unitsText } from './matter-facts';
import { officialDocument, signerOf } from './official-parts';

/** A hot or overall issue goes to the government, and the deputy mayor leads (S0 三2). */
export function proposeSpecialReport(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { facts } = matter;
  const unit = assignment.facts.unit.name;
  const visits = assignment.contacts.map(
    ({ on, way, with: whom, outcome }) => `${formatChineseDate(on)}，与${whom}${way}。${outcome}`,
  );
  return officialDocument(circumstances, {
    format: 'upward',
    issuer: unit,
    title: `${unit}关于${matterReference(facts)}有关问题的专题报告`,
    addressee: '市人民政府',
    signers: [signerOf(circumstances)],
    about: [matter],
    body: [
      paragraph(
        `${ourUnit(unit)}在办理${matterMention(facts)}过程中，对其中事关全局、群众普遍关心的问题进行了调查研究。现将有关情况专题报告如下：`,
      ),
      firstHeading(1, '基本情况'),
      ...numbered(facts.points.map(pointText)),
      ...progressOf(matter, undefined, assignment).slice(-4).map(paragraph),
      paragraph(gap('问题的由来和现状，以数据说明')),
      firstHeading(2, '调查研究情况'),
      ...(visits.length > 0 ? visits.map(paragraph) : []),
      paragraph(gap('到基层调查研究的情况')),
      firstHeading(3, '问题的症结'),
      paragraph(gap('症结和原因')),
      firstHeading(4, '解决问题的建议'),
      paragraph(gap('措施建议，以及需要市政府分管领导牵头协调的事项')),
      paragraph('专此报告，请予研究。'),
    ],
  });
}

/** 有情况、有分析、有建议 (S1 三5). */
export function proposeInvestigationReport(circumstances: DocumentCircumstances): OfficialDocument {
  const matters = mattersOf(circumstances);
  const { unit } = circumstances;
  const subject =
    matters.length === 1 && matters[0] ? `${matterReference(matters[0].facts)}办理情况` : gap('调研题目');
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于${subject}的调研报告`,
    addressee: governmentOf(unit.name),
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `为${gap('调研目的')}，${ourUnit(unit.name)}于${gap('调研时间')}，采取${gap('实地察看、座谈走访等方法')}，对${gap('调研对象和范围')}进行了调研。现将有关情况报告如下：`,
      ),
      firstHeading(1, '基本情况'),
      ...matters.flatMap(situationOf),
      paragraph(gap('调研了解的情况')),
      firstHeading(2, '问题分析'),
      paragraph(gap('存在的问题和原因分析')),
      firstHeading(3, '工作建议'),
      paragraph(gap('意见建议，包括需要调整的政策')),
      paragraph('以上报告，供领导决策参考。'),
    ],
  });
}

function situationOf(matter: MatterState): BodyBlock[] {
  const { facts } = matter;
  const units = unitsText(answering(matter));
  return [
    paragraph(
      `${raisedBy(facts)}${matterMention(facts)}${units === '' ? '尚未交办' : `由${units}办理`}，共${facts.points.length}个要点。`,
    ),
    ...progressOf(matter).slice(-3).map(paragraph),
  ];
}

export function proposePeriodicReport(circumstances: DocumentCircumstances): OfficialDocument {
  const matters = mattersOf(circumstances);
  const { unit, today } = circumstances;
  const quarter = reportedQuarter(today);
  const report = circumstances.assignment?.reports.at(-1);
  const period = report?.period.name ?? quarter.name;
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于${period}重点工作进展情况的报告`,
    addressee: '市人民政府办公室',
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `按照市人民政府督促检查工作的要求，现将${ourUnit(unit.name)}${period}贯彻落实重点工作${matters.length === 0 ? '' : `（共${matters.length}项）`}的进展情况报告如下：`,
      ),
      ...PERIODIC_HEADINGS.flatMap(([title, what], index) => [
        firstHeading(index + 1, title),
        ...(report
          ? reportedUnder(report, title)
          : what === ''
            ? progressOfAll(matters, quarter)
            : [paragraph(gap(what))]),
      ]),
      paragraph('特此报告。'),
    ],
  });
}

/** As it was reported to the office; nothing is said twice in other words. */
function reportedUnder({ sections }: PeriodicReport, title: string): BodyBlock[] {
  const text = sections.find(({ heading }) => heading === title)?.text.trim() ?? '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0
    ? lines.map((line) => paragraph(line.trim()))
    : [paragraph('本期没有需要报告的情况。')];
}

function progressOfAll(matters: readonly MatterState[], { from, to }: ReportedQuarter): BodyBlock[] {
  const entries = matters.flatMap((matter, index) => {
    const latest = standing(matter)
      .flatMap((part) => part.progress.filter(({ on }) => on >= from && on <= to))
      .map(({ on, text }) => `${formatChineseMonthDay(on)}，${text}`);
    return [
      secondHeading(index + 1, matterMention(matter.facts)),
      ...(latest.length > 0 ? latest.map(paragraph) : [paragraph(gap('该项工作的进展'))]),
    ];
  });
  return entries.length > 0 ? entries : [paragraph(gap('重大进展和重要情况'))];
}

const QUARTERS = ['一', '二', '三', '四'] as const;

/** Days after a quarter within which its report is still the one to write (D8: five working days, and what runs late). */
const REPORTING_DAYS = 20;

export interface ReportedQuarter {
  /** 2026年第二季度. */
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The quarter that has just ended, else the one that runs. */
export function reportedQuarter(today: LocalDate): ReportedQuarter {
  const { year, month } = datePartsOf(addDays(today, -REPORTING_DAYS));
  const index = Math.ceil(month / 3) - 1;
  const from = localDate(year, index * 3 + 1, 1);
  return { name: `${year}年第${QUARTERS[index] ?? '一'}季度`, from, to: addDays(addMonths(from, 3), -1) };
}
