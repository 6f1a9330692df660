/** The clause that a rule comes from, in the words of the published document. */

const DOCUMENT_NAMES: Readonly<Record<string, string>> = {
  S0: '皋政发〔2022〕20号',
  S1: '阳府办〔2015〕17号',
  S2: '《岳阳市提升政府系统执行力十条措施》',
  S3: '《关于做好人大议案办理工作的实施方案》',
  S4: '兴政发〔2020〕12号',
};

/** “皋政发〔2022〕20号 二1”, every document by its own name; nothing where the rule is the product's own. */
export function clauseName(source: string): string | undefined {
  if (!/^S\d/.test(source)) return undefined;
  return source.replaceAll(/S\d/g, (code) => DOCUMENT_NAMES[code] ?? code).replaceAll(', ', '、');
}

/** “依据：皋政发〔2022〕20号 二1”. */
export function clauseText(source: string): string | undefined {
  const name = clauseName(source);
  return name && `依据：${name}`;
}
