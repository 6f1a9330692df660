/** The government's report to the standing committee, made by its office from what the units answered (S0 二1: within six months). */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import type { Point } from '../matter/matter';
import type { MatterState } from '../matter/matter-state';
import { headingOfPoint } from '../reply/point-heading';
import { replyTitle } from '../wording/reply-wording';
import { governmentOf } from '../wording/unit-wording';
import { heading, paragraph, paragraphs } from './body-parts';
import { type DocumentCircumstances, needMatter } from './circumstances';
import { gap } from './gaps';
import { answering, progressOf, unitsText } from './matter-facts';
import { officialDocument } from './official-parts';

export function proposeGovernmentReport(circumstances: DocumentCircumstances): OfficialDocument {
  const matter = needMatter(circumstances);
  const { facts } = matter;
  const government = governmentOf(circumstances.unit.name);
  const units = unitsText(answering(matter));
  return officialDocument(circumstances, {
    format: 'upward',
    issuer: government,
    title: replyTitle(facts, government),
    addressee: '市人民代表大会常务委员会',
    signers: [gap('签发人')],
    about: [matter],
    body: [
      paragraph(
        `收到《${facts.title}》后，市人民政府高度重视，${units === '' ? '' : `责成${units}负责办理，`}逐项研究落实。现将有关情况报告如下：`,
      ),
      ...facts.points.flatMap((point, index) => [
        heading(1, headingOfPoint(index + 1, point.text)),
        ...answersTo(matter, point),
      ]),
      ...(facts.points.length === 0 ? [paragraph(gap('办理情况'))] : []),
      paragraph('专此报告，请予审议。'),
    ],
    copies: [],
  });
}

/** What the units answered finally, else how far they are, else the gap. */
function answersTo(matter: MatterState, point: Point): BodyBlock[] {
  const answers = answering(matter).flatMap(({ replies }) =>
    (replies.at(-1)?.content.answers ?? []).filter(({ pointId }) => pointId === point.id),
  );
  if (answers.length > 0) return answers.flatMap(({ text }) => paragraphs(text));
  const progress = progressOf(matter, point.id);
  return [...progress.map((text) => paragraph(`${text}`)), paragraph(gap('该项的办理结果'))];
}
