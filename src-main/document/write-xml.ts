/**
 * Writes the XML of `docx` components in one pass: the object form that `docx` builds is walked once and every text is escaped.
 * Same XML as the library's own writer, without its copies of each element.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them, so they are left out
const SPECIAL = /[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export const escapeXml = (text: string): string =>
  text.replace(SPECIAL, (character) => ESCAPES[character] ?? '');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `{ 'w:b': { _attr: { 'w:val': false } } }`, `{ 'w:t': [{ _attr: … }, 'text'] }`, `{ 'w:b': {} }`: what a component prepares. */
export function writeXml(element: object): string {
  const writer = new Writer();
  writer.element(element as Element);
  return writer.text;
}

type Value = string | number | boolean | null | undefined | Element | readonly Value[];
interface Element {
  readonly [name: string]: Value;
}

class Writer {
  text = '';

  element(element: Element): void {
    for (const name in element) {
      this.text += `<${name}`;
      this.#content(name, element[name]);
      // One element, one name: whatever follows is not content.
      return;
    }
  }

  #content(name: string, value: Value): void {
    if (Array.isArray(value)) {
      this.#children(name, value);
    } else if (typeof value === 'object' && value !== null) {
      this.#attributes((value as Element)._attr);
      this.text += '/>';
    } else if (value === null || value === undefined) {
      this.text += '/>';
    } else {
      this.text += `>${escapeXml(String(value))}</${name}>`;
    }
  }

  #children(name: string, children: readonly Value[]): void {
    let open = true;
    for (const child of children) {
      if (child === undefined || child === null) continue;
      if (typeof child === 'object' && !Array.isArray(child) && '_attr' in child) {
        this.#attributes((child as Element)._attr);
        continue;
      }
      if (open) this.text += '>';
      open = false;
      if (typeof child === 'object') this.element(child as Element);
      else this.text += escapeXml(String(child));
    }
    this.text += open ? '/>' : `</${name}>`;
  }

  #attributes(attributes: Value): void {
    if (typeof attributes !== 'object' || attributes === null) return;
    for (const [name, value] of Object.entries(attributes))
      this.text += ` ${name}="${escapeXml(String(value))}"`;
  }
}
