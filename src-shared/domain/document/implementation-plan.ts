/** 实施方案 in the four headings of S3 — 指导思想, 目标任务, 具体措施, 组织领导 — enclosed in the notice that puts it in force. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { topicOfPoint } from '../reply/point-heading';
import { matterMention, matterReference } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { LEADING_GROUP_POSTS } from '../workflow/bill-stages';
import { recordsOfStage } from '../workflow/stage-facts';
import { readStageText } from '../workflow/stage-record';
import { stageOf } from '../workflow/stages';
import { DATE_SHARE, firstHeading, paragraph, paragraphs, secondHeading, table } from './body-parts';
import { type DocumentCircumstances, needMatter } from './circumstances';
import { gap } from './gaps';
import { answering, standing, unitsText } from './matter-facts';
import { officialDocument } from './official-parts';

/** Addressee of what goes to everybody (S1, S3). */
export const ALL_UNITS = '各县（市、区）人民政府，市政府各部门';

export function proposeImplementationPlan(circumstances: DocumentCircumstances): OfficialDocument {
  const matter = needMatter(circumstances);
  const { facts } = matter;
  const name = `${matterReference(facts)}办理工作实施方案`;
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${circumstances.unit.name}关于印发《${withoutMarks(name)}》的通知`,
    addressee: ALL_UNITS,
    about: [matter],
    body: [
      paragraph(
        `《${withoutMarks(name)}》已经${gap('审定方案的会议或领导')}同意，现印发给你们，请认真贯彻实施。`,
      ),
      // A second paragraph goes with the seal where there is no room for it: the first one stays on page 1 (7.3.3).
      paragraph(`办理进展、经验做法和工作中遇到的问题，请及时报送${circumstances.unit.name}。`),
    ],
    attachments: [{ name: withoutMarks(name), enclosed: planOf(matter) }],
    copies: ['市人大常委会办公室'],
  });
}

/** A title within a title stands in 〈〉 (GB/T 15834). */
const withoutMarks = (name: string) => name.replaceAll('《', '〈').replaceAll('》', '〉');

function planOf(matter: MatterState): BodyBlock[] {
  const { facts } = matter;
  const meeting = recordsOfStage(matter, 'executive-meeting').at(-1);
  return [
    paragraph(
      `为办理好${matterMention(facts)}，根据${meeting ? `${formatChineseDate(meeting.on)}市政府常务会议精神` : gap('依据的会议或文件')}，制定本方案。`,
    ),
    firstHeading(1, '指导思想'),
    paragraph(gap('指导思想')),
    firstHeading(2, '目标任务'),
    ...facts.points.flatMap((point, index) => [
      secondHeading(index + 1, topicOfPoint(point.text).replace(/^关于/u, '')),
      paragraph(`${gap('可以考核的量化目标')}`),
    ]),
    ...(facts.points.length === 0 ? [paragraph(gap('目标任务'))] : []),
    firstHeading(3, '具体措施'),
    ...measuresOf(matter),
    firstHeading(4, '组织领导'),
    ...leadershipOf(matter),
  ];
}

function measuresOf(matter: MatterState): BodyBlock[] {
  const rows = standing(matter).flatMap(({ facts, plans }) =>
    (plans.at(-1)?.measures ?? []).map(({ text, person, dueOn }) => [
      text,
      shortUnitName(facts.unit.name),
      person,
      formatChineseDate(dueOn),
    ]),
  );
  if (rows.length === 0) return [paragraph(gap('具体措施'))];
  return [
    table({
      columns: [
        ['序号', 0.6],
        ['工作措施', 2.2],
        ['责任单位', 1.95],
        ['责任人', 0.95],
        ['完成时限', DATE_SHARE],
      ],
      rows: rows.map((cells, index) => [String(index + 1), ...cells]),
    }),
    paragraph(gap('需要补充的措施，包括检查、考核、暗访和宣传')),
  ];
}

function leadershipOf(matter: MatterState): BodyBlock[] {
  const units = unitsText(answering(matter));
  return [
    ...groupOf(matter),
    paragraph(
      `${units === '' ? '各承办单位' : units}要成立相应机构，主要负责人为第一责任人，分管负责人为直接责任人，细化责任目标，量化工作任务，一级抓一级，层层抓落实。`,
    ),
    paragraph('各单位要及时报送工作动态、经验做法和典型案例。办理情况定期考核通报。'),
  ];
}

/** The posts as they were recorded (S3 四); what an older record says in its own words stays as it is. */
function groupOf(matter: MatterState): BodyBlock[] {
  const recorded = recordsOfStage(matter, 'leading-group').at(-1);
  const rule = stageOf(matter.facts.kind, 'leading-group')?.record;
  const { values, text } = readStageText(rule, recorded?.text ?? '');
  if (recorded && values[LEADING_GROUP_POSTS.head] === undefined) return paragraphs(recorded.text);
  const post = (label: string, what: string) => values[label] ?? gap(what);
  const members = values[LEADING_GROUP_POSTS.members];
  const officeHead = values[LEADING_GROUP_POSTS.officeHead];
  return [
    paragraph(
      `成立议案办理工作领导小组，由${post(LEADING_GROUP_POSTS.head, '组长的职务和姓名')}任组长，${post(LEADING_GROUP_POSTS.deputies, '副组长的职务和姓名')}任副组长${members === undefined ? '' : `，成员为${members}`}。领导小组下设办公室，设在${post(LEADING_GROUP_POSTS.officeAt, '办公室所在单位')}，${officeHead === undefined ? '' : `${officeHead}任办公室主任，`}负责组织协调和督促检查。`,
    ),
    ...(text === '' ? [] : paragraphs(text)),
  ];
}
