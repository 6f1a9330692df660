/** Words of 格式体检: formats, how strictly a clause speaks, and what the summary counts. */
import type { Severity } from '@shared/format-check/finding';
import type { FormatReport } from '@shared/ipc/calls/format-calls';

export const FORMAT_WORDS: Readonly<Record<FormatReport['format'], string>> = {
  letter: '信函格式',
  downward: '通用格式（下行文）',
  upward: '通用格式（上行文）',
  minutes: '纪要、简报格式',
  form: '表格',
  plain: '认不出版头，只查通用要求',
};

/** With the word that GB/T 9704 itself weighs by. */
export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly title: string; readonly hint: string }>> = {
  required: { title: '必须改正', hint: '标准的规定，或不应带出的内容' },
  usual: { title: '应当改正', hint: '标准的一般要求' },
  advised: { title: '建议改正', hint: '便于排版和后续处理' },
};
