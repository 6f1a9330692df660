/** One event of each type that came with case work, written out as a desk of version 1 wrote it: what these lines say, every later version must read. */
import { canonicalText } from './canonical-text';
import type { GoldenEvents } from './golden-events';
import { assigned, kitEvent, type NamedFile, registered } from './kit-events';
import { drawnUuid, type KitUnit, type KitWorld } from './kit-units';
import type { Fields } from './kit-writer';

const SEED = 'golden case work';
const ON = '2026-07-06';
const id = (name: string) => drawnUuid(`${name} ${SEED}`);

export async function caseWorkEvents(
  { office, colleague }: KitWorld,
  named: readonly NamedFile[],
): Promise<GoldenEvents> {
  const files: Fields[] = named.map((file) => ({ ...file, media: 'application/octet-stream' }));
  const [registration, assignment] = [
    await registered(SEED, office),
    await assigned(SEED, office, colleague),
  ];
  const facts = registration.body as Fields;
  const byOffice = await officeBodies(facts, files);
  const byUnit = await unitBodies(files);
  const lines = (by: KitUnit, bodies: readonly [string, Fields][], after: number, actor: Fields) =>
    Promise.all(
      bodies.map(async ([type, body], at) => {
        const event = await kitEvent({ seed: SEED, by, type, body, lamport: after + at + 1 });
        return canonicalText({ ...event, actor });
      }),
    );
  return {
    office: [
      ...[registration, assignment].map(canonicalText),
      ...(await lines(office, byOffice, 2, { name: '周督查', role: 'supervisor' })),
    ],
    unit: await lines(colleague, byUnit, 2 + byOffice.length, { name: '吴经办', role: 'clerk' }),
  };
}

async function officeBodies(facts: Fields, files: readonly Fields[]): Promise<[string, Fields][]> {
  const [pointId, assignmentId] = [await id('point'), await id('assignment')];
  const due = {
    ruleId: 'D8',
    profileId: 'general',
    profileVersion: 1,
    unit: 'working-day',
    amount: 5,
    startOn: '2026-06-30',
    steps: [
      { kind: 'start', event: 'quarter-end', on: '2026-06-30' },
      { kind: 'holiday-table', year: 2026, notice: '国办发明电〔2025〕7号' },
      { kind: 'add', unit: 'working-day', amount: 5, reached: '2026-07-07' },
      { kind: 'skip-weekend', days: 2 },
    ],
    dueOn: '2026-07-07',
  };
  const supervised = {
    ...facts,
    sponsor: '常务副市长韩立新',
    supervision: { source: 'key-work', reporting: 'annual-work', meetingEndedOn: '2026-02-20' },
  };
  return [
    ['matter.corrected', { facts: supervised, reason: '明确领办领导和督查来源' }],
    [
      'assignment.corrected',
      {
        assignmentId,
        reason: '补充季度报告要求',
        pointIds: [pointId],
        requirement: '按季度报送进展情况。',
        officeContact: { name: '周督查', phone: '0000-8000001' },
        clocks: [{ purpose: 'periodic-report', due }],
      },
    ],
    [
      'matter.merged',
      {
        reason: '内容相近，并案办理',
        matters: [
          {
            matterId: await id('other matter'),
            kind: 'cppcc-proposal',
            number: '26',
            title: '关于缓解城东新区入园难的提案',
          },
        ],
      },
    ],
    [
      'point.closed',
      { pointId, on: ON, reason: '两所幼儿园均已开园，经实地核验同意销号', files: files.slice(0, 1) },
    ],
    ['point.reopened', { pointId, reason: '核验发现其中一所尚未招生' }],
  ];
}

async function unitBodies(files: readonly Fields[]): Promise<[string, Fields][]> {
  const [pointId, assignmentId] = [await id('point'), await id('assignment')];
  return [
    [
      'contact.recorded',
      {
        assignmentId,
        entryId: await id('contact'),
        stage: 'after',
        on: ON,
        with: '沈若兰',
        by: '郑局长',
        level: 'principal',
        way: '走访',
        outcome: '代表认可办理结果',
      },
    ],
    [
      'coordination.recorded',
      {
        assignmentId,
        coordinationId: await id('coordination'),
        on: ON,
        with: ['云州市自然资源局', '城东新区管委会'],
        issue: '第二所幼儿园的用地性质',
        outcome: 'disagreed',
        text: '自然资源局认为须先调整控制性详细规划。',
        files: files.slice(0, 1),
      },
    ],
    [
      'report.submitted',
      {
        assignmentId,
        reportId: await id('report'),
        on: ON,
        period: { startOn: '2026-06-30', name: '2026年第二季度' },
        sections: [
          { heading: '政策措施', text: '已落实建设资金1800万元。' },
          { heading: '重大进展', text: '主体结构封顶。' },
        ],
        evidence: files.slice(1, 2),
      },
    ],
    [
      'promise.fulfilled',
      { assignmentId, pointId, on: ON, text: '两所幼儿园已于9月1日开园。', evidence: files.slice(2) },
    ],
  ];
}
