/** Faulty identity cards (SEALED-PACKAGE 5). */
import { ascii, bytes32, hexOf, joined, utf8 } from '@main/sealing/bytes';
import { SM2_CURVE } from '@main/sealing/sm2-curve';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { canonicalText, type Json } from './canonical-text';
import type { KitFile } from './kit-case';
import { cardMessage, type KitUnit, kitUnit, signed } from './kit-units';
import type { Fields } from './kit-writer';

type CardCase = readonly [string, string, AppErrorCode, Uint8Array];

export async function cardCases(reader: KitUnit): Promise<KitFile[]> {
  const unit = await kitUnit('云州市文化和旅游局');
  const other = await kitUnit('云州市体育局');
  const right = canonicalText(unit.card);
  const text = (name: string, fault: string, written: string): CardCase => [
    name,
    fault,
    'CARD_INVALID',
    utf8(written),
  ];
  /** Signed again, so that nothing but the field is wrong. */
  const body = async (name: string, fault: string, fields: Fields): Promise<CardCase> => {
    const written = { ...bodyOf(unit), ...fields };
    return [name, fault, 'CARD_INVALID', utf8(canonicalText(await signedCard(written, unit)))];
  };
  const selfSigned = (name: string, fault: string, self: string): CardCase => [
    name,
    fault,
    'CARD_SIGNATURE',
    utf8(canonicalText({ body: bodyOf(unit), sigs: { self } })),
  ];
  const message = cardMessage(bodyOf(unit));
  const offCurve = `04${hexOf(bytes32(1n))}${hexOf(bytes32(1n))}`;
  const cases: CardCase[] = [
    text('empty', 'no byte', ''),
    text('text', 'a text', '云州市文化和旅游局'),
    text('space', 'white space', right.replace(',', ', ')),
    text('line-end', 'a line end behind', `${right}\n`),
    text('bom', 'a byte order mark', `\ufeff${right}`),
    text('long', '17 KiB', `${right}${' '.repeat(17 * 1024)}`),
    text('body-only', 'no signatures', canonicalText({ body: bodyOf(unit) })),
    text('package', 'the beginning of a package', 'CHENGFU1'),
    await body('version-2', 'version 2', { v: 2 }),
    await body('extra', 'a field that the card has not', { phone: '88001234' }),
    await body('unit-id', 'a unit id of version 1', { unitId: unit.unitId.replace('-4', '-1') }),
    await body('name-empty', 'no name', { name: '' }),
    await body('name-bidi', 'a name with a bidirectional mark', { name: '云州市\u202e文化局' }),
    await body('name-long', 'a name of 256 characters', { name: '云'.repeat(256) }),
    await body('serial-0', 'serial 0', { serial: 0 }),
    await body('serial-2-without-prev', 'serial 2 without its predecessor', { serial: 2 }),
    await body('serial-1-with-prev', 'serial 1 with a predecessor', { prev: 'a'.repeat(64) }),
    await body('day', '30 February', { validTo: '2027-02-30' }),
    await body('day-form', 'a day in another form', { validFrom: '2026/01/01' }),
    await body('days-exchanged', 'ends before it begins', { validFrom: '2030-01-01', validTo: '2029-12-31' }),
    await body('key-off-curve', 'a signing key off the curve', { signPub: offCurve }),
    await body('key-encryption-off-curve', 'an encryption key off the curve', { encPub: offCurve }),
    await body('key-p', 'a coordinate that is p', {
      encPub: `04${hexOf(bytes32(SM2_CURVE.p))}${hexOf(bytes32(SM2_CURVE.Gy))}`,
    }),
    await body('key-compressed', 'a compressed key', { encPub: `02${hexOf(unit.encPub.subarray(1, 33))}` }),
    await body('key-infinity', 'the point at infinity', { encPub: '00' }),
    await body('key-upper-case', 'a key in upper case', { encPub: hexOf(unit.encPub).toUpperCase() }),
    selfSigned(
      'signature-other-key',
      'signed by another unit',
      hexOf(await signed(other.signPrivate, message)),
    ),
    selfSigned(
      'signature-encryption-key',
      'signed by the encryption key',
      hexOf(await signed(unit.encPrivate, message)),
    ),
    selfSigned(
      'signature-bare',
      'signed without the mark',
      hexOf(await signed(unit.signPrivate, utf8(canonicalText(bodyOf(unit))))),
    ),
    selfSigned(
      'signature-countersign',
      'signed under the mark of a countersignature',
      hexOf(
        await signed(
          unit.signPrivate,
          joined(ascii('CHENGFU1 countersign\n'), utf8(canonicalText(bodyOf(unit)))),
        ),
      ),
    ),
    selfSigned('signature-zeros', 'a signature of zeros', '3006020100020100'),
    [
      'name-changed',
      'the name changed after signing',
      'CARD_SIGNATURE',
      utf8(right.replace('文化和旅游局', '文化和体育局')),
    ],
    ['own', "the reader's own card", 'CARD_IS_OWN', utf8(canonicalText(reader.card))],
  ];
  return cases.map(([name, fault, code, bytes]) => ({
    file: `cards/card-${name}.cfc`,
    code,
    fault,
    clause: '5: identity card',
    bytes,
  }));
}

export function bodyOf(unit: KitUnit): Fields {
  return (unit.card as Fields).body as Fields;
}

export async function signedCard(body: Json, by: KitUnit): Promise<Fields> {
  return { body, sigs: { self: hexOf(await signed(by.signPrivate, cardMessage(body))) } };
}
