/** Points of public keys met again and again: from the third use on with a table of multiples, which makes a signature four times as cheap to verify. Found by the key's own bytes, so an entry can never be out of date. */
import { hexOf } from './bytes';
import { pointOfPublicKey, type Sm2PointValue } from './sm2-curve';

/** Each with about a hundred kilobytes of table. */
const MOST = 16;
/** A table costs as much as three verifications without it. */
const USES_BEFORE_TABLE = 2;
/** Bits of a scalar that one entry of the table stands for. */
const WINDOW = 4;

interface Known {
  readonly point: Sm2PointValue;
  uses: number;
}

export class KnownPoints {
  /** The one used longest ago comes first. */
  private readonly known = new Map<string, Known>();

  /** @throws Sm2Error when it is no public key. */
  pointOf(publicKey: Uint8Array): Sm2PointValue {
    const key = hexOf(publicKey);
    const found = this.known.get(key) ?? { point: pointOfPublicKey(publicKey), uses: 0 };
    found.uses += 1;
    // Once: asked again, the library would drop the table.
    if (found.uses === USES_BEFORE_TABLE + 1) found.point.precompute(WINDOW);
    this.known.delete(key);
    this.known.set(key, found);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return found.point;
  }
}
