/** What a document from outside may cost at most (ARCHITECTURE 5): every number is known and held before memory is taken. */

const MEBIBYTE = 2 ** 20;

export const FOREIGN_LIMITS = {
  /** The file as it lies on the disc. */
  fileBytes: 128 * MEBIBYTE,
  entries: 5_000,
  inflatedBytes: 512 * MEBIBYTE,
  /** Inflated to packed, an entry and in all. */
  ratio: 200,
  /** Below this an entry cannot hurt whatever its ratio; a blank footer packs very well. */
  ratioFreeBytes: 64 * 1024,
  /** One XML part, and all that are read together. */
  xmlBytes: 32 * MEBIBYTE,
  allXmlBytes: 96 * MEBIBYTE,
  xmlDepth: 256,
  xmlElements: 400_000,
  attributeCharacters: 256 * 1024,
  attributesOfElement: 256,
} as const;
