/** Renders a ruled form (征询意见表, 约谈记录, 送审签批单 …) as .docx: pure, equal form and options give equal bytes. */
import { type FormPlaces, formPlaces, NOTE_TYPE } from '@shared/document-layout/form-places';
import { FONT } from '@shared/document-model/fonts';
import type { FormDocument } from '@shared/document-model/form-document';
import {
  DEFAULT_GEOMETRY,
  FORM,
  millimetresToTwips,
  type PageGeometry,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import {
  AlignmentType,
  type FileChild,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { CONTROL_TAG, contentControl } from './content-control';
import { STYLE } from './document-parts';
import { formTables } from './form-table';
import { hairline } from './hairline';
import { packDocument } from './pack-document';
import { emptyFooter, pageNumberFooters } from './page-number-footers';
import { emptyHeader, turnedFrame, uprightFrame } from './page-setup';
import type { RenderOptions } from './render-options';
import { runOptions, textRun } from './text-runs';

/** The form has been checked by the caller: `renderDocument` is the one door. */
export async function renderForm(
  form: FormDocument,
  options: RenderOptions,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
): Promise<Uint8Array> {
  const places = formPlaces(form, geometry);
  const children: FileChild[] = [
    ...formTitle(form, places),
    ...belowTitle(form, places),
    ...formTables(places, options),
    ...closing(form),
  ];
  return packDocument({
    geometry,
    title: `${form.unit ?? ''}${form.title}`,
    properties: form.properties,
    sections: [{ ...frame(form, places, geometry), children }],
  });
}

/** Numbered where there are several pages; a form of one page is named by its title. */
function frame(
  form: FormDocument,
  { flow }: FormPlaces,
  geometry: PageGeometry,
): Omit<ISectionOptions, 'children'> {
  const found = form.landscape ? turnedFrame() : uprightFrame(geometry, pageNumberFooters(geometry), null);
  if (flow.pages.length > 1) return found;
  return {
    ...found,
    headers: { default: emptyHeader(), even: emptyHeader() },
    footers: { default: emptyFooter(), even: emptyFooter() },
  };
}

/** Unit and name of the form; the name is the title that tools find by its tag. */
function formTitle(form: FormDocument, places: FormPlaces): Paragraph[] {
  const line = Math.round(FORM.titleLinePoints * 20);
  const look = { font: FONT.xiaobiaosong, spacing: 0 } as const;
  const centred = (child: ParagraphChild, after: number) =>
    new Paragraph({
      children: [child],
      style: STYLE.title,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after, line, lineRule: LineRuleType.EXACT },
    });
  const name = places.titleLines.map(
    (text, at) =>
      new TextRun({
        ...runOptions({ ...look, size: TYPE_SIZE.two }),
        text,
        ...(at === 0 ? {} : { break: 1 }),
      }),
  );
  return [
    ...(form.unit === null ? [] : [centred(textRun(form.unit, { ...look, size: places.unitPoints }), 0)]),
    centred(contentControl(CONTROL_TAG.title, 'rich-text', name), millimetresToTwips(FORM.belowTitle)),
  ];
}

/** 编号 left, date right, on one line. */
function belowTitle({ left, right }: FormDocument, { page, type }: FormPlaces): Paragraph[] {
  if (left === null && right === null) return [];
  const look = { size: type.size } as const;
  const width = page.width - page.left - page.right;
  return [
    new Paragraph({
      style: STYLE.plain,
      spacing: {
        line: type.line * 20,
        lineRule: LineRuleType.EXACT,
        after: millimetresToTwips(FORM.aboveTable),
      },
      tabStops: [{ type: TabStopType.RIGHT, position: millimetresToTwips(width) }],
      children: [
        ...(left === null ? [] : [textRun(left, look)]),
        ...(right === null
          ? []
          : [new TextRun({ ...runOptions(look), children: [new Tab()] }), textRun(right, look)]),
      ],
    }),
  ];
}

/** A table must not end a section: without notes a line of no height takes the place that Word would add. */
function closing({ notes }: FormDocument): Paragraph[] {
  if (notes.length === 0) return [hairline()];
  return notes.map(
    (note) =>
      new Paragraph({
        style: STYLE.tableText,
        alignment: AlignmentType.BOTH,
        spacing: { line: NOTE_TYPE.line * 20, lineRule: LineRuleType.EXACT },
        children: [textRun(note, { size: NOTE_TYPE.size })],
      }),
  );
}
