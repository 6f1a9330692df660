/** One event of every type of version 1, written out as a desk of that version wrote it: what these lines say, every later version must read. */
import { canonicalText } from './canonical-text';
import { assigned, kitEvent, type NamedFile, registered } from './kit-events';
import { drawnUuid, type KitUnit, type KitWorld } from './kit-units';
import type { Fields } from './kit-writer';

const SEED = 'golden every event';
const ON = '2026-03-02';
const OFFICIAL = { role: 'supervisor', person: '周督查' };
const CLERK = { role: 'clerk', person: '吴经办' };

/** The files that the events name, in their order. */
export const FILE_NAMES = ['答复函.docx', '审签单.pdf', '签章扫描件.pdf'] as const;

export interface GoldenEvents {
  readonly office: readonly string[];
  readonly unit: readonly string[];
}

export async function goldenEvents(
  { office, colleague }: KitWorld,
  named: readonly NamedFile[],
): Promise<GoldenEvents> {
  const files = named.map((file) => ({ ...file, media: 'application/octet-stream' }));
  const assignmentId = await drawnUuid(`assignment ${SEED}`);
  const registration = await registered(SEED, office);
  const first = [registration, await assigned(SEED, office, colleague)];
  const byOffice = await officeBodies(colleague, { assignmentId, files, facts: registration.body as Fields });
  const byUnit = await unitBodies(office, { assignmentId, files });
  return {
    office: [...first, ...(await written(office, OFFICIAL, byOffice, first.length))].map(canonicalText),
    unit: (await written(colleague, CLERK, byUnit, first.length + byOffice.length)).map(canonicalText),
  };
}

interface Parts {
  readonly assignmentId: string;
  readonly files: readonly Fields[];
  readonly facts: Fields;
}

const id = (name: string) => drawnUuid(`${name} ${SEED}`);

async function officeBodies(
  colleague: KitUnit,
  { assignmentId, files, facts }: Parts,
): Promise<[string, Fields][]> {
  const [document, , scan] = files as readonly [Fields, Fields, Fields];
  const due = {
    ruleId: 'D3',
    profileId: 'general',
    profileVersion: 1,
    unit: 'natural-month',
    amount: 3,
    startOn: '2026-02-27',
    steps: [
      { kind: 'start', event: 'assignment', on: '2026-02-27' },
      { kind: 'add', unit: 'natural-month', amount: 3, reached: '2026-05-27' },
      { kind: 'extend', approvedOn: ON, from: '2026-05-27', to: '2026-06-30' },
    ],
    dueOn: '2026-06-30',
  };
  return [
    [
      'matter.corrected',
      { facts: { ...facts, title: '关于在城东新区增设两所公办幼儿园的建议' }, reason: '代表补正' },
    ],
    [
      'return.decided',
      { assignmentId, decision: 'refused', reason: '职责范围清楚', reassignedTo: nameOf(colleague) },
    ],
    [
      'draft.reviewed',
      {
        assignmentId,
        draftId: await id('draft'),
        decision: 'returned',
        comments: [
          { pointId: await drawnUuid(`point ${SEED}`), text: '请写明完成时间' },
          { text: '请再核对数字' },
        ],
      },
    ],
    [
      'procedure.recorded',
      { procedure: 'supervise', on: ON, person: '周督查', text: '现场督办', files: [scan] },
    ],
    [
      'notice.issued',
      {
        letterId: await id('notice'),
        to: [colleague.unitId],
        on: ON,
        subject: '关于同意延期办理的通知',
        number: '云政督〔2026〕5号',
        text: '同意延期至6月30日。',
        replyBy: '2026-03-20',
        document,
        scan,
        attachments: [],
        answers: await id('paper'),
        kind: 'notice',
        assignmentId,
        extension: { purpose: 'reply', due },
      },
    ],
    ['reply.delivered', { assignmentId, on: ON, way: '当面送达' }],
    [
      'feedback.registered',
      {
        assignmentId,
        proposer: '沈若兰',
        receivedOn: ON,
        attitude: 'satisfied',
        process: 'basically-satisfied',
        result: 'dissatisfied',
        overall: 'dissatisfied',
        opinion: '学位仍不足，请再办理。',
      },
    ],
    [
      'redo.ordered',
      { assignmentId, feedbackEventId: await id('feedback event'), reason: '代表不满意', due },
    ],
    ['redo.declined', { assignmentId, feedbackEventId: await id('feedback event'), reason: '答复符合实际' }],
    ['matter.published', { on: ON, where: '云州市人民政府门户网站' }],
    ['matter.archived', { on: ON, place: '云州市档案馆 2026-17' }],
    ['assignment.withdrawn', { assignmentId, reason: '改交其他单位' }],
  ];
}

