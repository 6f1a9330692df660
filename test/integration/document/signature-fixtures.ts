/** One short downward document, signed in every way of GB/T 9704 7.3.5. */
import type { DocumentSignature, OfficialDocument } from '@shared/document-model/official-document';

const DATE = '2025-11-18';
const SHORT = ['云州市财政局', '云州市公安局', '云州市民政局', '云州市教育局', '云州市水利局'];
const LONG = [
  '云州市发展和改革委员会',
  '云州市住房和城乡建设局',
  '云州市财政局',
  '云州市市场监督管理局',
  '云州市自然资源和规划局',
];
const LONGER = [
  '中共云州市委机构编制委员会办公室',
  '云州市人力资源和社会保障局',
  '云州市人民政府国有资产监督管理委员会',
  '云州市退役军人事务局',
  '云州市城市管理综合行政执法局',
];

const sealed = (issuers: readonly string[]): DocumentSignature => ({
  kind: 'sealed',
  issuers: [...issuers],
  dateOfIssue: DATE,
  sealDiameter: 42,
});
const unsealed = (...issuers: string[]): DocumentSignature => ({
  kind: 'unsealed',
  issuers,
  dateOfIssue: DATE,
});
const stamped = (post: string): DocumentSignature => ({
  kind: 'signature-stamp',
  post,
  name: '陈望',
  dateOfIssue: DATE,
});

const SEALED = {
  one: sealed(LONG.slice(1, 2)),
  two: sealed(LONG.slice(0, 2)),
  three: sealed(SHORT.slice(0, 3)),
  threeLong: sealed(LONG.slice(0, 3)),
  four: sealed(SHORT.slice(0, 4)),
  five: sealed(SHORT),
  fiveLong: sealed(LONG),
  fiveLonger: sealed(LONGER),
  veryLong: sealed(['云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室', SHORT[0] as string]),
} as const satisfies Record<string, DocumentSignature>;
const UNSEALED = {
  unsealed: unsealed(LONG[1] as string),
  unsealedShort: unsealed('云州市'),
  unsealedThree: unsealed(...LONG.slice(0, 3)),
} as const satisfies Record<string, DocumentSignature>;
const STAMPED = {
  stamp: stamped('市\u3000长'),
  stampLongPost: stamped('云州市住房和城乡建设局党组书记、局长'),
} as const satisfies Record<string, DocumentSignature>;

export const SEALED_NAMES = Object.keys(SEALED);
export const UNSEALED_NAMES = Object.keys(UNSEALED);
export const STAMPED_NAMES = Object.keys(STAMPED);

export const LAST_TEXT = '请认真贯彻执行';

function signedWith(signature: DocumentSignature): OfficialDocument {
  const names =
    signature.kind === 'sealed' || signature.kind === 'unsealed' ? signature.issuers : ['云州市人民政府'];
  return {
    shape: 'official',
    format: 'downward',
    head: {
      copyNumber: null,
      classification: null,
      urgency: null,
      resultMark: null,
      mark: { names: names.slice(0, 1), suffix: '文件' },
      documentNumber: { code: '云建发', year: 2025, serial: 17 },
      issue: null,
      signers: [],
      preprinted: false,
    },
    title: '关于进一步做好既有住宅加装电梯工作的通知',
    addressee: '各区县人民政府，市政府各部门',
    body: [
      {
        type: 'paragraph',
        text: '为进一步做好既有住宅加装电梯工作，经市政府同意，现就有关事项通知如下。各区县要健全社区议事协商机制，妥善化解低楼层住户利益诉求。',
      },
      { type: 'paragraph', text: LAST_TEXT },
    ],
    attachments: [],
    signature,
    note: '联系人：王小明，联系电话：0000—12345678',
    attendance: [],
    imprint: { copies: [], printingOffice: '云州市人民政府办公室', printedOn: DATE, publicity: null },
    properties: { author: '云州市人民政府办公室', createdAt: Date.UTC(2025, 10, 20, 8) },
  };
}

export const SIGNED: Readonly<Record<string, OfficialDocument>> = Object.fromEntries(
  Object.entries({ ...SEALED, ...UNSEALED, ...STAMPED, none: { kind: 'none' } as const }).map(
    ([name, signature]) => [name, signedWith(signature)],
  ),
);
