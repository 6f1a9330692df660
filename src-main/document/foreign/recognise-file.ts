/** Says what a file is by its first bytes, whatever its name claims, so that each wrong kind gets its own words. */

export const FOREIGN_KINDS = [
  'zip',
  'word-97',
  'locked-office',
  'wps',
  'rtf',
  'html',
  'flat-xml',
  'pdf',
  'picture',
  'ofd',
  'spreadsheet',
  'presentation',
  'open-document',
  'macro-document',
  'other-zip',
  'empty',
  'unknown',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Stream names of an OLE file are UTF-16LE. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(name, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 20)).includes(wanted);
}

function kindOfOle(bytes: Uint8Array): ForeignKind {
  // A .docx with a password is an OLE file around the encrypted zip.
  if (holdsName(bytes, 'EncryptedPackage')) return 'locked-office';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'spreadsheet';
  if (holdsName(bytes, 'PowerPoint Document')) return 'presentation';
  if (holdsName(bytes, 'WpsDocument') || holdsName(bytes, 'WPS Office')) return 'wps';
  return 'word-97';
}

export function recogniseFile(bytes: Uint8Array): ForeignKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, OLE)) return kindOfOle(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return 'picture';
  return kindOfText(bytes);
}

function kindOfText(bytes: Uint8Array): ForeignKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const wide = head[0] === 0xff && head[1] === 0xfe;
  const text = head
    .toString(wide ? 'utf16le' : 'latin1')
    .replace(/^\uFEFF|^ï»¿/u, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^<!doctype html|^<html|^mime-version:/u.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<w:')) return text.includes('<html') ? 'html' : 'flat-xml';
  return 'unknown';
}

/** A zip that is no Word document, by the names in it. */
export function kindOfZip(names: ReadonlySet<string>): ForeignKind {
  if (names.has('OFD.xml')) return 'ofd';
  if (names.has('xl/workbook.xml')) return 'spreadsheet';
  if (names.has('ppt/presentation.xml')) return 'presentation';
  if (names.has('mimetype') && names.has('content.xml')) return 'open-document';
  return 'other-zip';
}
