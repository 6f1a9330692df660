/** Renders a document of any format or form as .docx: pure, equal model and options give equal bytes. */
import { estimateAttachmentLines } from '@shared/document-layout/attachment-lines';
import { estimateBlockLines, salutationText } from '@shared/document-layout/body-lines';
import { estimateLines } from '@shared/document-layout/estimate-lines';
import { imprintGridLines, imprintTexts } from '@shared/document-layout/imprint-places';
import { firstPageLines } from '@shared/document-layout/letter-places';
import { type ImprintPlace, placeImprint } from '@shared/document-layout/place-imprint';
import type { DocumentModel } from '@shared/document-model/document-model';
import {
  DEFAULT_GEOMETRY,
  GRID,
  LETTER,
  millimetresToTwips,
  type PageGeometry,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import { type FileChild, Header, type ISectionOptions, LineRuleType, Paragraph, SectionType } from 'docx';
import { attachmentList } from './attachment-list';
import { bodyBlock, salutation } from './body-blocks';
import { STYLE } from './document-parts';
import { firstPageHeader, letterHead } from './letter-head';
import { imprintBox } from './letter-imprint';
import { packDocument } from './pack-document';
import { emptyFooter, type FooterPlan, pageNumberFooters } from './page-number-footers';
import { requireSealedLetter, type SealedLetter } from './refuse-unfinished';
import type { RenderOptions } from './render-options';
import { signatureBlock, signatureBlockLines } from './signature-block';

/** Throws `DOCUMENT_REJECTED` with `reasons` when the model is invalid or a final lacks a mandatory field. */
export async function renderDocument(
  model: DocumentModel,
  options: RenderOptions,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
): Promise<Uint8Array> {
  const letter = requireSealedLetter(model, options);
  const place = planImprint(letter, geometry);
  const footers = pageNumberFooters(geometry);
  const sections = [textSection(letter, options, geometry, place, footers)];
  if (place.where === 'own page') sections.push(imprintSection(letter, geometry, footers));
  return packDocument({ geometry, title: letter.title, properties: letter.properties, sections });
}

const names = (letter: SealedLetter) => letter.attachments.map(({ name }) => name);

function planImprint(letter: SealedLetter, geometry: PageGeometry): ImprintPlace {
  const body = letter.body.map(estimateBlockLines);
  const lastBlock = body.at(-1) ?? 0;
  return placeImprint({
    firstPageLines: firstPageLines(letter, geometry),
    pageLines: GRID.lines,
    textLines:
      estimateLines(salutationText(letter.addressee), 0) +
      body.reduce((sum, lines) => sum + lines, 0) -
      lastBlock,
    endLines: lastBlock + estimateAttachmentLines(names(letter)) + signatureBlockLines(letter, geometry),
    imprintLines: imprintTexts(letter.imprint).length === 0 ? 0 : imprintGridLines(letter.imprint, geometry),
  });
}

function page(geometry: PageGeometry, footers: FooterPlan, bottom: number) {
  return {
    size: { width: 11_906, height: 16_838 },
    margin: {
      top: millimetresToTwips(geometry.top),
      bottom: millimetresToTwips(bottom),
      left: millimetresToTwips(TYPE_AREA.left),
      right: millimetresToTwips(TYPE_AREA.right),
      header: millimetresToTwips(15),
      footer: millimetresToTwips(footers.distance),
      gutter: 0,
    },
  };
}

const emptyHeader = () =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.plain,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        children: [],
      }),
    ],
  });

function textSection(
  letter: SealedLetter,
  options: RenderOptions,
  geometry: PageGeometry,
  place: ImprintPlace,
  footers: FooterPlan,
): ISectionOptions {
  const last = letter.body.length - 1;
  const children: FileChild[] = [
    ...letterHead(letter, geometry),
    salutation(letter.addressee),
    ...letter.body.flatMap((block, index) =>
      bodyBlock(block, { keepNext: index === last, pageBreakBefore: index === last && place.breakBeforeEnd }),
    ),
    ...attachmentList(names(letter)),
    ...signatureBlock(
      letter,
      options,
      geometry,
      place.where === 'last text page' ? [imprintBox(letter.imprint)] : [],
    ),
  ];
  return {
    properties: { titlePage: true, page: page(geometry, footers, LETTER.firstPageBottom) },
    headers: { first: firstPageHeader(letter, geometry), default: emptyHeader(), even: emptyHeader() },
    footers: { first: footers.first, default: footers.odd, even: footers.even },
    children,
  };
}

/** 7.5: no page number where the imprint stands alone. */
function imprintSection(letter: SealedLetter, geometry: PageGeometry, footers: FooterPlan): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: page(geometry, footers, geometry.bottom) },
    headers: { default: emptyHeader(), even: emptyHeader() },
    footers: { default: emptyFooter(), even: emptyFooter() },
    children: [new Paragraph({ style: STYLE.plain, children: [imprintBox(letter.imprint)] })],
  };
}
