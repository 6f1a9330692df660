/** Letters and a parallel draft on the invented lift matter, for looking at them; what is sent is kept in memory. */
import { localDate, startOfDay } from '@shared/domain/calendar/local-date';
import type { Handlers } from '@shared/ipc/contract';
import { FINANCE, HOUSING, matterId, OFFICE, TODAY } from './fake-desk';
import { type FakeMatters, file, record } from './fake-matters';

const ID = matterId(1);
const at = (month: number, day: number) => startOfDay(localDate(2026, month, day)) + 15 * 3_600_000;

/** A notice that waits for the lead, a request that waits for the co-handler, and one that was answered. */
export function addLetters(matters: FakeMatters): void {
  const lead = partOf(matters, HOUSING.unitId);
  const urged = record();
  matters.append(ID, OFFICE.unitId, at(5, 12), 'notice.issued', {
    letterId: urged,
    kind: 'urge',
    to: [HOUSING.unitId],
    on: localDate(2026, 5, 12),
    subject: '关于催办市政协十四届三次会议第0123号提案的通知',
    number: '云政督〔2026〕31号',
    text: '',
    document: file('催办通知（正式稿）.docx'),
    attachments: [],
    assignmentId: lead.id,
    replyBy: localDate(2026, 5, 16),
  });
  matters.append(ID, HOUSING.unitId, at(5, 15), 'paper.submitted', {
    letterId: record(),
    kind: 'report',
    to: [OFFICE.unitId],
    on: localDate(2026, 5, 15),
    subject: '关于第0123号提案办理进展的报告',
    text: '联合审查规程已印发，补助标准正在与市财政局会商。',
    attachments: [file('进展情况表.xlsx')],
    assignmentId: lead.id,
    answers: urged,
  });
  matters.append(ID, HOUSING.unitId, at(5, 18), 'paper.submitted', {
    letterId: record(),
    kind: 'co-request',
    to: [FINANCE.unitId],
    on: localDate(2026, 5, 18),
    subject: '关于商请提出提高加装电梯补助标准意见的函',
    text: '请就2027年度预算安排补充意见。',
    attachments: [],
    assignmentId: lead.id,
    replyBy: localDate(2026, 5, 29),
  });
  matters.append(ID, OFFICE.unitId, at(5, 20), 'notice.issued', {
    letterId: record(),
    kind: 'supervise',
    to: [HOUSING.unitId],
    on: localDate(2026, 5, 20),
    subject: '关于督办市政协十四届三次会议第0123号提案的通知',
    number: '云政督〔2026〕35号',
    text: '',
    document: file('督办通知（正式稿）.docx'),
    scan: file('督办通知（盖章扫描）.pdf'),
    attachments: [],
    assignmentId: lead.id,
    replyBy: localDate(2026, 5, 27),
  });
}

/** The same reply written a second time on another machine of the unit. */
export function addParallelDraft(matters: FakeMatters): void {
  const lead = partOf(matters, HOUSING.unitId);
  const first = lead.drafts.at(-1);
  if (!first) return;
  const { assignmentId, document, approvalSheet, content } = first;
  matters.append(ID, HOUSING.unitId, at(5, 21), 'draft.submitted', {
    assignmentId,
    draftId: record(),
    ...(first.parentId === undefined ? {} : { parentId: first.parentId }),
    document,
    approvalSheet,
    content: {
      ...content,
      closing: content.closing.replace('感谢', '衷心感谢'),
      leaderName: '何志远',
      answers: content.answers.map((answer, index) =>
        index === 1
          ? { ...answer, text: answer.text.replace('每部再增加2万元', '每部再增加3万元，连续支持三年') }
          : answer,
      ),
    },
  });
}

export function letterHandlers(matters: FakeMatters): Partial<Handlers> {
  return {
    'letter.send': async ({ matterId: id, fileId, ...letter }) => {
      const letterId = record();
      const common = { letterId, on: TODAY, ...(fileId ? { document: file('文书（正式稿）.docx') } : {}) };
      if (letter.desk === 'office') {
        const { desk: _desk, extendTo: _extendTo, ...body } = letter;
        matters.now(id, 'notice.issued', { ...body, ...common });
      } else {
        const { desk: _desk, ...body } = letter;
        matters.now(id, 'paper.submitted', { ...body, ...common });
      }
      return { letterId };
    },
  };
}

function partOf(matters: FakeMatters, unit: string) {
  const part = matters.state(ID).assignments.find(({ facts }) => facts.unit.unitId === unit);
  if (!part) throw new Error('the matter is not assigned');
  return part;
}
