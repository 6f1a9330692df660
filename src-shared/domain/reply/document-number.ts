/** 发文字号 as clerks type it and as documents need it (GB/T 9704 7.2.5): 云建函〔2026〕123号. */
import { type DocumentNumber, documentNumberSchema } from '../../document-model/official-document';

const SPELLINGS =
  /^(?<code>[^〔〕[\]【】()（）\s\d]{1,20})[〔[【(（](?<year>\d{4})[〕\]】)）]第?(?<serial>\d{1,5})号?$/u;

/** Undefined for anything else; other brackets, a 第 and a leading zero are read, the standard spelling is what is written. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const parts = SPELLINGS.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.groups;
  if (!parts) return undefined;
  const { code, year, serial } = parts;
  const parsed = documentNumberSchema.safeParse({ code, year: Number(year), serial: Number(serial) });
  return parsed.success ? parsed.data : undefined;
}
