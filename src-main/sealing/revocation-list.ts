/** Signing and checking an office's list of revoked cards (SEALED-PACKAGE 5). */
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import {
  type RevocationBody,
  type RevocationList,
  revocationListSchema,
} from '@shared/package-format/revocation';
import { AppError } from '@shared/result/app-error';
import { ascii, bytesOfHex, decodeUtf8, hexOf, joined, utf8 } from './bytes';
import type { KeyProvider } from './key-provider';
import { verifySm2 } from './sm2-signature';

const MARK = ascii('CHENGFU1 revocation\n');
const MAX_PROBLEMS = 50;

export async function signRevocationList(
  body: RevocationBody,
  keys: Pick<KeyProvider, 'sign'>,
): Promise<RevocationList> {
  const list = { body, sig: hexOf(await keys.sign(messageOf(body))) };
  return revocationListSchema.parse(list);
}

export function encodeRevocationList(list: RevocationList): Uint8Array {
  return utf8(canonicalize(list));
}

/** Form only. @throws AppError E_CANONICAL, E_SCHEMA. */
export function parseRevocationList(bytes: Uint8Array): RevocationList {
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch (error) {
    throw new AppError('E_CANONICAL', { reason: 'not UTF-8' }, { cause: error });
  }
  const parsed = revocationListSchema.safeParse(parseCanonical(text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw new AppError('E_SCHEMA', { problems });
}

/** `signPub`: of the office's card, in hex. */
export async function isSignedBy(list: RevocationList, signPub: string): Promise<boolean> {
  return verifySm2(bytesOfHex(signPub), messageOf(list.body), bytesOfHex(list.sig));
}

function messageOf(body: RevocationBody): Uint8Array {
  return joined(MARK, utf8(canonicalize(body)));
}
