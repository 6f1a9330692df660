/** The five faces that GB/T 9704 and its practice ask for: named, never shipped, because their licences do not allow it. */

export const FONT = {
  /** Body (5.2.2). */
  fangsong: '仿宋_GB2312',
  /** Second headings and the signer's name (7.3.3, 7.2.6). */
  kai: '楷体_GB2312',
  /** First headings, classification, urgency (7.3.3, 7.2.2). */
  hei: '黑体',
  /** Page numbers (7.5). */
  song: '宋体',
  /** Mark and title (7.2.4, 7.3.1). */
  xiaobiaosong: '方正小标宋简体',
} as const;

export type FontName = (typeof FONT)[keyof typeof FONT];
