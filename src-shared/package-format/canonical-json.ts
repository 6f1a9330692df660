/** RFC 8785 narrowed (SEALED-PACKAGE 3): one value has exactly one text, so that a signature over text is a signature over the value. */
import { AppError } from '../result/app-error';

export type CanonicalValue =
  | string
  | number
  | boolean
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

const MAX_CANONICAL_DEPTH = 16;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function refuse(reason: string): never {
  throw new AppError('E_CANONICAL', { reason });
}

/**
 * The text of a value: keys by UTF-16 code units, only integers 0..2^53−1, no null, depth ≤ 16.
 * Throws `E_CANONICAL` for a value that has no such text. Fields that are `undefined` are refused, not dropped.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/** The value of a text, or `E_CANONICAL` unless the text is exactly what `canonicalize` writes for it. */
export function parseCanonical(text: string): CanonicalValue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse('not JSON');
  }
  // Catches white space, key order, doubled keys, number forms and needless escapes in one comparison.
  if (canonicalize(value) !== text) refuse('not in canonical form');
  return value as CanonicalValue;
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0))
        refuse('not an integer 0..2^53-1');
      return String(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) refuse('null');
      if (depth === MAX_CANONICAL_DEPTH) refuse('nested too deep');
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    default:
      return refuse('not a JSON value');
  }
}

/** JSON.stringify escapes just what the format escapes, and lone surrogates, which are refused before. */
function writeString(text: string): string {
  if (LONE_SURROGATE.test(text)) refuse('lone surrogate');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  return `[${Array.from(items, (item) => write(item, depth + 1)).join(',')}]`;
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse('not a plain object');
  const fields = Object.keys(value)
    .sort()
    .map((key) => {
      // No schema can tell this key from the object's prototype; nothing of ours is called so.
      if (key === '__proto__') refuse('forbidden key');
      return `${writeString(key)}:${write((value as Record<string, unknown>)[key], depth + 1)}`;
    });
  return `{${fields.join(',')}}`;
}
