/** Proofs of what is recorded as a fact: the stages of each kind and their forms, sources of supervised matters, coordination, reports, promises. */
import { STAGE_RULES, type StageExpectation, stageRuleName } from '../law/stage-rules';
import { edit, type Mutation, type Proof, shared, test } from '../rule';

const law = (name: string) => test('rules/law/records', name);
const stages = (name: string) => test('rules/law/stages', name);
const OFFICE = 'package-format/events/office-events';
const UNIT = 'package-format/events/unit-events';
const FLOW = 'domain/workflow/assignment-workflow';

/** Name and labels of a stage, each spoiled once. */
function stageProof(rule: StageExpectation): Proof {
  const file = `domain/workflow/${rule.table}`;
  const exported = {
    'congress-stages': 'CONGRESS_STAGES',
    'bill-stages': 'BILL_STAGES',
    'proposer-stages': 'SUGGESTION_STAGES',
    'supervision-stages': 'SUPERVISION_STAGES',
  }[rule.table];
  const head = `('${rule.code}', '${rule.name}'`;
  const renamed: Mutation = edit(file, head, `('${rule.code}', '略'`);
  // What several stages ask for alike is written once, above them.
  const common = ['组长', '副组长', '办公室设在', '办公室主任', '领办领导亲自'];
  const labels = rule.labels.map((label): Mutation => {
    const spoiled = edit(file, `'${label}'`, "'略'");
    return common.includes(label) ? spoiled : { ...spoiled, after: head };
  });
  return {
    kind: rule.recorded ? 'form' : 'data',
    places: [shared(file, exported ?? rule.table)],
    tests: [stages(`a stage > ${stageRuleName(rule)}`)],
    mutations: [renamed, ...labels],
  };
}

const STAGES: Readonly<Record<string, Proof>> = Object.fromEntries(
  STAGE_RULES.map((rule) => [`环节 ${rule.kind} ${rule.name}`, stageProof(rule)]),
);

const source = (name: string, code: string): Proof => ({
  kind: 'data',
  places: [shared('domain/matter/matter', 'SUPERVISION_SOURCES')],
  tests: [law(`supervised matters > 来源：${name}`)],
  mutations: [edit('domain/matter/matter', `  '${code}', // `, `  'x-${code}', // `)],
});

const METHODS = ['常规督查', '专项督查', '四不两直', '暗访'];

