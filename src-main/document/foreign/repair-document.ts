/** Mends what the format check found and can be mended safely: the named words, paragraphs, pages and settings; every other part stays as it was, byte for byte. */

import { CHARACTER_POINTS, TYPE_SIZE } from '@shared/document-model/geometry';
import type { Finding } from '@shared/format-check/finding';
import type { RepairStep, WantedIndent } from '@shared/format-check/repair-step';
import { assertNever } from '@shared/result/assert-never';
import type { Element } from '@xmldom/xmldom';
import {
  ensureProperty,
  makeElement,
  propertiesOf,
  setAttributes,
  setSwitch,
  setValue,
} from './edit-properties';
import { replaceText, setLook } from './edit-runs';
import { type ForeignDocx, openForeignDocx } from './open-foreign-docx';
import { xmlBytes } from './parse-xml';
import { relationsOf } from './read-package';
import { sectionElements } from './read-sections';
import { rewriteZip } from './rewrite-zip';
import { childOf, childrenOf, paragraphsOf } from './word-xml';

/** The repaired document; the given bytes stay. @throws AppError FOREIGN_DOCUMENT_*. */
export async function repairDocument(bytes: Uint8Array, findings: readonly Finding[]): Promise<Uint8Array> {
  const docx = await openForeignDocx(bytes);
  const editor = new Editor(docx);
  const steps = findings.flatMap(({ repair }) => repair);
  // Looks count characters, so they come before words change; words from the end, so that earlier places hold.
  for (const step of steps) if (step.kind !== 'text') editor.apply(step);
  const texts = steps.filter((step) => step.kind === 'text').sort((one, other) => other.from - one.from);
  for (const step of texts) editor.apply(step);
  return rewriteZip(docx, editor.changedParts());
}

class Editor {
  readonly #docx: ForeignDocx;
  readonly #changed = new Set<string>();
  readonly #paragraphs = new Map<string, readonly Element[]>();

  constructor(docx: ForeignDocx) {
    this.#docx = docx;
  }

  changedParts(): Map<string, Uint8Array> {
    return new Map(
      [...this.#changed].flatMap((part) => {
        const document = this.#docx.xmlOf(part);
        return document ? [[part, xmlBytes(document)] as const] : [];
      }),
    );
  }

  apply(step: RepairStep): void {
    switch (step.kind) {
      case 'page':
      case 'title-page':
        this.#applyToSection(step);
        return;
      case 'setting':
        this.#compressPunctuation();
        return;
      default: {
        const paragraph = this.#paragraphsOf(step.part)[step.paragraph];
        if (paragraph === undefined) return;
        applyToParagraph(paragraph, step);
        this.#changed.add(step.part);
      }
    }
  }

  /** By the places they had before anything was changed. */
  #paragraphsOf(part: string): readonly Element[] {
    const known = this.#paragraphs.get(part);
    if (known !== undefined) return known;
    const root = this.#docx.xmlOf(part)?.documentElement;
    const found = root ? paragraphsOf(root) : [];
    this.#paragraphs.set(part, found);
    return found;
  }

  #applyToSection(step: Extract<RepairStep, { kind: 'page' | 'title-page' }>): void {
    const part = this.#docx.mainPart;
    const root = this.#docx.xmlOf(part)?.documentElement;
    const section = root ? sectionElements(root)[step.section] : undefined;
    if (section === undefined) return;
    this.#changed.add(part);
    if (step.kind === 'title-page') {
      setSwitch(section, 'titlePg', true);
      return;
    }
    const { width, height, margins } = step;
    if (width !== undefined && height !== undefined) {
      setAttributes(ensureProperty(section, 'pgSz'), { w: width, h: height, code: undefined });
    }
    if (margins !== undefined) setAttributes(ensureProperty(section, 'pgMar'), margins);
  }

  #compressPunctuation(): void {
    const part = [...relationsOf(this.#docx, this.#docx.mainPart).values()].find(
      ({ type }) => type === 'settings',
    );
    const root = part ? this.#docx.xmlOf(part.target)?.documentElement : undefined;
    if (!part || !root) return;
    let control = childOf(root, 'characterSpacingControl');
    if (control === undefined) {
      control = makeElement(root, 'characterSpacingControl');
      const next = childrenOf(root).find((child) => AFTER_SPACING_CONTROL.has(child.localName ?? ''));
      root.insertBefore(control, next ?? null);
    }
    setAttributes(control, { val: 'compressPunctuation' });
    this.#changed.add(part.target);
  }
}

/** What follows it in the settings' fixed order (ISO 29500-1 17.15.1.78), as far as programs write it. */
const AFTER_SPACING_CONTROL: ReadonlySet<string> = new Set(
  'printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator'.split(
    ' ',
  ),
);

type ParagraphStep = Exclude<RepairStep, { kind: 'page' | 'title-page' | 'setting' }>;

function applyToParagraph(paragraph: Element, step: ParagraphStep): void {
  if (step.kind === 'look') setLook(paragraph, step, step.look);
  else if (step.kind === 'text') replaceText(paragraph, step, step.text);
  else applyToLayout(propertiesOf(paragraph, 'pPr'), step);
}

function applyToLayout(properties: Element, step: Exclude<ParagraphStep, { kind: 'look' | 'text' }>): void {
  switch (step.kind) {
    case 'indent':
      setIndent(properties, step.indent);
      break;
    case 'align':
      setValue(properties, 'jc', step.alignment);
      break;
    case 'keep-next':
      setSwitch(properties, 'keepNext', true);
      break;
    case 'outline':
      setValue(properties, 'outlineLvl', step.level);
      break;
    case 'kinsoku':
      setSwitch(properties, 'kinsoku', true);
      break;
    case 'line':
      setAttributes(ensureProperty(properties, 'spacing'), { line: step.pitch, lineRule: 'exact' });
      setSwitch(properties, 'snapToGrid', false);
      break;
    case 'space-before':
      setAttributes(ensureProperty(properties, 'spacing'), {
        before: step.twips,
        beforeLines: undefined,
        beforeAutospacing: undefined,
      });
      break;
    default:
      assertNever(step);
  }
}

/** Counts of characters, each with its measure for programs that do not know the count. */
function setIndent(
  properties: Element,
  { firstLineChars, leftChars, rightChars, hung, size }: WantedIndent,
): void {
  const indent = ensureProperty(properties, 'ind');
  if (hung !== undefined) {
    const { left, hanging } = hung;
    setAttributes(indent, {
      firstLine: undefined,
      firstLineChars: 0,
      start: undefined,
      startChars: undefined,
    });
    setAttributes(indent, { left, leftChars: 0, hanging, hangingChars: undefined });
  }
  const character = size === undefined || size === TYPE_SIZE.three ? CHARACTER_POINTS : size;
  const twips = (hundredths: number) => Math.round((hundredths / 100) * character * 20);
  if (firstLineChars !== undefined) {
    setAttributes(indent, { hanging: undefined, hangingChars: undefined });
    setAttributes(indent, { firstLine: twips(firstLineChars), firstLineChars });
  }
  if (leftChars !== undefined) {
    setAttributes(indent, { start: undefined, startChars: undefined, left: twips(leftChars), leftChars });
  }
  if (rightChars !== undefined) {
    setAttributes(indent, { end: undefined, endChars: undefined, right: twips(rightChars), rightChars });
  }
}
