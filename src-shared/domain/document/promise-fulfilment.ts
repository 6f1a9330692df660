/** A B is answered again when its promise is kept (PRODUCT 5): the letter quotes the promise and leaves the fulfilment to the clerk. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { headingOfPoint } from '../reply/point-heading';
import type { ReplyContent } from '../reply/reply-content';
import { matterReference } from '../wording/matter-wording';
import { replyClosing, replyCopies, replyOpening, replySalutation } from '../wording/reply-wording';
import { ourUnit } from '../wording/unit-wording';
import { heading, paragraph } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { gap } from './gaps';
import { progressOf } from './matter-facts';
import { officialDocument } from './official-parts';

export function proposePromiseFulfilment(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { facts } = matter;
  const unit = assignment.facts.unit.name;
  const you = /^(您|你们)/u.exec(replyOpening(matter, assignment))?.[0] ?? '你们';
  const content = assignment.replies.at(-1)?.content ?? assignment.drafts.at(-1)?.content;
  const promises = promisesOf(matter, assignment, content);
  return officialDocument(circumstances, {
    format: 'letter',
    issuer: unit,
    title: `${unit}关于${matterReference(facts)}承诺事项办理情况的函`,
    addressee: replySalutation(facts).replace(/：$/u, ''),
    about: [matter],
    body: [
      paragraph(
        `${you}提出的《${facts.title}》（第${facts.number}号），${ourUnit(unit)}已${citation(content)}作出答复。现将答复中承诺事项的办理情况函告如下：`,
      ),
      ...(promises.length > 0 ? promises : [paragraph(gap('承诺事项及其办理结果'))]),
      paragraph(replyClosing(facts)),
    ],
    copies: replyCopies(matter, assignment),
  });
}

/** 以云建函〔2026〕12号: how the promise can be found. */
function citation(content: ReplyContent | undefined): string {
  const number = content?.documentNumber.trim() ?? '';
  return number === '' ? `以${gap('原答复的发文字号')}` : `以${number}`;
}

function promisesOf(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent | undefined,
): BodyBlock[] {
  const kept = (content?.answers ?? []).filter(({ result }) => result === 'B');
  return kept.flatMap((answer, index) => {
    const point = matter.facts.points.find(({ id }) => id === answer.pointId);
    const day = answer.promisedOn === undefined ? gap('承诺的日期') : formatChineseDate(answer.promisedOn);
    const since = progressOf(matter, answer.pointId, assignment).at(-1);
    return [
      heading(1, headingOfPoint(index + 1, point?.text ?? '')),
      paragraph(`${ourUnit(assignment.facts.unit.name)}答复承诺于${day}前完成。${gap('承诺事项的办理结果')}`),
      ...(since === undefined ? [] : [paragraph(`办理期间，${since}`)]),
    ];
  });
}
