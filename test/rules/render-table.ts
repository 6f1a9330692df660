/** The table as a page for people: docs/rules.md, one section a document, with the places, tests and number of changes that each row rests on. */
import type { ProfileSettings } from '@shared/domain/profile/profile';
import { SETTING_WORDS } from '../../src-shared/domain/profile/profile-words';
import { KEPT_SETTINGS } from './kept-settings';
import type { RuleKind, RuleRow } from './rule';
import { kindOf, PROOFS, proofOf, ROWS, trials } from './table';

const SECTIONS: readonly (readonly [string, string])[] = [
  ['S0', 'S0 如皋 皋政发〔2022〕20号'],
  ['S1', 'S1 阳江 阳府办〔2015〕17号'],
  ['S2', 'S2 岳阳 提升政府系统执行力十条措施'],
  ['S3', 'S3 许昌 关于做好人大议案办理工作的实施方案'],
  ['S4', 'S4 兴城 兴政发〔2020〕12号'],
  ['P2', '产品说明 2：事项种类、程序、分级、要点、办理方式'],
  ['P3', '产品说明 3：角色'],
  ['P4', '产品说明 4：期限'],
  ['P5', '产品说明 5：办理结果'],
  ['P6', '产品说明 6：文书、追责阶梯、考评、其他规定和比率'],
];

const KIND_WORDS: Readonly<Record<RuleKind, string>> = {
  data: '数据',
  code: '代码',
  form: '文书或记录',
  'not software': '不属软件',
  later: '后续事项',
};

export interface Totals {
  readonly rows: number;
  readonly byKind: Readonly<Record<RuleKind, number>>;
  readonly proofs: number;
  readonly tests: number;
  readonly mutations: number;
}

export function totalsOf(): Totals {
  const byKind: Record<RuleKind, number> = { data: 0, code: 0, form: 0, 'not software': 0, later: 0 };
  for (const row of ROWS) byKind[kindOf(row)] += 1;
  const proofs = Object.values(PROOFS);
  const tests = new Set(proofs.flatMap(({ tests }) => tests.map(({ file, name }) => `${file} > ${name}`)));
  return { rows: ROWS.length, byKind, proofs: proofs.length, tests: tests.size, mutations: trials().length };
}

export function totalsText(): string {
  const { rows, byKind, proofs, tests, mutations } = totalsOf();
  const kinds = Object.entries(byKind).map(([kind, count]) => `${KIND_WORDS[kind as RuleKind]} ${count}`);
  return `共 ${rows} 条：${kinds.join('，')}。依据 ${proofs} 组，测试 ${tests} 个，改动 ${mutations} 处。`;
}

export function renderTable(): string {
  return [
    '# 规定对照表',
    '',
    '五份文件的每一条和产品说明第 2 至 6 节的每一项规定，落在哪里，由哪个测试看住。由 `test/rules` 的数据生成（`npm run rules:table -- --write`），不在这里手改。',
    '“依据”是一组位置、测试和改动：改动其中任何一处，所列测试就会失败（`npm run rules:table -- --mutate`）。',
    '',
    totalsText(),
    '',
    ...SECTIONS.flatMap(([source, title]) => [
      `## ${title}`,
      '',
      '| 条款 | 内容 | 类别 | 依据 |',
      '|---|---|---|---|',
      ...ROWS.filter(({ id }) => id.startsWith(source)).map(rowLine),
      '',
    ]),
    '## 规则里暂时只作数据的设置',
    '',
    '下列设置随规则保存、传递和显示，现在没有功能据此办理：',
    '',
    ...Object.entries(KEPT_SETTINGS).map(
      ([name, why]) => `- ${SETTING_WORDS[name as keyof ProfileSettings].name}（\`${name}\`）：${why}。`,
    ),
    '',
    '## 依据',
    '',
    '| 依据 | 位置 | 测试 | 改动 |',
    '|---|---|---|---|',
    ...Object.keys(PROOFS).map(proofLine),
    '',
  ].join('\n');
}

function rowLine(row: RuleRow): string {
  const ground = row.outside === undefined ? row.proofs.join('；') : (row.reason ?? '');
  return `| ${row.id} | ${cell(row.text)} | ${KIND_WORDS[kindOf(row)]} | ${cell(ground)} |`;
}

function proofLine(name: string): string {
  const { places, tests, mutations } = proofOf(name);
  const named = tests.map(({ file, name: title }) => `${file} › ${title}`);
  return `| ${cell(name)} | ${cell(places.map((place) => `\`${place}\``).join('<br>'))} | ${cell(named.join('<br>'))} | ${mutations.length} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
