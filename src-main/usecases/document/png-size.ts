/** Width and height that a PNG names in its header; nothing else of a foreign image is read here. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Signature, length and name of IHDR, width, height. */
const HEADER_LENGTH = 24;
/** IHDR in ASCII. */
const FIRST_CHUNK = 0x49484452;

/** Pixels; undefined for anything that is no PNG with a picture in it. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < HEADER_LENGTH || !SIGNATURE.every((byte, index) => bytes[index] === byte)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(12) !== FIRST_CHUNK) return;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  return width === 0 || height === 0 ? undefined : { width, height };
}
