/** Sets every entry's time in a zip archive to one constant, in place, so that equal content is equal bytes. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
/** 1980-01-01 00:00, the first time that a zip can hold: time 0, date 0x0021. */
const FIRST_TIME = 0x0021_0000;

/** Our own archives only: no comment, no zip64. Anything else is a bug and throws. */
export function fixZipTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  expectSignature(view, end, END_OF_DIRECTORY);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    expectSignature(view, entry, DIRECTORY_ENTRY);
    const local = view.getUint32(entry + 42, true);
    expectSignature(view, local, LOCAL_HEADER);
    view.setUint32(entry + 12, FIRST_TIME, true);
    view.setUint32(local + 10, FIRST_TIME, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return archive;
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (offset < 0 || view.getUint32(offset, true) !== signature) throw new Error('not a plain zip archive');
}
