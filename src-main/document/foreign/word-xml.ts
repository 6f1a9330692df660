/** Walking the XML of a Word document: by local name within one vocabulary, so that any prefix and the strict flavour read alike. */
import type { Element, Node } from '@xmldom/xmldom';

const ELEMENT = 1;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Child elements, all or by local name. */
export function childrenOf(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

export function childOf(parent: Element | null | undefined, name: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) return node;
  }
  return undefined;
}

/** All elements below in the order of the file; a name limits what is answered, not where is looked. Depth is held by `scanXml`. */
export function elementsOf(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (name === undefined || child.localName === name) found.push(child);
      visit(child);
    }
  };
  if (parent) visit(parent);
  return found;
}

/** An attribute of the element's own vocabulary, or one without a prefix. */
export function attribute(element: Element | null | undefined, name: string): string | undefined {
  if (!element) return undefined;
  return element.getAttributeNS(element.namespaceURI, name) ?? element.getAttribute(name) ?? undefined;
}

/** `w:val` of a child: `<w:jc w:val="center"/>`. */
export function wordValue(parent: Element | null | undefined, name: string): string | undefined {
  return attribute(childOf(parent, name), 'val');
}

/** An on/off property: present without a value is on. Undefined where it is not said. */
export function switchOf(parent: Element | null | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  if (!element) return undefined;
  const value = attribute(element, 'val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** Twips; the strict flavour may write a unit. Undefined when absent or no number. */
export function measureOf(text: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pi)?$/u.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const number = Number(match[1]);
  return match[2] === undefined ? number : Math.round(number * (TWIPS[match[2]] ?? 1));
}

const TWIPS: Readonly<Record<string, number>> = {
  pt: 20,
  mm: 1440 / 25.4,
  cm: 14400 / 25.4,
  in: 1440,
  pi: 240,
};

/** Relationship ids stand in a vocabulary of their own. */
export function relationOf(element: Element, name: 'id' | 'embed' | 'link' = 'id'): string | undefined {
  for (const each of Array.from(element.attributes)) {
    if (each.localName === name && each.namespaceURI?.endsWith('/relationships') === true) return each.value;
  }
  return undefined;
}

/** What older programs are to show instead: the same content a second time. */
const isFallback = (element: Element) => element.localName === 'Fallback';

/** Paragraphs of a part in the order of the file, those in text boxes included, doubles for older programs left out. */
export function paragraphsOf(root: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (isFallback(child)) continue;
      if (child.localName === 'p' && child.namespaceURI === root.namespaceURI) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** Runs that belong to the paragraph itself: through links, controls and insertions, never into text boxes or removed text. */
export function runsOf(paragraph: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (child.localName === 'r' && child.namespaceURI === paragraph.namespaceURI) found.push(child);
      else if (THROUGH.has(child.localName ?? '')) visit(child);
    }
  };
  visit(paragraph);
  return found;
}

const THROUGH: ReadonlySet<string> = new Set([
  'hyperlink',
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
]);
