/** 处理方案: measures, three levels of responsibility and the days of the handling, to the government within two weeks (S0 二2). */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { assignedPoints } from '../reply/check-reply';
import { topicOfPoint } from '../reply/point-heading';
import { ASSIGNMENT_ROLE_WORDS, matterMention, matterReference } from '../wording/matter-wording';
import { ourUnit } from '../wording/unit-wording';
import { DATE_SHARE, firstHeading, paragraph, table } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { gap, orGap } from './gaps';
import { coHandling, dueAct, dutiesOf, unitsText } from './matter-facts';
import { officialDocument, signerOf } from './official-parts';

export function proposeHandlingPlan(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const unit = assignment.facts.unit.name;
  const partners = assignment.facts.role === 'lead' ? unitsText(coHandling(matter)) : '';
  return officialDocument(circumstances, {
    format: 'upward',
    issuer: unit,
    title: `${unit}关于报送${matterReference(matter.facts)}处理方案的报告`,
    addressee: '市人民政府',
    signers: [signerOf(circumstances)],
    about: [matter],
    body: [
      paragraph(
        `${matterMention(matter.facts)}由${ourUnit(unit)}${ASSIGNMENT_ROLE_WORDS[assignment.facts.role]}${partners === '' ? '' : `，${partners}会办`}。${ourUnit(unit)}对交办的事项逐条进行了研究，制定了处理方案。现报告如下：`,
      ),
      firstHeading(1, '责任分工'),
      responsibilities(assignment),
      firstHeading(2, '办理措施'),
      measures(matter, assignment),
      firstHeading(3, '时间安排'),
      ...milestones(matter, assignment),
      firstHeading(4, '走访调研和沟通'),
      paragraph(gap('办理前走访调研、征求提出人意见的安排')),
      paragraph('以上方案当否，请审示。'),
    ],
  });
}

/** 主要负责同志牵头抓、分管负责同志直接抓、职能科室具体抓 (S0 二2). */
export function responsibilities(assignment: AssignmentView): BodyBlock {
  const plan = assignment.plans.at(-1);
  return table({
    columns: [
      ['责任', 1.2],
      ['姓名（科室）', 1.4],
      ['职责', 2.4],
    ],
    rows: [
      ['主要负责同志', orGap(plan?.principalLeader, '姓名'), '牵头抓，审定方案，审核签发答复'],
      ['分管负责同志', orGap(plan?.deputyLeader, '姓名'), '直接抓，组织实施，协调会办单位'],
      ['职能科室', orGap(plan?.section, '科室'), '具体抓，落实措施，起草答复'],
      ['经办人', orGap(plan?.clerk ?? assignment.accepted?.handler, '姓名'), '日常办理，联系提出人'],
    ],
  });
}

function measures(matter: MatterState, assignment: AssignmentView): BodyBlock {
  const planned = assignment.plans.at(-1)?.measures ?? [];
  const rows = planned.map(({ pointId, text, person, dueOn }) => {
    const point = matter.facts.points.find(({ id }) => id === pointId);
    return [point ? topicWord(point.text) : '整体工作', text, person, formatChineseDate(dueOn)];
  });
  const open = assignedPoints(matter, assignment)
    .filter(({ id }) => !planned.some(({ pointId }) => pointId === id))
    .map((point) => [topicWord(point.text), gap('措施'), gap('姓名'), gap('日期')]);
  const all = [...rows, ...open];
  return table({
    columns: [
      ['序号', 0.6],
      ['要点', 1.5],
      ['办理措施', 2.6],
      ['责任人', 1],
      ['完成时限', DATE_SHARE],
    ],
    rows: (all.length > 0 ? all : [['整体工作', gap('措施'), gap('姓名'), gap('日期')]]).map(
      (cells, index) => [String(index + 1), ...cells],
    ),
  });
}

/** A column of topics needs no 关于 each time. */
const topicWord = (text: string) => topicOfPoint(text).replace(/^关于/u, '');

function milestones(matter: MatterState, assignment: AssignmentView): BodyBlock[] {
  const days = dutiesOf(matter, assignment).map(
    ({ purpose, due }) => `${formatChineseDate(due.dueOn)}前，${dueAct(purpose, assignment)}。`,
  );
  return days.length > 0 ? days.map(paragraph) : [paragraph(gap('各阶段的时间安排'))];
}
