/** What fits the media that offices use, in bytes of a whole part; a little is left to the medium's own file system. */
export const PART_SIZES = {
  /** 360,000 sectors of 2,048 bytes. */
  cd: 730_000_000,
  dvd: 4_690_000_000,
  /** The largest file of FAT32. */
  fat32: 4_294_000_000,
} as const;
/** Content of so many bytes may not fit on a CD beside what already lies there: several discs are offered at once. */
export const LIKELY_IN_PARTS = 600_000_000;
export type PartSizeChoice = keyof typeof PART_SIZES | 'own';

export const MEBIBYTE = 2 ** 20;
/** Of a part that a person sizes, in MiB. */
export const LEAST_PART_MEBIBYTES = 1;
export const MOST_PART_MEBIBYTES = 2 ** 20;
