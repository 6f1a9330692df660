/** The words of matters, findings, instants and sizes as a clerk reads them. */
import { clockTime, dayText, instantText, sizeText } from '@renderer/strings/amounts';
import { KIND_GROUPS, KIND_HINTS, kindSource, reasonSentence } from '@renderer/strings/document-words';
import { errorWords } from '@renderer/strings/errors';
import { eventWord } from '@renderer/strings/event-words';
import { actWords } from '@renderer/strings/letter-words';
import { matterLabel, stageWord } from '@renderer/strings/matter-words';
import { findingSentence } from '@renderer/strings/reply-words';
import { IMAGE_FAULTS, MISSING, OUT_OF_PLACE } from '@shared/document-model/document-reason';
import { localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { DOCUMENT_KINDS } from '@shared/domain/document/document-kind';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { FINDING_CODES } from '@shared/domain/reply/finding';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { STAGES_OF_KIND } from '@shared/domain/workflow/stages';
import { EVENT_TYPES } from '@shared/package-format/events/event';
import { PACKAGE_KINDS } from '@shared/package-format/manifest';
import { describe, expect, it } from 'vitest';

const TODAY = localDate(2026, 5, 21);
const CHINESE = /^[^a-zA-Z]*[\u4e00-\u9fff][^a-zA-Z]*$/;

describe('words', () => {
  it('names every procedure of every kind', () => {
    for (const kind of MATTER_KINDS) {
      for (const { code } of STAGES_OF_KIND[kind])
        expect(stageWord({ kind, procedure: code, archived: false })).toMatch(CHINESE);
    }
    expect(stageWord({ kind: 'bill', procedure: 'plan', archived: false })).toBe('实施方案');
    expect(stageWord({ kind: 'resolution', procedure: 'plan', archived: false })).toBe('处理方案');
    expect(stageWord({ kind: 'supervised-matter', procedure: 'undertake', archived: false })).toBe('立项');
  });

  it('tells what waits by its letters, each by kind and subject', () => {
    const letters = [{ type: 'notice.issued', kind: 'urge', subject: '关于催办第48号建议的通知' }] as const;
    expect(actWords(['matter.assigned', 'notice.issued'], letters)).toBe(
      `${eventWord('matter.assigned')}、${eventWord('notice.issued')}：催办《关于催办第48号建议的通知》`,
    );
  });

  it('numbers a matter as its letter does', () => {
    expect(matterLabel('cppcc-proposal', '0123')).toBe('提案 第0123号');
    expect(matterLabel('deliberation-opinion', '2026-3')).toBe('审议意见 2026-3');
    expect(matterLabel(undefined, '7')).toBe('事项 第7号');
  });

  it('names every event and package, and does not fail on those of a newer version', () => {
    for (const type of EVENT_TYPES) expect(eventWord(type)).toMatch(CHINESE);
    for (const kind of PACKAGE_KINDS) expect(packageKindWord(kind)).toMatch(CHINESE);
    expect(eventWord('matter.teleported')).toBe('新版本的记录');
    expect(eventWord('constructor')).toBe('新版本的记录');
    expect(packageKindWord('toString')).toBe('封装包');
  });

  it('says each finding with its place or its name', () => {
    for (const code of FINDING_CODES)
      expect(findingSentence({ code, severity: 'error' }).length).toBeGreaterThan(3);
    expect(findingSentence({ code: 'point-unanswered', severity: 'error', pointNo: 3 })).toBe(
      '第3点没有答复',
    );
    expect(findingSentence({ code: 'opinion-not-cited', severity: 'warning', name: '市财政局' })).toContain(
      '市财政局',
    );
  });

  it("tells instants in China's time", () => {
    const at = startOfDay(TODAY) + (8 * 60 + 5) * 60_000;
    expect(clockTime(at)).toBe('08:05');
    expect(instantText(at, TODAY)).toBe('今天 08:05');
    expect(instantText(startOfDay(TODAY) - 1, TODAY)).toBe('5月20日 23:59');
    expect(instantText(startOfDay(localDate(2025, 12, 31)), TODAY)).toBe('2025年12月31日');
    expect(dayText(localDate(2027, 1, 4), TODAY)).toBe('2027年1月4日');
  });

  it('tells sizes without false precision', () => {
    expect([
      sizeText(0),
      sizeText(1023),
      sizeText(486_400),
      sizeText(2_411_000),
      sizeText(3 * 2 ** 30),
    ]).toEqual(['0 字节', '1023 字节', '475 KB', '2.3 MB', '3.00 GB']);
  });
});

describe('documents', () => {
  it('have every kind in exactly one group, with a line that says what it is for', () => {
    expect(KIND_GROUPS.flatMap(({ kinds }) => kinds)).toEqual([...DOCUMENT_KINDS]);
    for (const kind of DOCUMENT_KINDS) {
      expect(KIND_HINTS[kind], kind).toMatch(/^[^。A-Za-z]{8,30}$/);
      expect(kindSource(kind), kind).not.toMatch(/[A-Z]|S\d/);
    }
  });

  it('say why they are refused and what to do, in Chinese, for reasons known and unknown', () => {
    const reasons = ['gap:【此处填写报送的日期】', 'model:body.0.text', 'something-new'];
    const all = [
      ...reasons,
      ...MISSING.map((one) => `${one}-missing`),
      ...OUT_OF_PLACE.map((one) => `not-in-format:${one}`),
      ...IMAGE_FAULTS,
    ];
    const unknown = reasonSentence('something-new');
    for (const reason of all) {
      const sentence = reasonSentence(reason);
      expect(sentence.replaceAll('PNG', ''), reason).toMatch(/^[^A-Za-z【】]{6,60}$/);
      expect(sentence === unknown, reason).toBe(reason === 'something-new');
    }
    const { title, next } = errorWords('DOCUMENT_REJECTED', { reasons });
    expect(title).toBe('现在还不能生成');
    expect(next).toContain('报送的日期还没有填写；');
  });
});
