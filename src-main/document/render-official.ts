/** Puts an official document together: its plan says what stands on which pages, this file writes each part into its section. */
import { type PlannedSegment, pageBottom } from '@shared/document-layout/count-pages';
import { type DocumentPlan, planDocument } from '@shared/document-layout/plan-document';
import { givenStamp } from '@shared/document-layout/signature-items';
import { LETTER, type PageGeometry, pointsToMillimetres, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { type FileChild, type ISectionOptions, type ParagraphChild, SectionType, Table } from 'docx';
import { blankRoom } from './anchored-shapes';
import { attachmentList, type ListPlace } from './attachment-list';
import { attendanceList } from './attendance-list';
import { flowUnit, runOverParagraph, salutation } from './body-blocks';
import { commonHead } from './common-head';
import { enclosedHead } from './enclosed-attachment';
import { hairline } from './hairline';
import { imprintBox } from './imprint-box';
import { letterHead, letterRules } from './letter-head';
import { pageNumberFooters } from './page-number-footers';
import { imprintFrame, turnedFrame, uprightFrame } from './page-setup';
import type { RenderOptions } from './render-options';
import { signatureBlock } from './signature-block';

const BLANK_ID = 27;

interface Section {
  readonly landscape: boolean;
  readonly children: FileChild[];
}

/** What a document of any format is made of, section by section. */
export function officialSections(
  document: OfficialDocument,
  options: RenderOptions,
  geometry: PageGeometry,
): ISectionOptions[] {
  const plan = planDocument(document, geometry, givenStamp(options));
  const sections: Section[] = [];
  const onLastPage = plan.imprint === 'last text page' ? [imprintBox(document)] : [];
  const bodySegments = [...plan.body];
  if (bodySegments[0]?.landscape === true) {
    bodySegments.unshift({ landscape: false, units: [], breaks: new Set() });
  }
  for (const [index, segment] of bodySegments.entries()) {
    const section = { landscape: segment.landscape, children: [] as FileChild[] };
    sections.push(section);
    if (index === 0) section.children.push(...opening(document, geometry));
    const last = index === bodySegments.length - 1;
    const signed = last && document.signature.kind !== 'none';
    section.children.push(...segmentChildren(segment, signed, footBlank(segment, document, geometry)));
    if (last)
      section.children.push(
        ...closing(document, options, geometry, {
          anchored: plan.enclosed.length === 0 ? onLastPage : [],
          place: listPlace(segment, index),
        }),
      );
  }
  addEnclosed(document, plan, geometry, sections);
  if (plan.enclosed.length > 0 && onLastPage.length > 0) sections.at(-1)?.children.push(hairline(onLastPage));
  return framed(document, sections, plan, geometry);
}

function opening(document: OfficialDocument, geometry: PageGeometry): FileChild[] {
  const head = document.format === 'letter' ? letterHead(document, geometry) : commonHead(document, geometry);
  return [...head, ...(document.addressee === null ? [] : [salutation(document.addressee)])];
}

function segmentChildren(
  { units, breaks }: PlannedSegment,
  signed: boolean,
  blank: ParagraphChild | null,
): FileChild[] {
  return units.flatMap((unit, index) => {
    const pageBreakBefore = breaks.has(index);
    if (unit.type !== 'paragraph' || unit.part === undefined)
      return flowUnit(unit, { keepNext: signed && index === units.length - 1, pageBreakBefore });
    // Written whole where its head stands.
    return unit.part === 'tail' ? [] : [runOverParagraph(unit, pageBreakBefore, blank)];
  });
}

/** Nothing where the page is full: the text runs over by itself. */
function footBlank(
  { footBlank: blank }: PlannedSegment,
  document: OfficialDocument,
  geometry: PageGeometry,
): ParagraphChild | null {
  const pitch = geometry.pitchTwips / 20;
  if (blank === undefined || blank === null || blank.white < pitch) return null;
  const height = pointsToMillimetres(blank.white - pitch / 2);
  const top = pageBottom(document, geometry, blank.page) - height;
  return blankRoom({ left: TYPE_AREA.left, width: TYPE_AREA.width, top, height }, BLANK_ID);
}

function listPlace({ units, breaks }: PlannedSegment, index: number): ListPlace {
  if (breaks.has(units.length)) return 'starts page';
  return units.length === 0 && index > 0 ? 'on new page' : 'below text';
}

/** Attachment list, attendance, signature and note; `anchored` stands on the page where they end. */
function closing(
  document: OfficialDocument,
  options: RenderOptions,
  geometry: PageGeometry,
  { anchored, place }: { readonly anchored: readonly ParagraphChild[]; readonly place: ListPlace },
): FileChild[] {
  const names = document.attachments.map(({ name }) => name);
  return [
    ...attachmentList(names, place),
    ...attendanceList(document, names.length === 0 ? place : 'below text'),
    ...signatureBlock(document, options, geometry, anchored),
  ];
}

/** 7.3.7: each on a page of its own, before the imprint. */
function addEnclosed(
  document: OfficialDocument,
  plan: DocumentPlan,
  geometry: PageGeometry,
  sections: Section[],
): void {
  const { attachments } = document;
  const enclosed = [...attachments.entries()].filter(([, attachment]) => attachment.enclosed !== null);
  for (const [order, [index, { name }]] of enclosed.entries()) {
    for (const [place, segment] of (plan.enclosed[order] ?? []).entries()) {
      const current = sections.at(-1);
      const continues = place === 0 && !segment.landscape && current?.landscape === false;
      const section = continues ? current : { landscape: segment.landscape, children: [] };
      if (!continues) sections.push(section);
      if (place === 0) {
        const head = { index, count: attachments.length, name, pageBreakBefore: continues };
        section.children.push(...enclosedHead(head, geometry));
      }
      section.children.push(...segmentChildren(segment, false, null));
    }
  }
}

function framed(
  document: OfficialDocument,
  sections: readonly Section[],
  plan: DocumentPlan,
  geometry: PageGeometry,
): ISectionOptions[] {
  const footers = pageNumberFooters(geometry);
  const isLetter = document.format === 'letter';
  const first = isLetter ? { bottom: LETTER.firstPageBottom, shapes: letterRules(document, geometry) } : null;
  const framedSections = sections.map(({ landscape, children }, index): ISectionOptions => {
    const frame = landscape ? turnedFrame() : uprightFrame(geometry, footers, index === 0 ? first : null);
    return startedOnNewPage({ ...frame, children: withClosingLine(children) }, index);
  });
  if (plan.imprint !== 'own page') return framedSections;
  const alone = { ...imprintFrame(geometry, footers), children: [hairline([imprintBox(document)])] };
  return [...framedSections, startedOnNewPage(alone, framedSections.length)];
}

const startedOnNewPage = (section: ISectionOptions, index: number): ISectionOptions =>
  index === 0 ? section : { ...section, properties: { ...section.properties, type: SectionType.NEXT_PAGE } };

/** A table must not end a section: this line takes the place of the one that Word would add. */
const withClosingLine = (children: readonly FileChild[]): FileChild[] =>
  children.at(-1) instanceof Table ? [...children, hairline()] : [...children];
