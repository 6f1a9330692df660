/** From a reply to its letter and its approval sheet: everything said once, in its place, and always a document that can be rendered. */
import { approvalSheetSchema } from '@shared/document-model/approval-sheet';
import { officialDocumentSchema } from '@shared/document-model/official-document';
import { sm3Schema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { approvalSheetOfReply } from '@shared/domain/reply/approval-sheet-of-reply';
import { letterOfReply } from '@shared/domain/reply/letter-of-reply';
import { LONGEST_SHORT_TITLE, topicOfPoint } from '@shared/domain/reply/point-heading';
import { proposeReply } from '@shared/domain/reply/propose-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU, content, day, FILE, LEAD, POINTS, recordId, Story } from '../matter/matter-fixtures';

const AT = Date.UTC(2026, 4, 20, 2);

function leadOf(facts: Partial<MatterFacts> = {}, story = Story.assigned(facts)) {
  const matter = foldMatter(story.events);
  const assignment = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !assignment) throw new Error('no lead');
  return { matter, assignment };
}

function letter(change: Partial<ReplyContent> = {}, facts: Partial<MatterFacts> = {}) {
  const { matter, assignment } = leadOf(facts);
  return letterOfReply(matter, assignment, content(change), { sealDiameterMillimetres: 42, at: AT });
}

describe('the letter of a reply', () => {
  it('says everything once, in its place', () => {
    const made = letter({
      documentNumber: '云建函〔2026〕12号',
      dateOfIssue: day('2026-05-20'),
      attachments: [{ ...FILE, name: '加装电梯项目清单.xlsx' }],
    });
    expect(officialDocumentSchema.parse(made)).toEqual(made);
    expect(made).toEqual({
      shape: 'official',
      format: 'letter',
      head: {
        copyNumber: null,
        classification: null,
        urgency: null,
        resultMark: 'B',
        mark: { names: ['云州市住房和城乡建设局'], suffix: null },
        issue: null,
        signers: [],
        preprinted: false,
        documentNumber: { code: '云建函', year: 2026, serial: 12 },
      },
      title: '云州市住房和城乡建设局对市十四届人大三次会议第26号建议的答复',
      addressee: '周敏代表',
      body: [
        { type: 'paragraph', text: content().opening },
        { type: 'heading', level: 1, text: '一、关于简化加装电梯审批流程', runIn: null },
        { type: 'paragraph', text: '联合审查已实施，审批压缩到15个工作日。' },
        { type: 'heading', level: 1, text: '二、关于完善财政补助政策', runIn: null },
        { type: 'paragraph', text: '市财政局已安排补助资金。' },
        { type: 'paragraph', text: '扩大范围的意见正在测算。' },
        { type: 'paragraph', text: '此项工作计划于2026年12月31日前完成。' },
        { type: 'heading', level: 1, text: '三、关于加强后期管理', runIn: null },
        { type: 'paragraph', text: '由于维保标准须由省里制定，目前条件不具备。' },
        { type: 'paragraph', text: '感谢您对我们工作的关心和支持。' },
      ],
      attachments: [
        { name: '加装电梯项目清单', enclosed: null },
        { name: '征询意见表', enclosed: null },
      ],
      attendance: [],
      signature: {
        kind: 'sealed',
        issuers: ['云州市住房和城乡建设局'],
        dateOfIssue: '2026-05-20',
        sealDiameter: 42,
      },
      note: '分管负责人：王建国，联系人：张敏，联系电话：0000-8300002',
      imprint: {
        copies: ['市人大常委会代表工作委员会', '市政府办公室'],
        printingOffice: null,
        printedOn: null,
        publicity: '主动公开',
      },
      properties: { author: '云州市住房和城乡建设局', createdAt: AT },
    });
  });

  it('answers a single point in plain paragraphs', () => {
    const point = { id: POINTS[0] as (typeof POINTS)[number], no: 1, text: '加快加装电梯' };
    const { body } = letter({}, { points: [point] });
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('sets the parts of an answer below the heading of its point, and its tables as tables', () => {
    const answers = content().answers.map((answer, index) =>
      index === 0
        ? {
            ...answer,
            text: '一、已做工作。审批压缩到15个工作日。\n（一）并联审查\n表：时限\n| 环节 | 天数 |\n| 受理 | 1 |\n1.公示5天；',
          }
        : answer,
    );
    expect(letter({ answers }).body.slice(1, 6)).toEqual([
      { type: 'heading', level: 1, text: '一、关于简化加装电梯审批流程', runIn: null },
      { type: 'heading', level: 2, text: '（一）已做工作。', runIn: '审批压缩到15个工作日。' },
      { type: 'heading', level: 3, text: '1.并联审查', runIn: null },
      {
        type: 'table',
        caption: '时限',
        columns: [
          { title: '环节', share: 1 },
          { title: '天数', share: 1 },
        ],
        rows: [['受理', '1']],
        landscape: false,
      },
      { type: 'paragraph', text: '（1）公示5天；' },
    ]);
  });

  it('does not repeat a date that the clerk wrote', () => {
    const answers = content().answers.map((answer) =>
      answer.result === 'B' ? { ...answer, text: '将于2026年12月底前完成测算。' } : answer,
    );
    expect(JSON.stringify(letter({ answers }).body)).not.toContain('此项工作计划于');
  });

  it('prints secrecy and urgency, and takes 内部 for no secrecy', () => {
    const secret = letter({}, { classification: 'jimi', urgency: 'extra-urgent' }).head;
    expect(secret).toMatchObject({
      copyNumber: 1,
      classification: { level: '机密', period: null },
      urgency: '特急',
    });
    expect(letter({}, { classification: 'internal', urgency: 'urgent' }).head).toMatchObject({
      copyNumber: null,
      classification: null,
      urgency: '加急',
    });
  });

  it('leaves open what a draft does not have yet', () => {
    const made = letter({
      resultMark: undefined,
      publicity: undefined,
      contactName: '',
      contactPhone: '',
      leaderName: '',
    });
    expect(made.head.documentNumber).toBeNull();
    expect(made.signature).toMatchObject({ kind: 'sealed', dateOfIssue: null });
    expect(made.note).toBeNull();
    expect(made.imprint.publicity).toBeNull();
    expect(officialDocumentSchema.safeParse(made).error).toBeUndefined();
  });

  it('attaches the feedback form only to replies to deputies and members', () => {
    expect(letter({}, { kind: 'bill' }).attachments).toEqual([]);
    expect(letter({}, { kind: 'cppcc-proposal' }).attachments).toEqual([
      { name: '征询意见表', enclosed: null },
    ]);
  });

  it('makes a document that can be rendered from any text a clerk may paste', () => {
    const pasted = fc.string({
      unit: fc.constantFrom(
        '市',
        '，',
        '。',
        '\n',
        '\t',
        ' ',
        '\u3000',
        '\u2028',
        '\u2029',
        'A',
        '\u00a0',
        '〔',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(pasted, pasted, pasted, (title, text, name) => {
        const made = letter({
          title: `答复${title}`,
          salutation: `周敏代表${name}：`,
          opening: `收悉。${text}`,
          closing: text,
          contactName: name,
          answers: content().answers.map((answer) => ({ ...answer, text })),
        });
        expect(officialDocumentSchema.safeParse(made).error).toBeUndefined();
      }),
    );
  });
});

describe('the short title of a point', () => {
  it.each([
    ['建议简化加装电梯审批流程，实行联合审查', '关于简化加装电梯审批流程'],
    ['（二）关于完善补助政策。', '关于完善补助政策'],
    ['3．希望尽快修复人民路', '关于尽快修复人民路'],
    ['一是，要加强管理', '关于加强管理'],
    ['①增加公交班次', '关于增加公交班次'],
    ['一、', '关于该项意见'],
    ['', '关于该项意见'],
  ])('%j', (text, topic) => {
    expect(topicOfPoint(text)).toBe(topic);
  });

  it('is cut at twenty characters without a hanging word', () => {
    const topic = topicOfPoint('建立健全覆盖全市所有老旧小区和新建小区的电梯安全监管与应急救援体系');
    expect(topic).toBe('关于建立健全覆盖全市所有老旧小区和新建小区');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('的', '电', '，', '、', '建', '议', '\n', '1') }),
        (text) => {
          const short = topicOfPoint(text);
          expect(Array.from(short).length).toBeLessThanOrEqual(LONGEST_SHORT_TITLE + 2);
          expect(short).not.toMatch(/[\n，]$/);
          expect(short.startsWith('关于')).toBe(true);
        },
      ),
    );
  });
});