async function unitBodies(
  office: KitUnit,
  { assignmentId, files }: Omit<Parts, 'facts'>,
): Promise<[string, Fields][]> {
  const [document, approvalSheet, scan] = files as readonly [Fields, Fields, Fields];
  const pointId = await drawnUuid(`point ${SEED}`);
  const draftId = await id('draft');
  const content = {
    title: '关于第0487号建议的答复',
    salutation: '沈若兰代表：',
    opening: '您提出的建议收悉。',
    answers: [
      {
        pointId,
        disposal: 'create-conditions',
        result: 'B',
        text: '列入2027年计划。',
        promisedOn: '2027-08-31',
      },
    ],
    closing: '感谢您的关心。',
    resultMark: 'B',
    documentNumber: '云财函〔2026〕8号',
    dateOfIssue: ON,
    attachments: [],
    contactName: '吴经办',
    contactPhone: '0000-8001234',
    leaderName: '郑局长',
    copies: ['云州市人民政府办公室'],
    publicity: 'public',
  };
  return [
    ['assignment.accepted', { assignmentId, on: ON, handler: '吴经办', phone: '0000-8001234' }],
    [
      'return.requested',
      { assignmentId, on: ON, reason: '教育主管部门更合适', suggestedUnit: nameOf(office), late: true },
    ],
    [
      'plan.submitted',
      {
        assignmentId,
        planId: await id('plan'),
        principalLeader: '郑局长',
        deputyLeader: '冯副局长',
        section: '教科文科',
        clerk: '吴经办',
        measures: [{ pointId, text: '落实建设资金', person: '吴经办', dueOn: '2026-04-30' }],
      },
    ],
    [
      'progress.recorded',
      { assignmentId, entryId: await id('progress'), pointId, on: ON, text: '已完成选址', evidence: [scan] },
    ],
    [
      'contact.recorded',
      {
        assignmentId,
        entryId: await id('contact'),
        stage: 'before',
        on: ON,
        with: '沈若兰',
        by: '吴经办',
        way: '电话',
        outcome: '代表同意分两年实施',
      },
    ],
    [
      'opinion.submitted',
      {
        assignmentId,
        opinionId: await id('opinion'),
        on: ON,
        text: '同意安排资金。',
        contactName: '吴经办',
        contactPhone: '0000-8001234',
        files: [document],
      },
    ],
    [
      'paper.submitted',
      {
        letterId: await id('paper'),
        to: [office.unitId],
        on: ON,
        subject: '关于延期办理第0487号建议的请示',
        text: '因选址调整，申请延期。',
        attachments: [document],
        kind: 'extension',
        assignmentId,
        extendTo: '2026-06-30',
      },
    ],
    [
      'draft.submitted',
      {
        assignmentId,
        draftId,
        parentId: await id('first draft'),
        alsoReplaces: [await id('parallel draft')],
        content,
        document,
        approvalSheet,
      },
    ],
    [
      'reply.finalised',
      {
        assignmentId,
        replyId: await id('reply'),
        draftId,
        content,
        document,
        signedOriginal: { kind: 'scan', file: scan },
      },
    ],
  ];
}

/** `after`: what stands before them in the matter. */
function written(
  by: KitUnit,
  actor: { readonly role: string; readonly person: string },
  bodies: readonly [string, Fields][],
  after: number,
): Promise<Fields[]> {
  return Promise.all(
    bodies.map(([type, body], at) =>
      kitEvent({ seed: SEED, by, type, body, lamport: after + at + 1, ...actor }),
    ),
  );
}

function nameOf({ unitId, name }: KitUnit): Fields {
  return { unitId, name };
}
