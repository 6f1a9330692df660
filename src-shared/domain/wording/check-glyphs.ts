/** Characters that cannot be printed as the standard asks: invisible ones, and those that 仿宋_GB2312 and 楷体_GB2312 lack. */
import { isInGb2312 } from './gb2312-repertoire';
import { findAll, surely, type TextFinding } from './text-finding';

const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\ufffc]/gu;

/** Look-alikes and signs that GB 2312 writes in another way. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  '•': '·',
  '‧': '·',
  '∙': '·',
  '・': '·',
  '―': '—',
  '〜': '～',
  '¥': '￥',
  '㎡': '平方米',
  '㎥': '立方米',
  '㎞': '公里',
  '㎏': '千克',
  '㎜': '毫米',
  '㎝': '厘米',
  '€': '欧元',
};

export function checkGlyphs(text: string): TextFinding[] {
  const findings = findAll(text, 'invisible', INVISIBLE, () => surely(''));
  let from = 0;
  for (const found of text) {
    const to = from + found.length;
    if (!isInGb2312(found.codePointAt(0) ?? 0) && /\S/u.test(found)) {
      const instead = WRITTEN_AS[found];
      findings.push({
        code: 'missing-glyph',
        from,
        to,
        found,
        wanted: instead ?? null,
        safe: instead !== undefined,
      });
    }
    from = to;
  }
  return findings;
}
