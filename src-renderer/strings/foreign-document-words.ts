/** Why a document that was written elsewhere is not read, each kind and each danger in its own words, and what to do instead. */
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';

interface Words {
  readonly title: string;
  readonly next: string;
}

const SAVE_AS_DOCX = '请在WPS或Word里打开，用“另存为”选择“Word 文档（*.docx）”，再检查另存的文件。';
const NOT_TEXT = '格式体检只检查 .docx 文字文档，请选择公文的 .docx 文件。';
const DO_NOT_OPEN =
  '这样的文件不像正常编辑的公文，不要用其他程序打开；请向提供文件的人核对，确需使用的，请对方重新录入另存。';

const KINDS: Readonly<Record<string, Words>> = {
  'word-97': { title: '这是旧格式的 .doc 文档（可能改过扩展名），不是 .docx', next: SAVE_AS_DOCX },
  'locked-office': {
    title: '文档设有打开密码，读不了',
    next: '请在WPS或Word里打开，取消“用密码进行加密”后另存，再检查另存的文件。',
  },
  wps: { title: '这是WPS自有格式的文档，不是 .docx', next: SAVE_AS_DOCX },
  rtf: { title: '这是RTF文档，只是扩展名写作 .docx', next: SAVE_AS_DOCX },
  html: { title: '这是网页文件，只是扩展名写作Word文档', next: SAVE_AS_DOCX },
  'flat-xml': { title: '这是单个XML文件，不是 .docx', next: SAVE_AS_DOCX },
  pdf: { title: '这是PDF文件，不能检查格式', next: NOT_TEXT },
  picture: { title: '这是图片，不是文字文档', next: NOT_TEXT },
  ofd: { title: '这是OFD版式文件，不能检查格式', next: NOT_TEXT },
  spreadsheet: { title: '这是电子表格，不是文字文档', next: NOT_TEXT },
  presentation: { title: '这是演示文稿，不是文字文档', next: NOT_TEXT },
  'open-document': { title: '这是ODF文档，不是 .docx', next: SAVE_AS_DOCX },
  'macro-document': {
    title: '这是带宏的文档，按规定不予读取',
    next: '请在WPS或Word里另存为不带宏的“Word 文档（*.docx）”，再检查另存的文件。',
  },
  'other-zip': { title: '这是压缩包，里面没有Word文档', next: '请先解压，再选择其中的 .docx 文件。' },
  empty: { title: '这是空文件，大小为0', next: '文件可能没有拷完。请重新拷贝后再检查。' },
};
const UNKNOWN_KIND: Words = { title: '认不出这是什么文件，不是 .docx', next: NOT_TEXT };

const DANGERS: Readonly<Record<string, string>> = {
  'file-size': '文件超过128 MiB',
  entries: '文件内部的部件超过5000个',
  inflated: '文件展开后超过512 MiB',
  ratio: '文件的压缩比超过200倍，像是压缩炸弹',
  path: '文件内部有指向文件以外的名称',
  duplicate: '文件内部有重名的部件',
  overlap: '文件内部的部件互相重叠，像是压缩炸弹',
  encrypted: '文件内部有加密的部件',
  doctype: '文件内部声明了外部实体（DOCTYPE）',
  'xml-size': '文件内部的文字部件过大',
  depth: '文件内部的嵌套过深',
  elements: '文件内部的元素过多',
  attribute: '文件内部有异常长的属性',
};

function textOf(value: AppErrorDetails[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

export const FOREIGN_DOCUMENT_WORDS = {
  FOREIGN_DOCUMENT_KIND: (details: AppErrorDetails) => KINDS[textOf(details.kind)] ?? UNKNOWN_KIND,
  FOREIGN_DOCUMENT_DAMAGED: () => ({
    title: '文档已损坏，读不全',
    next: '可能没有拷完。请重新拷贝；仍不行，请在WPS或Word里打开修复，另存后再检查。',
  }),
  FOREIGN_DOCUMENT_REFUSED: (details: AppErrorDetails) => ({
    title: `${DANGERS[textOf(details.danger)] ?? '文件超出了安全限度'}，没有读取`,
    next: DO_NOT_OPEN,
  }),
  FOREIGN_DOCUMENT_INCOMPLETE: () => ({
    title: '文件里缺少Word文档必有的部分',
    next: '请在WPS或Word里打开，另存为新的 .docx 后再检查。',
  }),
  FOREIGN_DOCUMENT_SLOW: () => ({
    title: '文档在限定的时间内没有读完，已经停止',
    next: '文档可能过大或内部异常。请拆分，或在WPS、Word里另存后再检查。',
  }),
  FOREIGN_DOCUMENT_IS_ORIGINAL: () => ({
    title: '修复稿不能覆盖原文件',
    next: '请换一个文件名或文件夹保存，原文件保持不变。',
  }),
  FOREIGN_DOCUMENT_READER_LOST: () => ({
    title: '读取文档的程序中途停止，本机数据不受影响',
    next: `文档可能占用内存过多。${DO_NOT_OPEN}`,
  }),
} satisfies Partial<Record<AppErrorCode, (details: AppErrorDetails) => Words>>;
