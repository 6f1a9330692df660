/** The fixed units of the kit, whose keys anybody may know: with them the kit can be made again byte for byte, and opened by another program. */
import { bytes32, hexOf, integerOf, joined, utf8 } from '@main/sealing/bytes';
import { publicKeyOf, SM2_CURVE } from '@main/sealing/sm2-curve';
import { signSm2WithNonce } from '@main/sealing/sm2-signature';
import { sm3 } from '@main/sealing/sm3';
import { canonicalText, type Json } from './canonical-text';

export interface KitUnit {
  readonly unitId: string;
  readonly name: string;
  readonly signPrivate: Uint8Array;
  readonly signPub: Uint8Array;
  readonly encPrivate: Uint8Array;
  readonly encPub: Uint8Array;
  readonly keyId: string;
  readonly encKeyId: string;
  readonly card: Json;
}

/** The whole randomness of the kit: SM3 over names, so that the same name gives the same bytes on every machine. */
export async function drawn(...names: readonly (string | Uint8Array)[]): Promise<Uint8Array> {
  const parts = names.map((name) => (typeof name === 'string' ? utf8(`${name}\0`) : name));
  return sm3(utf8('CHENGFU exchange kit\0'), ...parts);
}

/** 1..n−2, from two blocks, so that its distribution is even. */
export async function drawnScalar(...names: readonly (string | Uint8Array)[]): Promise<bigint> {
  const wide = joined(await drawn('high', ...names), await drawn('low', ...names));
  return (integerOf(wide) % (SM2_CURVE.n - 2n)) + 1n;
}

/** Key and message give the nonce: no two messages share one. */
export async function signed(privateKey: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  const nonce = await drawnScalar('signature', privateKey, await sm3(message));
  const signature = await signSm2WithNonce(privateKey, message, nonce);
  if (signature === undefined) throw new Error('this nonce gives no signature');
  return signature;
}

export async function keyIdOfKey(publicKey: Uint8Array): Promise<string> {
  return hexOf(await sm3(utf8('CHENGFU1 key'), publicKey)).slice(0, 32);
}

export async function drawnUuid(name: string): Promise<string> {
  const hex = hexOf(await drawn('uuid', name));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface CardDates {
  readonly validFrom: string;
  readonly validTo: string;
}

const LONG: CardDates = { validFrom: '2026-01-01', validTo: '2035-12-31' };

export async function kitUnit(name: string, dates: CardDates = LONG): Promise<KitUnit> {
  const [signPrivate, encPrivate] = await Promise.all(
    ['sign', 'enc'].map(async (use) => bytes32(await drawnScalar('key', name, use))),
  );
  if (!signPrivate || !encPrivate) throw new Error('keys');
  const [signPub, encPub] = [publicKeyOf(signPrivate), publicKeyOf(encPrivate)];
  const unitId = await drawnUuid(`unit ${name}`);
  const body = cardBody({ unitId, name, signPub, encPub, ...dates });
  const self = hexOf(await signed(signPrivate, cardMessage(body)));
  return {
    unitId,
    name,
    signPrivate,
    signPub,
    encPrivate,
    encPub,
    keyId: await keyIdOfKey(signPub),
    encKeyId: await keyIdOfKey(encPub),
    card: { body, sigs: { self } },
  };
}

function cardBody(
  unit: Pick<KitUnit, 'unitId' | 'name' | 'signPub' | 'encPub'> & CardDates,
): Record<string, Json> {
  return {
    v: 1,
    unitId: unit.unitId,
    name: unit.name,
    code: '云州',
    signPub: hexOf(unit.signPub),
    encPub: hexOf(unit.encPub),
    serial: 1,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
  };
}

export function cardMessage(body: Json): Uint8Array {
  return utf8(`CHENGFU1 card\n${canonicalText(body)}`);
}

export interface KitWorld {
  /** Reads the kit; an undertaking unit. */
  readonly reader: KitUnit;
  /** Trusted. */
  readonly office: KitUnit;
  readonly colleague: KitUnit;
  /** Its card was never given. */
  readonly stranger: KitUnit;
  readonly pending: KitUnit;
  readonly revoked: KitUnit;
  readonly expired: KitUnit;
  /** Its card begins in a later year: the reader's clock is behind. */
  readonly future: KitUnit;
}

export async function kitWorld(): Promise<KitWorld> {
  return {
    reader: await kitUnit('云州市教育局'),
    office: await kitUnit('云州市人民政府办公室'),
    colleague: await kitUnit('云州市财政局'),
    stranger: await kitUnit('云州市城市管理局'),
    pending: await kitUnit('云州市民政局'),
    revoked: await kitUnit('云州市水利局'),
    expired: await kitUnit('云州市交通运输局', { validFrom: '2024-01-01', validTo: '2025-12-31' }),
    future: await kitUnit('云州市气象局', { validFrom: '2030-01-01', validTo: '2035-12-31' }),
  };
}
