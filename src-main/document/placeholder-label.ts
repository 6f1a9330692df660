/** The words on placeholders as coverage of 0 to 15, two pixels a byte: drawn once from Noto Sans CJK (SIL Open Font Licence), since no font is shipped. */
import { inflateSync } from 'node:zlib';

export interface PlaceholderLabel {
  readonly width: number;
  readonly height: number;
  /** zlib, base64. */
  readonly data: string;
}

export const SEAL_LABEL: PlaceholderLabel = {
  width: 132,
  height: 34,
  data: 'eNqdlr9v00AUx1+StqFJW7CYkJBiNqambEy0I1sikFgLA2VCycaC5I4ZGGBAKlOYWeqpElMXxIQU+AMisyCxRYGYJI6T47374dz5R3D4Sj77fL7PvXvv3UsAUlW4Buto43PilTPSex+PsNl+mwnYvGTNlYQSO8X26kR2b37R9Alf3PXYon27w3WA9lskx+c3sZcKs3VCjWny4dlLxmZNOBT9Zmz8N59SD8Ag+ACNobgOfXAYu8CVVhK6o5WE2RN6i0/oUekPz6W2ym1HFZm7kjCEBEG4sT6VM6rswCQs+n1v3u8P8PLSCXshtee/5IxGAL1oX98TnowTKBQ32B3Lus7eiGAUcB2DILQbqMDHCMeMmUtgLH14dKL0WBGiTf2bcEyNpqr5hZvmB0OlASfc4tn7II3Ab+1swj7r4tjumO+daXk/VA8JgrPkj8mPQR3HqtxvtdmS0FU+dSYvUEc6AcMs5BFh8I0I5QWP60Se/HKn4/3kJwlS8iEyD+pk+nObCCWeVSLVdmawo6yc5yAUgQjAKIznQ0WQ+XolnWD4gUA01nuNzcDNRwhV9ehphO5XOmLt/9mFJLTw7ZY4YkQIRUV6tQahgaWiwgOSYxdGNBWh9gfPbAD5bEj15N5UfpT0A394j4MF2FxmdUur1ZyA09Rq8V1EBCqVdiahgt9euqmEMWV1EwloGa5jWXq15+WeE7bnUBDBzI7m1ocz/GlqmWd3pAhFG4NpK0L5ndSZ6UlufgaBCkMIiqDr/qlJSPVDZYkMEwSptQiGldNchI2o0J48zSLc+5FN2I+Npe9irb8bD43uXwL2t/Q=',
};

export const SIGNATURE_LABEL: PlaceholderLabel = {
  width: 134,
  height: 34,
  data: 'eNqdVUtoE0EY/jcP0zz68OBBLG2MnhTaglelQXoSIVXRk7VFsLeaIt48pF4kB18Igp5WxLNbDx48RYpHoSkKnsK2Qm1BcIlNGrNJ9u/8Mzv7aDYV/WF3Z4Z/vpnv+x8LEAJux+H/beQH/+hPPWuJn1mfzweaxp/3gpit0TuKc561nDXkdQnjEnsP/rGnw5899oktlMq0nPJt0nd9pyQw7YUYRY/V6QSynVmxsM594rg5xeyShBg3wQfBtuWq4plk46TAMrwQBTGxpCBq7UCI2cYpK5M5h+dP4utMhrOJ2HeU3EK4fBCEopdDTMk8I1+oSYFxmn/kliRO+CGsSkXvVCoGe/Q6UyoLWhkSDaZoR3gcQi6mom/I+Jiw6si33iVnoclcaqCZblyf4Cuh6aJAUNhJPghh/aY9OLoG0Jc9huT/gEIHZxFNEmGy7YS0DtfmpTnp4/AC8o7ojXwrLeZ92J7BL3T2jiNN3ZclSfQZl1pRrWzE2BL653FJ0axpGJY8wgaH4DUUvdwDYgZXAE6jqJW+r3STXaUkqY6hyiD6G5w/upcpVN3xAm7R5wZ+G5LM8nhPoBMhc5wykCOOttxtqiOssoBmWtDBpkzHKGLbzivFWCOImMXDyyVUhiBWLOrbRTKAIxq2coLUiorWG3lLfOdcMj3OS4nSS2RfqgUpqUSHkqA1MShmH0OP8budXUbLKdwQEATwpNGqEqJpx49BpLbTED7DjdG5IKKuaPIQHlgOsUotyVgOgFDE8AS9DsuDb2M3hFqmelsMIMLsJpOPj1Q7CBcR31/lprkQ+SpVz4SEaHMtiw879gIoxFQxRPu8jhZvdCSfC5FjwwQPy34iFMBpcc0Yb2/hR2jdD4AYZeU7YELgLaC0IbxGuIOK+AwCIAaaokUFajHJ8iXJ2OS5/1jnDgRBEF87p7uIQJw1uCgjoXM1o5ShARAJ5lxa7gERog3GXEzIzS0AIt5hoi/2IAJvWTju2lL0hAilWUzTEiL20rYX3t+p9vtACGoUdh9LtYL/ixH0/FT3Z2fC7TDtLoj+gBb0VwjflmYPiH0JHnG67/ytLojIlM/soPzyaTG26efcS4t/sMgV33QPYqOskw==',
};

/** Draws a label, centred across, into a picture of `width` pixels a row. */
export function drawLabel(coverage: Uint8Array, width: number, top: number, label: PlaceholderLabel): void {
  const pixels = inflateSync(Buffer.from(label.data, 'base64'));
  const left = Math.round((width - label.width) / 2);
  for (let y = 0; y < label.height; y++) {
    for (let x = 0; x < label.width; x++) {
      const pair = pixels[(y * label.width + x) >> 1] ?? 0;
      const value = x % 2 === 0 ? pair >> 4 : pair & 15;
      if (value > 0) coverage[(top + y) * width + left + x] = value;
    }
  }
}
