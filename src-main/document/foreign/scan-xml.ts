/** One pass over the text of an XML part before any parser sees it: no DOCTYPE, and neither deep nor wide enough to choke one. */
import { damaged, dangerous } from './foreign-failure';
import { FOREIGN_LIMITS } from './foreign-limits';

/** UTF-8, or UTF-16 by its byte order mark; anything else is not XML of an office document. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(part, error);
  }
}

/** @throws AppError FOREIGN_DOCUMENT_REFUSED (doctype, depth, elements, attribute), FOREIGN_DOCUMENT_DAMAGED when it ends inside a tag. */
export function scanXml(text: string, part: string): void {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text[at + 1];
    let end: number;
    if (next === '!') end = skipDeclaration(text, at, part);
    else if (next === '?') end = after(text, '?>', at, part);
    else if (next === '/') {
      end = after(text, '>', at, part);
      depth -= 1;
    } else {
      end = skipTag(text, at, part);
      elements += 1;
      if (elements > FOREIGN_LIMITS.xmlElements) throw dangerous('elements', part);
      if (text[end - 2] !== '/') depth += 1;
      if (depth > FOREIGN_LIMITS.xmlDepth) throw dangerous('depth', part);
    }
    at = text.indexOf('<', end);
  }
}

function skipDeclaration(text: string, at: number, part: string): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at, part);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at, part);
  throw dangerous('doctype', part);
}

function after(text: string, mark: string, at: number, part: string): number {
  const found = text.indexOf(mark, at);
  if (found < 0) throw damaged(part);
  return found + mark.length;
}

/** Attribute values may hold `>`. */
function skipTag(text: string, at: number, part: string): number {
  let from = at + 1;
  for (let attributes = 0; ; attributes++) {
    if (attributes > FOREIGN_LIMITS.attributesOfElement) throw dangerous('attribute', part);
    const close = text.indexOf('>', from);
    if (close < 0) throw damaged(part);
    const quote = /["']/u.exec(text.slice(from, close));
    if (quote === null) return close + 1;
    const open = from + quote.index;
    const shut = text.indexOf(quote[0], open + 1);
    if (shut < 0) throw damaged(part);
    if (shut - open > FOREIGN_LIMITS.attributeCharacters) throw dangerous('attribute', part);
    from = shut + 1;
  }
}
