/** 催办 and 督办 of the three notices (三单, S4): to one unit about its part of a matter. What the matter does not say stands as a gap to be filled. */
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import { ASSIGNMENT_ROLE_WORDS, matterMention, matterReference } from '../wording/matter-wording';
import { toldUnit } from '../wording/unit-wording';
import { recordsOfStage, textOfRecord } from '../workflow/stage-facts';
import { firstHeading, numbered, paragraph, paragraphs } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { gap } from './gaps';
import { officialDocument } from './official-parts';
import { dutiesTable, pointsProgress, stateOfClock } from './part-progress';

export function proposeUrgeNotice(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { today } = circumstances;
  const { facts } = matter;
  const you = toldUnit(assignment.facts.unit.name);
  return officialDocument(circumstances, {
    format: 'letter',
    title: `${circumstances.unit.name}关于催办${matterReference(facts)}的通知`,
    addressee: assignment.facts.unit.name,
    about: [matter],
    body: [
      paragraph(
        `${matterMention(facts)}于${formatChineseDate(assignment.facts.assignedOn)}交由${you}${ASSIGNMENT_ROLE_WORDS[assignment.facts.role]}。${stateOfClock(matter, assignment, today)}`,
      ),
      ...dutiesTable(matter, assignment, today),
      paragraph(
        `请${you}抓紧办理，于${gap('报送的日期')}前报送上述未完成的材料。确有困难不能按期办结的，应当在期限届满前书面说明原因并申请延期，经批准后方可延长。`,
      ),
    ],
  });
}

export function proposeSupervisionSlip(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { today } = circumstances;
  const { facts } = matter;
  const you = toldUnit(assignment.facts.unit.name);
  const instruction = recordsOfStage(matter, 'instruct').at(-1);
  return officialDocument(circumstances, {
    format: 'letter',
    title: `${circumstances.unit.name}关于督办${matterReference(facts)}的通知`,
    addressee: assignment.facts.unit.name,
    about: [matter],
    body: [
      paragraph(
        `${matterMention(facts)}${facts.keyMatter ? '是市政府重点督办件' : '列为督办件'}，由${you}${ASSIGNMENT_ROLE_WORDS[assignment.facts.role]}。${stateOfClock(matter, assignment, today)}现就有关督办事项通知如下：`,
      ),
      firstHeading(1, '督办事项和进展'),
      pointsProgress(matter, assignment),
      firstHeading(2, '领导批示'),
      ...(instruction
        ? paragraphs(`${instruction.person}：${textOfRecord(matter, instruction)}`)
        : [paragraph(gap('领导批示或督办依据'))]),
      firstHeading(3, '督办要求'),
      ...numbered([
        gap('需要解决的问题和达到的结果'),
        `${you}主要负责人要亲自研究，明确责任人和完成时限，逐项销号。开会、发文、成立专班不作为完成的依据。`,
        `于${gap('反馈的日期')}前将办理结果和佐证材料报送我办。`,
      ]),
    ],
  });
}
