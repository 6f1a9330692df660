/** Fills a unit's own .docx template with a document: the template's lines keep their type, the blocks come in that of the standard. Pure: equal input, equal bytes. */
import { flowUnits } from '@shared/document-layout/flow-units';
import type { BodyBlock } from '@shared/document-model/body-block';
import { DEFAULT_GEOMETRY, type PageGeometry } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { TEXT_PLACEHOLDERS, type TextPlaceholder } from '@shared/document-model/template-placeholder';
import { AppError } from '@shared/result/app-error';
import { type FileChild, type IPatch, type ParagraphChild, PatchType, patchDocument, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { attachmentList } from './attachment-list';
import { flowUnit } from './body-blocks';
import { CONTROL_TAG, type ControlTag, contentControl, numberedTag } from './content-control';
import { TEMPLATE_HEADING, templateStyles } from './document-parts';
import { enclosedHead } from './enclosed-attachment';
import { incomplete } from './foreign/foreign-failure';
import { type ForeignDocx, openForeignDocx } from './foreign/open-foreign-docx';
import { rewriteZip } from './foreign/rewrite-zip';
import { readTemplate } from './read-template';
import { requireRenderable } from './refuse-unfinished';
import type { RenderOptions } from './render-options';
import { signatureBlock } from './signature-block';
import { EMPTY_VALUES, missingPlaces, templateValues } from './template-values';
import { writeZip } from './write-zip';

const STYLES = 'word/styles.xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** @throws AppError DOCUMENT_REJECTED with `reasons` (`DocumentReason`, `TemplateReason`); FOREIGN_DOCUMENT_* for a template that cannot be read. */
export async function fillTemplate(
  template: Uint8Array,
  document: OfficialDocument,
  options: RenderOptions,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
): Promise<Uint8Array> {
  requireRenderable(document, options);
  const opened = await openForeignDocx(template);
  const { names, alone, reasons } = await readTemplate(opened);
  const pressed = (options.seals ?? []).some((seal) => seal !== null) || options.signature !== undefined;
  const missing = missingPlaces(document, names, pressed).map((name) => `template-missing:${name}`);
  if (reasons.length + missing.length > 0) {
    throw new AppError('DOCUMENT_REJECTED', { reasons: [...reasons, ...missing] });
  }
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: prepared(opened, geometry),
    patches: { ...textPatches(document, alone), ...blockPatches(document, options, geometry) },
    trimPlaceholders: true,
    properties: {
      title: document.title,
      creator: document.properties.author,
      lastModifiedBy: document.properties.author,
    },
  });
  const parts = unzipSync(filled);
  return writeZip(Object.entries(parts).map(([path, data]) => ({ path, data })));
}

/** Our styles under names that no template has, and a document's content type where it was saved as a template. */
function prepared(opened: ForeignDocx, geometry: PageGeometry): Uint8Array {
  const styles = partText(opened, STYLES);
  const end = styles.lastIndexOf('</');
  if (end < 0) throw incomplete(STYLES);
  const types = partText(opened, CONTENT_TYPES).replace(
    'wordprocessingml.template.main+xml',
    'wordprocessingml.document.main+xml',
  );
  const withOurs = styles.slice(0, end) + templateStyles(geometry, styles) + styles.slice(end);
  return rewriteZip(
    opened,
    new Map([
      [STYLES, Buffer.from(withOurs)],
      [CONTENT_TYPES, Buffer.from(types)],
    ]),
  );
}

function partText(opened: ForeignDocx, part: string): string {
  const bytes = opened.bytesOf(part);
  if (bytes === undefined) throw incomplete(part);
  return Buffer.from(bytes).toString('utf8');
}

/** Fields that later tools find again by tag, as in a document of our own. */
const TAGS: Readonly<Partial<Record<TextPlaceholder, ControlTag>>> = {
  标题: CONTROL_TAG.title,
  发文字号: CONTROL_TAG.documentNumber,
  署名: numberedTag('issuer', 0),
  成文日期: CONTROL_TAG.dateOfIssue,
};

function textPatches(document: OfficialDocument, alone: ReadonlySet<string>): Record<string, IPatch> {
  const values = templateValues(document);
  const patches: Record<string, IPatch> = {};
  for (const name of TEXT_PLACEHOLDERS) {
    const text = values[name] ?? EMPTY_VALUES[name] ?? '';
    const run: ParagraphChild = new TextRun(text);
    const tag = TAGS[name];
    const children = tag === undefined ? [run] : [contentControl(tag, 'rich-text', [run])];
    patches[name] = { type: PatchType.PARAGRAPH, children };
  }
  // A list of attachments with a paragraph of its own is set as the standard sets it (7.3.4).
  if (alone.has('附件') && document.attachments.length > 0) {
    patches.附件 = {
      type: PatchType.DOCUMENT,
      children: attachmentList(
        document.attachments.map(({ name }) => name),
        'below text',
      ),
    };
  }
  return patches;
}

function blockPatches(
  document: OfficialDocument,
  options: RenderOptions,
  geometry: PageGeometry,
): Record<string, IPatch> {
  const block = (children: readonly FileChild[]): IPatch => ({
    type: PatchType.DOCUMENT,
    children: [...children],
  });
  return {
    正文: block(bodyChildren(document.body, document.signature.kind !== 'none')),
    落款: block(signatureBlock({ ...document, note: null }, options, geometry, [])),
    附件正文: block(enclosedChildren(document, geometry)),
  };
}

/** The template's page stays as it is: a table that would stand on a turned page is set upright. `signed`: kept with what follows. */
function bodyChildren(body: readonly BodyBlock[], signed: boolean): FileChild[] {
  const units = flowUnits(body.map((each) => (each.type === 'table' ? { ...each, landscape: false } : each)));
  return units.flatMap((unit, index) =>
    flowUnit(unit, {
      keepNext: signed && index === units.length - 1,
      pageBreakBefore: false,
      headingStyle: TEMPLATE_HEADING,
    }),
  );
}

function enclosedChildren({ attachments }: OfficialDocument, geometry: PageGeometry): FileChild[] {
  return attachments.flatMap(({ name, enclosed }, index) =>
    enclosed === null
      ? []
      : [
          ...enclosedHead({ index, count: attachments.length, name, pageBreakBefore: true }, geometry),
          ...bodyChildren(enclosed, false),
        ],
  );
}
