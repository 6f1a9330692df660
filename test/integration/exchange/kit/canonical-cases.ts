/** Manifests whose text is not the one canonical text of their value (SEALED-PACKAGE 3), signed by the trusted office all the same. */
import { joined, utf8 } from '@main/sealing/bytes';
import { type KitCase, type KitFile, packagesOf } from './kit-case';
import type { KitWorld } from './kit-units';
import type { Recipe } from './kit-writer';

const text = (change: (canonical: string) => string | Uint8Array): Partial<Recipe> => ({ text: change });
/** The last field, `v`, given another value. */
const last = (value: string): Partial<Recipe> => text((it) => it.replace(/"v":1\}$/, `"v":${value}}`));
const kind = (written: string): Partial<Recipe> => text((it) => it.replace('"assign"', written));
const bytesInstead = (...bytes: number[]): Partial<Recipe> =>
  text((it) => {
    const [before = '', after = ''] = it.split('assign');
    return joined(utf8(before), Uint8Array.from(bytes), utf8(after));
  });

const CASES: readonly (readonly [string, string, Partial<Recipe>])[] = [
  ['space', 'white space after a comma', text((it) => it.replace(',', ', '))],
  ['space-before', 'white space at the beginning', text((it) => ` ${it}`)],
  ['line-end', 'a line end after the object', text((it) => `${it}\n`)],
  ['tab', 'a tab after a colon', text((it) => it.replace(':', ':\t'))],
  ['bom', 'a byte order mark', text((it) => `\ufeff${it}`)],
  ['key-order', 'two keys exchanged', text((it) => it.replace('"v":1}', '"v":1,"a":1}'))],
  ['key-order-utf16', 'keys by code points instead of UTF-16 units', last('1,"\uffff":1,"\u{10000}":1')],
  ['key-doubled', 'a key twice, with the same value', last('1,"v":1')],
  ['key-doubled-other', 'a key twice, with other values', last('2,"v":1')],
  ['key-prototype', '__proto__ as a key', text((it) => it.replace('{', '{"__proto__":{},'))],
  ['escape-letter', 'a letter as an escape', kind('"\\u0061ssign"')],
  ['escape-slash', 'a slash escaped', kind('"a\\/b"')],
  ['escape-chinese', 'a Chinese character as an escape', kind('"\\u4e91"')],
  ['escape-line-end', 'a line end as \\u000a', kind('"\\u000a"')],
  ['escape-upper-case', 'an escape in upper case', kind('"\\u001F"')],
  ['escape-delete', 'U+007F escaped', kind('"\\u007f"')],
  ['escape-separator', 'U+2028 escaped', kind('"\\u2028"')],
  ['control-raw', 'a control character not escaped', kind('"\u0001"')],
  ['nul-raw', 'U+0000 not escaped', kind('"\u0000"')],
  ['surrogate-high', 'a lone high surrogate as an escape', kind('"\\ud800"')],
  ['surrogate-low', 'a lone low surrogate as an escape', kind('"\\udc00"')],
  ['surrogates-exchanged', 'a surrogate pair in the wrong order', kind('"\\udc00\\ud800"')],
  ['surrogate-pair-escaped', 'a pair of surrogates as escapes', kind('"\\ud83d\\ude00"')],
  ['number-exponent', 'an exponent', last('1e0')],
  ['number-fraction-zero', '1.0', last('1.0')],
  ['number-fraction', '1.5', last('1.5')],
  ['number-negative', '−1', last('-1')],
  ['number-minus-zero', '−0', last('-0')],
  ['number-2-53', '2^53, one above the most', last('9007199254740992')],
  ['number-2-53-odd', '2^53 + 1, which no double holds', last('9007199254740993')],
  ['number-2-64', '2^64', last('18446744073709551616')],
  ['number-huge', '1e400', last('1e400')],
  ['number-leading-zero', '01', last('01')],
  ['number-plus', '+1', last('+1')],
  ['number-hex', '0x1', last('0x1')],
  ['nan', 'NaN', last('NaN')],
  ['null', 'null', last('null')],
  ['comma-behind', 'a comma behind the last field', last('1,')],
  ['comment', 'a comment', last('1/* */')],
  ['quotes-single', 'single quotes', text((it) => it.replaceAll('"', "'"))],
  ['two-objects', 'a second object behind the first', text((it) => `${it}{}`)],
  ['cut', 'the last brace is missing', text((it) => it.slice(0, -1))],
  ['depth-17', 'depth 17', last(`${'['.repeat(16)}${']'.repeat(16)}`)],
  ['depth-2000', 'depth 2,000', text(() => '['.repeat(2000))],
  ['empty', 'no byte', text(() => '')],
  ['word', 'no JSON', text(() => 'hello')],
  ['utf16', 'UTF-16 instead of UTF-8', text((it) => Uint8Array.from(Buffer.from(it, 'utf16le')))],
  ['utf8-overlong', 'an overlong UTF-8 sequence', bytesInstead(0xc0, 0xaf)],
  ['utf8-surrogate', 'a surrogate in UTF-8', bytesInstead(0xed, 0xa0, 0x80)],
  ['utf8-lone', 'a lone continuation byte', bytesInstead(0x80)],
  ['utf8-cut', 'a UTF-8 sequence cut off', bytesInstead(0xe4, 0xba)],
  ['utf8-above', 'a code point above U+10FFFF', bytesInstead(0xf4, 0x90, 0x80, 0x80)],
];

export function canonicalCases(world: KitWorld): Promise<KitFile[]> {
  const cases = CASES.map(
    ([name, fault, recipe]): KitCase => [`canonical-${name}`, fault, 'E_CANONICAL', recipe],
  );
  return packagesOf(world, '3: canonical JSON', cases);
}
