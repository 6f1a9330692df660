/** Progress as a person counts it: the file's own bytes, although each of them is read and written several times. */

/** Adds up bytes of `work`, which end at `length`; a reader may take a few more than planned. */
export function passesOver(
  length: number,
  work: number,
  onProgress: ((done: number, total: number) => void) | undefined,
): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done = Math.min(done + bytes, work);
    onProgress?.(work === 0 ? length : Math.floor((done / work) * length), length);
  };
}
