/** A second writer of canonical JSON (SEALED-PACKAGE 3), for the kit: it shares nothing with the product's, and writes what a fault asks for without judging it. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

export function canonicalText(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const keys = Object.keys(value).sort(byCodeUnits);
  return `{${keys.map((key) => `${quoted(key)}:${canonicalText(value[key] as Json)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function quoted(text: string): string {
  let written = '"';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index] as string;
    const code = unit.charCodeAt(0);
    const short = SHORT[unit];
    written += short ?? (code < 0x20 ? `\\u${code.toString(16).padStart(4, '0')}` : unit);
  }
  return `${written}"`;
}