describe('the approval sheet of a reply', () => {
  it('takes section and leaders from the plan, names the draft by its digest, and leaves the rest to the pen', () => {
    const story = Story.assigned()
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on: day('2026-03-05'), handler: '张敏' })
      .record(BUREAU, 'plan.submitted', {
        assignmentId: LEAD,
        planId: recordId(1),
        principalLeader: '赵宏',
        deputyLeader: '王建国',
        section: '城市更新科',
        clerk: '张敏',
        measures: [{ text: '出台规程', person: '张敏', dueOn: day('2026-04-30') }],
      });
    const { matter, assignment } = leadOf({}, story);
    const draftDigest = sm3Schema.parse('cd'.repeat(32));
    const sheet = approvalSheetOfReply(matter, assignment, content({ leaderName: '' }), {
      drafterName: '张敏',
      drafterPhone: '',
      draftDigest,
      at: AT,
    });
    expect(approvalSheetSchema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({
      unit: '云州市住房和城乡建设局',
      drafter: { section: '城市更新科', name: '张敏', phone: null, draftedOn: '2026-05-20' },
      leaderInCharge: { name: '王建国', text: null, signedOn: null },
      principalLeader: { name: '赵宏', post: null },
      reviewer: null,
      draftDigest,
      attachments: ['征询意见表'],
    });
  });
});

describe('the proposal', () => {
  const defaults = { contactName: '张敏', contactPhone: '0', leaderName: '王建国', copies: ['市政府办公室'] };

  it('fills in what the matter says and invents no answer', () => {
    const { matter, assignment } = leadOf();
    const proposal = proposeReply(matter, assignment, defaults);
    expect(proposal.title).toBe(content().title);
    expect(proposal.answers).toEqual(POINTS.map((pointId) => ({ pointId, text: '' })));
    expect(proposal.copies).toEqual(['市人大常委会代表工作委员会', '市政府办公室', '市财政局']);
  });

  it('goes on from the last draft, with a place for points that a correction added', () => {
    const story = Story.assigned({ points: [] })
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on: day('2026-03-05'), handler: '张敏' })
      .record(BUREAU, 'draft.submitted', {
        assignmentId: LEAD,
        draftId: recordId(1),
        content: content({ answers: content().answers.slice(1, 2), closing: '此复。' }),
        document: FILE,
        approvalSheet: FILE,
      });
    const known = leadOf({}, story);
    const points = POINTS.map((id, index) => ({ id, no: index + 1, text: `第${index + 1}点` }));
    const matter = { ...known.matter, facts: { ...known.matter.facts, points } };
    const proposal = proposeReply(matter, known.assignment, defaults);
    expect(proposal.closing).toBe('此复。');
    expect(proposal.answers.map(({ text }) => text !== '')).toEqual([false, true, false]);
  });
});
