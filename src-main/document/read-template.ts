/** Looks into a unit's own template before it is filled: which places it names and whether blocks of paragraphs can stand there. */
import {
  BLOCK_PLACEHOLDERS,
  type BlockPlaceholder,
  isTemplatePlaceholder,
  type TemplatePlaceholder,
  type TemplateReason,
} from '@shared/document-model/template-placeholder';
import { patchDetector } from 'docx';
import type { ForeignDocx } from './foreign/open-foreign-docx';
import { runTextsOf } from './foreign/read-paragraphs';
import { paragraphsOf } from './foreign/word-xml';

export interface TemplateFacts {
  /** Known names, in any part of the file. */
  readonly names: ReadonlySet<TemplatePlaceholder>;
  /** Names that fill a paragraph of the text by themselves. */
  readonly alone: ReadonlySet<string>;
  readonly reasons: readonly TemplateReason[];
}

const PLACE = /\{\{([^{}]*)\}\}/gu;

export async function readTemplate(template: ForeignDocx): Promise<TemplateFacts> {
  const found = await patchDetector({ data: template.bytes, trimPlaceholders: true });
  const names = new Set(found.map((name) => name.trim()));
  const main = template.xmlOf(template.mainPart)?.documentElement;
  const texts =
    main === null || main === undefined ? [] : paragraphsOf(main).map((each) => runTextsOf(each).join(''));
  const lone = texts.flatMap((text) => {
    const places = [...text.matchAll(PLACE)];
    return places.length === 1 && text.trim() === places[0]?.[0] ? [(places[0][1] ?? '').trim()] : [];
  });
  const inText = texts.flatMap((text) => [...text.matchAll(PLACE)].map((match) => (match[1] ?? '').trim()));
  const alone = new Set(lone);
  return {
    names: new Set([...names].filter(isTemplatePlaceholder)),
    alone,
    reasons: [
      ...[...names]
        .filter((name) => !isTemplatePlaceholder(name))
        .map((name) => `template-unknown:${name.slice(0, 40)}` as const),
      ...BLOCK_PLACEHOLDERS.flatMap((name) => blockReasons(name, names, inText, alone)),
    ],
  };
}

function blockReasons(
  name: BlockPlaceholder,
  names: ReadonlySet<string>,
  inText: readonly string[],
  alone: ReadonlySet<string>,
): TemplateReason[] {
  if (!names.has(name)) return [];
  if (!alone.has(name)) return [`template-not-alone:${name}`];
  return inText.filter((each) => each === name).length > 1 ? [`template-repeated:${name}`] : [];
}
