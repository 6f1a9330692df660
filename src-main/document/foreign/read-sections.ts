/** Sections of a Word document: paper, margins, grid, and which header and footer stands on which pages. */
import type { FooterKind, SectionFacts } from '@shared/format-check/document-facts';
import type { Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, elementsOf, measureOf, relationOf, switchOf } from './word-xml';

export interface SectionSources {
  /** Part name behind a relationship id of the main part. */
  readonly partOf: (relation: string) => string | undefined;
  /** Height of a header or footer part in twips. */
  readonly heightOf: (part: string) => number;
}

const KINDS: readonly FooterKind[] = ['default', 'first', 'even'];

export function sectionElements(root: Element): Element[] {
  return elementsOf(root, 'sectPr').filter((each) => {
    const parent = (each.parentNode as Element | null)?.localName;
    return parent === 'pPr' || parent === 'body';
  });
}

export function readSections(root: Element, sources: SectionSources): SectionFacts[] {
  let before: SectionFacts | undefined;
  return sectionElements(root).map((element, index) => {
    const section = readSection(element, index, before, sources);
    before = section;
    return section;
  });
}

function readSection(
  element: Element,
  index: number,
  before: SectionFacts | undefined,
  { partOf, heightOf }: SectionSources,
): SectionFacts {
  const paper = childOf(element, 'pgSz');
  const margins = childOf(element, 'pgMar');
  const margin = (name: string, otherwise: number) => measureOf(attribute(margins, name)) ?? otherwise;
  const grid = childOf(element, 'docGrid');
  const references = (name: string, inherited: SectionFacts['footers'] | undefined) => {
    const found: Partial<Record<FooterKind, string>> = { ...inherited };
    for (const each of childrenOf(element, name)) {
      const kind = KINDS.find((candidate) => candidate === attribute(each, 'type'));
      const part = partOf(relationOf(each) ?? '');
      if (kind !== undefined && part !== undefined) found[kind] = part;
    }
    return found;
  };
  const footers = references('footerReference', before?.footers);
  const headers = references('headerReference', before?.headers);
  const pushed = (part: string | undefined, distance: number) =>
    part === undefined ? 0 : distance + heightOf(part);
  const bottom = margin('bottom', 1440);
  const top = margin('top', 1440);
  return {
    index,
    width: measureOf(attribute(paper, 'w')) ?? 12_240,
    height: measureOf(attribute(paper, 'h')) ?? 15_840,
    landscape: attribute(paper, 'orient') === 'landscape',
    // A negative margin is kept whatever stands in the header or footer.
    top: Math.max(Math.abs(top), top < 0 ? 0 : pushed(headers.default, margin('header', 720))),
    bottom: Math.max(Math.abs(bottom), bottom < 0 ? 0 : pushed(footers.default, margin('footer', 720))),
    left: margin('left', 1440),
    right: margin('right', 1440),
    gutter: margin('gutter', 0),
    titlePage: switchOf(element, 'titlePg') ?? false,
    grid: grid
      ? {
          type: attribute(grid, 'type') ?? 'default',
          linePitch: measureOf(attribute(grid, 'linePitch')) ?? 0,
          characterSpace: Number(attribute(grid, 'charSpace') ?? 0),
        }
      : null,
    footers,
    headers,
  };
}
