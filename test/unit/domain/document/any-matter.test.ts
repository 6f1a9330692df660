/** Whatever a matter holds that its schema accepts, every kind that applies is proposed as a document that can be rendered. */
import { documentModelSchema } from '@shared/document-model/document-model';
import type { DocumentCircumstances } from '@shared/domain/document/circumstances';
import { DOCUMENT_KINDS, isWritable } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import {
  CLASSIFICATIONS,
  type MatterFacts,
  PROPOSER_KINDS,
  type Proposer,
  URGENCIES,
} from '@shared/domain/matter/matter';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../integration/document/kinds/kind-circumstances';
import {
  BUREAU,
  CO_HANDLER,
  content,
  day,
  FINANCE,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../matter/matter-fixtures';
import { linesOf } from './document-text';

/** Text as it is pasted: long, broken into lines, with characters that no XML takes. */
const piece = fc.constantFrom(
  '市',
  '建议',
  '，',
  '。',
  '\n',
  '\t',
  '　',
  'A',
  '〔',
  '《',
  '》',
  '\u2028',
  '\ufffe',
  '𠮷',
  '/',
);
const text = (longest: number) =>
  fc.array(piece, { minLength: 1, maxLength: longest, size: 'max' }).map((pieces) => `办${pieces.join('')}`);
/** One line, as a field of the window holds it. */
const line = (longest: number) => text(longest).map((words) => words.replaceAll(/[\n\t]/g, ''));

const proposer: fc.Arbitrary<Proposer> = fc.record({
  name: line(12),
  kind: fc.constantFrom(...PROPOSER_KINDS),
});

const changes: fc.Arbitrary<Partial<MatterFacts>> = fc.record({
  kind: fc.constantFrom(...MATTER_KINDS),
  number: line(20),
  title: line(260).map((words) => [...words].slice(0, 260).join('')),
  proposers: fc.array(proposer, { maxLength: 6 }),
  originalText: text(300),
  points: fc.array(text(400), { maxLength: POINTS.length }).map((texts) =>
    texts.map((words, index) => ({
      id: POINTS[index] as (typeof POINTS)[number],
      no: index + 1,
      text: words,
    })),
  ),
  classification: fc.constantFrom(...CLASSIFICATIONS),
  urgency: fc.constantFrom(...URGENCIES),
  keyMatter: fc.boolean(),
  grade: fc.constantFrom(1, 2, 3, 4),
});

/** How far it has come: 0 assigned, then planned, under way with an opinion, drafted. */
const story = fc.record({ facts: changes, words: text(200), far: fc.integer({ min: 0, max: 3 }) });

function matterOf({
  facts,
  words,
  far,
}: {
  facts: Partial<MatterFacts>;
  words: string;
  far: number;
}): MatterState {
  const made = Story.assigned(facts);
  const on = day('2026-03-09');
  const [point] = facts.points ?? [];
  const about = point ? { pointId: point.id } : {};
  if (far > 0) {
    made
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '李雯' })
      .record(BUREAU, 'plan.submitted', {
        assignmentId: LEAD,
        planId: recordId(1),
        principalLeader: '沈国平',
        deputyLeader: '郑海涛',
        section: '综合科',
        clerk: '李雯',
        measures: [{ ...about, text: words, person: '许志刚', dueOn: on }],
      });
  }
  if (far > 1) {
    made
      .record(BUREAU, 'progress.recorded', {
        assignmentId: LEAD,
        entryId: recordId(2),
        ...about,
        on,
        text: words,
        evidence: [],
      })
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '陈思源' })
      .record(FINANCE, 'opinion.submitted', {
        assignmentId: CO_HANDLER,
        opinionId: recordId(3),
        on,
        text: words,
        contactName: '陈思源',
        contactPhone: '0876-2233518',
        files: [],
      })
      .record(OFFICE, 'procedure.recorded', {
        procedure: 'instruct',
        on,
        person: '市长',
        text: words,
        files: [],
      });
  }
  if (far > 2) {
    const answers = (facts.points ?? []).map(({ id }) => ({
      pointId: id,
      text: words,
      result: 'B' as const,
    }));
    made.record(BUREAU, 'draft.submitted', {
      assignmentId: LEAD,
      draftId: recordId(4),
      content: content({ answers }),
      document: {
        name: '答复.docx',
        media: 'application/octet-stream',
        size: 1,
        sm3: 'ab'.repeat(32) as never,
      },
      approvalSheet: {
        name: '签批.docx',
        media: 'application/octet-stream',
        size: 1,
        sm3: 'cd'.repeat(32) as never,
      },
    });
  }
  const matter = foldMatter(made.events);
  if (!matter || matter.irregular.length > 0) throw new Error('the story does not fold');
  return matter;
}

function everyDocumentOf(matter: MatterState) {
  return (['office', 'unit'] as const).flatMap((desk: Desk) => {
    const base: DocumentCircumstances = {
      ...at(desk === 'office' ? 'office' : 'housing'),
      profile: undefined,
    };
    return [undefined, ...matter.assignments].flatMap((assignment) =>
      DOCUMENT_KINDS.filter((kind) =>
        isWritable(kind, { desk, matterKind: matter.facts.kind, role: assignment?.facts.role }),
      ).map((kind) => ({
        kind,
        model: proposeDocument(kind, { ...base, matter, assignment, matters: [matter, matter] }),
      })),
    );
  });
}

describe('any matter', () => {
  it('gives documents that the model accepts, none of them empty', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const { kind, model } of everyDocumentOf(matterOf(told))) {
          const { error } = documentModelSchema.safeParse(model);
          expect(
            error?.issues.map(({ path, message }) => `${kind} ${path.join('.')}: ${message}`),
          ).toBeUndefined();
          expect(linesOf(model).filter((words) => /undefined|NaN|\[object/.test(words))).toEqual([]);
          for (const { text: mark } of gapsOf(model)) expect(mark).toMatch(/^【此处填写[^【】]+】$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes over the highest secrecy among several, and the urgency of one in what goes down or across', () => {
    const plain = matterOf({ facts: {}, words: '办', far: 0 });
    const secret = matterOf({ facts: { classification: 'jimi', urgency: 'urgent' }, words: '办', far: 0 });
    const circular = proposeDocument('circular', { ...at('office'), matters: [plain, secret, plain] });
    expect(circular).toMatchObject({
      head: { copyNumber: 1, classification: { level: '机密' }, urgency: null },
    });
    const part = { ...at('office'), matter: secret, assignment: secret.assignments[0] };
    expect(proposeDocument('urge-notice', part)).toMatchObject({ head: { urgency: '加急' } });
    expect(proposeDocument('special-report', part)).toMatchObject({ head: { urgency: null } });
    expect(proposeDocument('circular', { ...at('office'), matters: [] })).toMatchObject({
      head: { classification: null },
    });
  });
});
