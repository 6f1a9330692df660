/** 汇编 (S0 二1): what the congress decided, sorted and joined for the mayor's instruction, one enclosure a matter. */
import type { BodyBlock } from '../../document-model/body-block';
import type { Attachment, OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { MATTER_KIND_WORDS } from '../wording/matter-wording';
import { linesOf } from '../wording/official-line';
import { governmentOf, ourUnit } from '../wording/unit-wording';
import { DATE_SHARE, paragraph, table } from './body-parts';
import { type DocumentCircumstances, mattersOf } from './circumstances';
import { gap } from './gaps';
import { countsByKind } from './matter-counts';
import { pointText, unitsText } from './matter-facts';
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
      ['标题', 2.6],
      ['收到日期', DATE_SHARE],
      ['涉及部门', 1.5],
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
