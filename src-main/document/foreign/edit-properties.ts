/** Changing single properties in place: an element that is there keeps everything else it says, a new one stands where the schema wants it. */
import type { Element } from '@xmldom/xmldom';
import { rankOf } from './element-order';
import { childOf, childrenOf } from './word-xml';

/** Properties stand first in their owner. */
export function propertiesOf(owner: Element, name: 'pPr' | 'rPr'): Element {
  const found = childOf(owner, name);
  if (found) return found;
  const made = makeElement(owner, name);
  owner.insertBefore(made, owner.firstChild);
  return made;
}

export function makeElement(like: Element, name: string): Element {
  const document = like.ownerDocument;
  if (document === null) throw new Error('an element without a document');
  return document.createElementNS(like.namespaceURI, qualified(like, name));
}

const qualified = (like: Element, name: string) => (like.prefix ? `${like.prefix}:${name}` : name);

/** The child of that name, made in its place where it is missing. */
export function ensureProperty(container: Element, name: string): Element {
  const found = childOf(container, name);
  if (found) return found;
  const made = makeElement(container, name);
  container.insertBefore(made, placeFor(container, name));
  return made;
}

function placeFor(container: Element, name: string): Element | null {
  const kind = container.localName ?? '';
  const own = rankOf(kind, name);
  if (own === undefined) return null;
  return childrenOf(container).find((child) => (rankOf(kind, child.localName ?? '') ?? -1) > own) ?? null;
}

/** Undefined takes the attribute away. */
export function setAttributes(
  element: Element,
  values: Readonly<Record<string, string | number | undefined>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) element.removeAttributeNS(element.namespaceURI, name);
    else element.setAttributeNS(element.namespaceURI, qualified(element, name), String(value));
  }
}

/** `<w:jc w:val="center"/>`. */
export function setValue(container: Element, name: string, value: string | number): void {
  setAttributes(ensureProperty(container, name), { val: value });
}

/** An on/off property: on without a value, off with one, so that a style cannot turn it on again. */
export function setSwitch(container: Element, name: string, on: boolean): void {
  setAttributes(ensureProperty(container, name), { val: on ? undefined : '0' });
}
