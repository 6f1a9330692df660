/** The characters of GB 2312-80: rows 1 to 9, and rows 16 to 87. */
export function gb2312Characters(): { readonly symbols: readonly string[]; readonly han: readonly string[] };
