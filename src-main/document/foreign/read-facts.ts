/** From a foreign .docx to the neutral facts that the format check judges. Reads only; what it cannot understand it leaves out. */
import type {
  DocumentFacts,
  ParagraphFacts,
  SettingsFacts,
  ShapeFacts,
} from '@shared/format-check/document-facts';
import type { Document, Element } from '@xmldom/xmldom';
import type { ForeignDocx } from './open-foreign-docx';
import { readNumbering } from './read-numbering';
import { type Relation, readProblems, relationsOf } from './read-package';
import { readParagraphs } from './read-paragraphs';
import { readSections } from './read-sections';
import { readStyles, readTheme } from './read-styles';
import { attribute, childOf, elementsOf, paragraphsOf, runsOf, switchOf, wordValue } from './word-xml';

/** @throws AppError FOREIGN_DOCUMENT_DAMAGED. */
export function readFacts(docx: ForeignDocx): DocumentFacts {
  const relations = relationsOf(docx, docx.mainPart);
  const xmlOfType = (type: string): Document | undefined => {
    const found = [...relations.values()].find((each) => each.type === type && !each.external);
    return found ? docx.xmlOf(found.target) : undefined;
  };
  const main = docx.xmlOf(docx.mainPart)?.documentElement;
  if (!main) throw new Error('the main part was opened before');
  const styles = readStyles(xmlOfType('styles'), readTheme(xmlOfType('theme')));
  const tools = () => ({ styles, numbering: readNumbering(xmlOfType('numbering')) });
  const edges = edgeParts(docx, relations).map(({ part, root }) => ({
    part,
    paragraphs: readParagraphs(root, part, tools()),
  }));
  const settings = xmlOfType('settings')?.documentElement ?? undefined;
  const roots = [main, ...edgeParts(docx, relations).map(({ root }) => root)];
  return {
    sections: readSections(main, {
      partOf: (id) => relations.get(id)?.target,
      heightOf: (part) => heightOf(edges.find((edge) => edge.part === part)?.paragraphs ?? []),
    }),
    paragraphs: readParagraphs(main, docx.mainPart, tools()),
    edges,
    tables: elementsOf(main, 'tbl').length,
    shapes: [
      ...readShapes(main, docx.mainPart),
      ...edgeParts(docx, relations).flatMap(({ part, root }) => readShapes(root, part)),
    ],
    controls: roots.flatMap(readControls),
    settings: readSettings(settings),
    revisions: roots.reduce((sum, root) => sum + countRevisions(root), 0),
    comments: elementsOf(main, 'commentReference').length,
    problems: readProblems(docx, [
      ...new Set([docx.mainPart, ...edges.map(({ part }) => part), ...textParts(relations)]),
    ]),
  };
}

/** Other parts that hold properties of text. */
const textParts = (relations: ReadonlyMap<string, Relation>) =>
  [...relations.values()]
    .filter(
      ({ type, external }) => !external && ['styles', 'numbering', 'footnotes', 'endnotes'].includes(type),
    )
    .map(({ target }) => target);

function edgeParts(
  docx: ForeignDocx,
  relations: ReadonlyMap<string, Relation>,
): { part: string; root: Element }[] {
  return [...relations.values()].flatMap(({ type, target, external }) => {
    if (external || (type !== 'header' && type !== 'footer')) return [];
    const root = docx.xmlOf(target)?.documentElement;
    return root ? [{ part: target, root }] : [];
  });
}

/** Lines of a header or footer; those in text boxes take no room. */
function heightOf(paragraphs: readonly ParagraphFacts[]): number {
  return paragraphs
    .filter(({ where }) => where !== 'text-box')
    .reduce((sum, { spaceBefore, spaceAfter, line, lineRule, runs }) => {
      const natural = Math.max(...runs.map((run) => run.size), 0) * 20 * 1.3 || 280;
      const high =
        lineRule === 'auto' ? (natural * line) / 240 : lineRule === 'exact' ? line : Math.max(line, natural);
      return sum + spaceBefore + high + spaceAfter;
    }, 0);
}

function readSettings(settings: Element | undefined): SettingsFacts {
  return {
    compressPunctuation:
      wordValue(settings, 'characterSpacingControl')?.startsWith('compressPunctuation') === true,
    lineBreakSets: childOf(settings, 'noLineBreaksBefore') !== undefined,
    evenAndOdd: switchOf(settings, 'evenAndOddHeaders') ?? false,
    trackRevisions: switchOf(settings, 'trackRevisions') ?? false,
  };
}

const REVISIONS: ReadonlySet<string> = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
]);

function countRevisions(root: Element): number {
  return elementsOf(root).filter(
    (each) => REVISIONS.has(each.localName ?? '') && each.namespaceURI === root.namespaceURI,
  ).length;
}

function readControls(root: Element): DocumentFacts['controls'] {
  return elementsOf(root, 'sdt').flatMap((sdt) => {
    const properties = childOf(sdt, 'sdtPr');
    const tag = wordValue(properties, 'tag');
    if (tag === undefined || isDouble(sdt)) return [];
    const content = childOf(sdt, 'sdtContent');
    const text = elementsOf(content, 't')
      .map((each) => each.textContent ?? '')
      .join('');
    return [{ tag, text, picture: childOf(properties, 'picture') !== undefined }];
  });
}

function isDouble(element: Element): boolean {
  for (let node = element.parentNode as Element | null; node; node = node.parentNode as Element | null) {
    if (node.localName === 'Fallback') return true;
  }
  return false;
}

const EMU_PER_MILLIMETRE = 36_000;

/** Drawings with the paragraph that anchors them. */
function readShapes(root: Element, part: string): ShapeFacts[] {
  return paragraphsOf(root).flatMap((paragraph, index) =>
    runsOf(paragraph).flatMap((run) =>
      elementsOf(run, 'drawing').flatMap((drawing) => {
        const frame = childOf(drawing, 'anchor') ?? childOf(drawing, 'inline');
        const extent = childOf(frame, 'extent');
        if (!extent) return [];
        const millimetres = (name: string) => Number(attribute(extent, name) ?? 0) / EMU_PER_MILLIMETRE;
        const colour = elementsOf(elementsOf(frame, 'spPr')[0], 'srgbClr')[0];
        return [
          {
            part,
            paragraph: index,
            width: millimetres('cx'),
            height: millimetres('cy'),
            fill: attribute(colour, 'val')?.toUpperCase() ?? null,
            description: attribute(childOf(frame, 'docPr'), 'descr') ?? '',
            tag: tagAround(run),
          },
        ];
      }),
    ),
  );
}

function tagAround(run: Element): string | null {
  for (
    let node = run.parentNode as Element | null;
    node && node.localName !== 'p';
    node = node.parentNode as Element | null
  ) {
    const tag = node.localName === 'sdt' ? wordValue(childOf(node, 'sdtPr'), 'tag') : undefined;
    if (tag !== undefined) return tag;
  }
  return null;
}