const RECORDS: Readonly<Record<string, Proof>> = {
  同样的环节: {
    kind: 'data',
    places: [shared('domain/workflow/stages', 'STAGES_OF_KIND')],
    tests: [stages('the stages of a kind > 审议意见与决议决定走同样的环节')],
    mutations: [
      edit(
        'domain/workflow/stages',
        "  'deliberation-opinion': CONGRESS_STAGES,",
        "  'deliberation-opinion': BILL_STAGES,",
      ),
    ],
  },
  十二项程序: {
    kind: 'data',
    places: [
      shared('domain/workflow/proposer-stages', 'SUGGESTION_STAGES'),
      shared('domain/workflow/proposer-stages', 'PROPOSAL_STAGES'),
    ],
    tests: [
      stages('the stages of a kind > deputy-suggestion 的十二项程序，六项依次，六项可以并行'),
      stages('the stages of a kind > cppcc-proposal 的十二项程序，六项依次，六项可以并行'),
    ],
    mutations: [
      edit(
        'domain/workflow/proposer-stages',
        "  beside('inspect', '视察', 'S4 四', {\n    onBar: true,",
        "  beside('inspect', '视察', 'S4 四', {",
      ),
      edit(
        'domain/workflow/proposer-stages',
        "  derivedBeside('publish', '公开', 'S4 四'),",
        "  derived('publish', '公开', 'S4 四'),",
      ),
    ],
  },
  规则使用全部环节: {
    kind: 'data',
    places: ['resources/profiles/xingcheng.json#kinds.deputy-suggestion.stages'],
    tests: [stages('the stages of a kind > 每个内置规则都用全部环节')],
    mutations: [
      {
        file: 'resources/profiles/xingcheng.json',
        at: 'kinds.deputy-suggestion.stages[inspect]',
        to: undefined,
      },
      { file: 'resources/profiles/rugao.json', at: 'kinds.resolution.stages[consult].name', to: '意见' },
    ],
  },
  督查方式: {
    kind: 'data',
    places: [shared('domain/workflow/stage', 'CHECK_METHODS')],
    tests: [law('what the office records > 督查方式：常规、专项、四不两直、暗访')],
    mutations: METHODS.map((method) => edit('domain/workflow/stage', `'${method}'`, "'略'")),
  },
  抽查方式: {
    kind: 'form',
    places: [shared('domain/workflow/supervision-stages', 'SUPERVISION_STAGES')],
    tests: [law('what the office records > 抽查：随机抽查、投诉追查、第三方评估')],
    mutations: [
      edit('domain/workflow/supervision-stages', "'随机抽查', ", ''),
      edit('domain/workflow/supervision-stages', ", '第三方评估'", ''),
    ],
  },
  决策程序: {
    kind: 'form',
    places: [shared('domain/workflow/supervision-stages', 'SUPERVISION_STAGES')],
    tests: [law('what the office records > 重大决策五项程序和实施评估')],
    mutations: ['公众参与', '专家论证', '风险评估', '合法性审查', '集体讨论决定', '实施评估'].map((step) =>
      edit('domain/workflow/supervision-stages', `'${step}'`, "'略'"),
    ),
  },
  五个亲自: {
    kind: 'form',
    places: [shared('domain/workflow/proposer-stages', 'SUGGESTION_STAGES')],
    tests: [law('what the office records > 领办领导亲自谋划、部署、推动、办理、协调')],
    mutations: ['谋划', '部署', '推动', '办理', '协调']
      .map((act) => edit('domain/workflow/proposer-stages', `'${act}'`, "'略'"))
      .slice(0, 3),
  },
  必填的内容: {
    kind: 'code',
    places: [shared('domain/workflow/stage-record', 'problemsOfStageText')],
    tests: [law('what the office records > 必填的内容空着不能登记')],
    mutations: [
      edit(
        'domain/workflow/stage-record',
        "return required ? [{ label, reason: 'missing' }] : [];",
        'return [];',
      ),
      edit('domain/workflow/stage-record', "record.text.required && text.trim() === ''", 'false'),
    ],
  },
  环节只能由行为或登记产生: {
    kind: 'code',
    places: [shared('domain/workflow/stage-engine', 'recordableStage')],
    tests: [law('what the office records > 由行为产生的环节不能另行登记，写法有规定的才能登记')],
    mutations: [edit('domain/workflow/stage-engine', '.filter(({ record }) => record !== undefined);', ';')],
  },
  '来源 会议': source('会议', 'meeting'),
  '来源 文件': source('文件和重大政策', 'document'),
  '来源 法律法规': source('法律法规', 'law'),
  '来源 重点工作': source('重点工作和重大项目', 'key-work'),
  '来源 民生实事': source('民生实事', 'livelihood'),
  '来源 行政效能和作风': source('依法行政、效能和作风', 'conduct'),
  '来源 领导批示': source('领导批示、指示和交办', 'instruction'),
  '来源 突发事件': source('突发事件善后', 'emergency'),
  '来源 巡视督查反馈': source('巡视、督查、专项检查反馈', 'inspection'),
  报告方式: {
    kind: 'data',
    places: [shared('domain/matter/matter', 'REPORTING_PLANS')],
    tests: [
      law('supervised matters > 报告方式：年度重点工作'),
      law('supervised matters > 报告方式：民生实事'),
      law('supervised matters > 报告方式：长期办理'),
    ],
    mutations: [
      edit(
        'domain/matter/matter',
        "['annual-work', 'livelihood', 'long-running']",
        "['annual-work', 'livelihood']",
      ),
    ],
  },
  会议结束之日: {
    kind: 'form',
    places: [shared('domain/matter/matter', 'supervisionSchema')],
    tests: [law('supervised matters > 会议决定的写明会议结束的日期')],
    mutations: [
      edit(
        'domain/matter/matter',
        '  meetingEndedOn: localDateSchema.optional(),',
        '  meetingEndedOn: lineOf(20).optional(),',
      ),
    ],
  },
  领办领导: {
    kind: 'form',
    places: [shared('domain/matter/matter', 'matterFactsSchema')],
    tests: [law('the sponsor > 领办领导登记在事项上')],
    mutations: [edit('domain/matter/matter', '  sponsor: lineOf(50).optional(),', '')],
  },
  协调轮次: {
    kind: 'code',
    places: [shared('domain/coordination/coordination-rounds', 'missingRounds')],
    tests: [law('coordination > 两轮协调不成的才报政府，协调一致的不必报')],
    mutations: [
      edit('domain/coordination/coordination-rounds', 'return Math.max(0, required - most);', 'return 0;'),
      edit(
        'domain/coordination/coordination-rounds',
        "own.filter(({ outcome }) => outcome === 'disagreed').length",
        'own.length + 1',
      ),
    ],
  },
  协调记录: {
    kind: 'form',
    places: [`src-shared/${UNIT}.ts#unitEventBodies`],
    tests: [law('coordination > 写明参加单位、分歧和结果')],
    mutations: [
      edit(UNIT, '    with: z.array(lineOf(100)).min(1).max(30),', '    with: z.array(lineOf(100)).max(30),'),
      edit(
        UNIT,
        "    outcome: z.enum(['agreed', 'disagreed']),",
        "    outcome: z.enum(['agreed', 'disagreed']).optional(),",
      ),
    ],
  },
  协调由牵头单位: {
    kind: 'code',
    places: [shared(FLOW, 'stateAfter')],
    tests: [law('coordination > 由主办单位牵头，会办单位不牵头')],
    mutations: [
      edit(FLOW, "    'coordination.recorded',\n    'report.submitted',", "    'report.submitted',"),
    ],
  },
  定期报告: {
    kind: 'code',
    places: [shared('domain/matter/matter-clocks', 'clocksOf')],
    tests: [law('periodic reports > 按期报告使当期的时限停止')],
    mutations: [
      edit('domain/matter/matter-clocks', 'period.startOn === due.startOn', 'period.startOn !== due.startOn'),
    ],
  },
  定期报告的栏目: {
    kind: 'form',
    places: [`src-shared/${UNIT}.ts#reportSectionsSchema`],
    tests: [law('periodic reports > 报告分栏目，写明报告期')],
    mutations: [edit(UNIT, 'text: textOf(20_000) }))\n  .min(1)', 'text: textOf(20_000) }))\n  .min(0)')],
  },
  承诺兑现: {
    kind: 'code',
    places: [shared(FLOW, 'ASSIGNMENT_WORKFLOW'), `src-shared/${UNIT}.ts#unitEventBodies`],
    tests: [law('promises > 答复之后才有承诺兑现，兑现要写明结果')],
    mutations: [
      edit(
        FLOW,
        "const answered: Row = { ...records, 'promise.fulfilled': 'same' };",
        'const answered: Row = { ...records };',
      ),
      edit(
        FLOW,
        "  'report.submitted': 'same',\n};",
        "  'report.submitted': 'same',\n  'promise.fulfilled': 'same',\n};",
      ),
    ],
  },
  'special report owed': {
    kind: 'code',
    places: [shared('domain/report/special-report', 'owesSpecialReport')],
    tests: [
      test(
        'unit/domain/coordination/coordination-rounds',
        'what the government is asked > is owed a special report on a hot issue, point by point, until one is sent',
      ),
    ],
    mutations: [edit('domain/report/special-report', 'return !specialReports(', 'return specialReports(')],
  },
  并案: {
    kind: 'form',
    places: [`src-shared/${OFFICE}.ts#officeEventBodies`],
    tests: [law('merged matters > 并案写明理由，可以拆开')],
    mutations: [
      edit(
        OFFICE,
        "'matter.merged': z.strictObject({\n    reason: textOf(1000).min(1),",
        "'matter.merged': z.strictObject({\n    reason: textOf(1000),",
      ),
    ],
  },
};

export const recordProofs: Readonly<Record<string, Proof>> = { ...STAGES, ...RECORDS };
