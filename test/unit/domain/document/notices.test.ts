/** 三单, 督查通知书 and lists: days, lateness and what is missing are the records', to the day (S4 五, S1 三4, S2 二, S0 二1). */
import type { BodyBlock, TableBlock } from '@shared/document-model/body-block';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import type { DocumentCircumstances } from '@shared/domain/document/circumstances';
import { type DocumentKind, isWritable } from '@shared/domain/document/document-kind';
import { subjectOf } from '@shared/domain/document/matter-counts';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { reportedQuarter } from '@shared/domain/document/reports';
import { describe, expect, it } from 'vitest';
import { about, at, KIND_CIRCUMSTANCES } from '../../../integration/document/kinds/kind-circumstances';
import { PLAYED_MATTERS, playedMatter } from '../../../integration/document/kinds/played-matters';
import { shippedProfile } from '../deadline/shipped-resources';

function official(kind: DocumentKind, circumstances: DocumentCircumstances): OfficialDocument {
  const model = proposeDocument(kind, circumstances);
  if (model.shape !== 'official') throw new Error(`${kind} is a form`);
  return model;
}
const tables = (blocks: readonly BodyBlock[]) =>
  blocks.filter((block): block is TableBlock => block.type === 'table');
const paragraphs = ({ body }: OfficialDocument) =>
  body.flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : block.type === 'numbered-points' ? block.points : [],
  );

describe('交办单 (S4 五)', () => {
  const matter = playedMatter('deputy-suggestion', '26');
  const notice = official('assignment-notice', about('office', matter, 'housing'));

  it('lists every point in the words of the proposer', () => {
    const rows = tables(notice.body)[0]?.rows ?? [];
    expect(rows).toHaveLength(matter.facts.points.length);
    expect(rows[0]?.[1]).toMatch(/^建立社区协商机制。由街道牵头/);
  });

  it('names each day of the lead, and the day until which it may be returned', () => {
    expect(paragraphs(notice)).toEqual(
      expect.arrayContaining([
        '2026年1月16日前，签收交办件。',
        '2026年2月9日前，收齐会办意见。',
        '2026年4月9日前，报送正式答复。',
        '认为不属于本单位职责的，应于2026年1月16日前书面说明理由申请退办，逾期不再受理。',
      ]),
    );
  });

  it('says who leads its grade, that it is a key matter, and whom to ask (S4 二, 五)', () => {
    expect(paragraphs(notice)).toEqual(
      expect.arrayContaining([
        '本件定为二级，由分管副市长领办。',
        '本件为重点件，纳入交办单、督办单、催办单管理。',
      ]),
    );
    expect(notice.note).toBe('联系人：周岚，联系电话：0876-2201126');
  });

  it('tells a co-handler to write to the lead and not to the proposers (PRODUCT 2)', () => {
    const notified = official('assignment-notice', about('office', matter, 'finance'));
    expect(paragraphs(notified).join('')).toContain(
      '请将会办意见以正式函件报送主办单位云州市住房和城乡建设局，由主办单位统一答复，会办单位不直接答复提出人。',
    );
    // Only its own point.
    expect(tables(notified.body)[0]?.rows).toHaveLength(1);
  });
});

describe('催办单', () => {
  const matter = playedMatter('deputy-suggestion', '45');
  const urged = (today: string) =>
    official('urge-notice', { ...about('office', matter, 'housing'), today: parseLocalDate(today) });

  it('counts the days that are left, and those that are over', () => {
    expect(paragraphs(urged('2026-05-30'))[0]).toContain(
      '应于2026年6月4日前报送正式答复，截至2026年5月30日，距期限还有5天，尚未收到。',
    );
    expect(paragraphs(urged('2026-06-04'))[0]).toContain('截至2026年6月4日，今天到期，尚未收到。');
    expect(paragraphs(urged('2026-06-05'))[0]).toContain('截至2026年6月5日，已逾期1天，尚未收到。');
  });

  it('shows what was done and what is missing', () => {
    expect(tables(urged('2026-06-10').body)[0]?.rows).toEqual([
      ['1', '签收交办件', '2026年3月11日', '已于2026年3月13日完成'],
      ['2', '报送正式答复', '2026年6月4日', '未完成，逾期6天'],
    ]);
  });

  it('asks a co-handler for its opinion', () => {
    const heating = about('office', playedMatter('deputy-suggestion', '52'), 'finance');
    expect(paragraphs(official('urge-notice', heating))[0]).toContain('应于2026年5月30日前报送会办意见');
  });
});

describe('督查通知书 (S1 三4)', () => {
  const circumstances = KIND_CIRCUMSTANCES['supervision-notice'];

  it('is issued by the government, to the principal leader', () => {
    const notice = official('supervision-notice', circumstances);
    expect(notice.head.mark.names).toEqual(['云州市人民政府']);
    expect(notice.signature).toMatchObject({ issuers: ['云州市人民政府'] });
    expect(notice.addressee).toBe('云州市住房和城乡建设局主要负责同志');
  });

  it('starts the clock of rectification by the profile, and names what follows', () => {
    const text = paragraphs(
      official('supervision-notice', { ...circumstances, profile: shippedProfile('yangjiang') }),
    ).join('');
    expect(text).toContain('起至2026年6月25日止');
    expect(text).toContain('约谈你单位分管负责人');
    const unknown = paragraphs(official('supervision-notice', { ...circumstances, profile: undefined })).join(
      '',
    );
    expect(unknown).toContain('起至【此处填写整改期限】止');
  });
});

describe('lists', () => {
  it('汇编 encloses each matter with its points and its text (S0 二1)', () => {
    const circumstances = KIND_CIRCUMSTANCES.compilation;
    const model = official('compilation', circumstances);
    expect(model.attachments.map(({ name }) => name)).toEqual(
      circumstances.matters?.map(({ facts }) => facts.title),
    );
    const [first] = circumstances.matters ?? [];
    const enclosed = model.attachments[0]?.enclosed ?? [];
    expect(tables(enclosed)[0]?.rows).toHaveLength(first?.facts.points.length ?? -1);
    expect(enclosed.filter(({ type }) => type === 'paragraph')).toHaveLength(
      first?.facts.originalText.split('\n').length ?? -1,
    );
    expect(paragraphs(model)[0]).toContain('共5件，其中决议决定2件、审议意见3件');
  });

  it('月度督办清单 lies across the page, a row for each part that answers (S2 二)', () => {
    const { matters = [] } = KIND_CIRCUMSTANCES['monthly-list'];
    const [list] = tables(
      official('monthly-list', KIND_CIRCUMSTANCES['monthly-list']).attachments[0]?.enclosed ?? [],
    );
    const parts = matters.flatMap(({ assignments }) =>
      assignments.filter(({ state, facts }) => state !== 'withdrawn' && facts.role !== 'co-handler'),
    );
    expect(list?.landscape).toBe(true);
    expect(list?.rows).toHaveLength(parts.length);
    expect(list?.rows.find((row) => row[1]?.includes('第45号'))?.at(-1)).toBe('逾期6天');
  });

  it('通报 adds up what the units hold', () => {
    const model = official('circular', KIND_CIRCUMSTANCES.circular);
    const rows = tables(model.body)[0]?.rows ?? [];
    expect(rows.find(([name]) => name === '市住房和城乡建设局')).toEqual([
      '市住房和城乡建设局',
      '16件',
      '6件',
      '10件',
      '3件',
    ]);
    expect(paragraphs(model)).toContain('市住房和城乡建设局办理的市九届人大五次会议第45号建议逾期6天。');
  });

  it('are named by the kinds that they hold', () => {
    const of = (...kinds: readonly string[]) =>
      PLAYED_MATTERS.filter(({ facts }) => kinds.includes(facts.kind));
    expect(subjectOf(of('deputy-suggestion', 'cppcc-proposal'))).toBe('代表建议和政协提案');
    expect(subjectOf(of('resolution', 'deliberation-opinion'))).toBe('人大决议和审议意见');
    expect(subjectOf(of('supervised-matter'))).toBe('督查事项');
    expect(subjectOf([])).toBe('重点工作');
  });
});

describe('the periodic report (S1 三1)', () => {
  it.each([
    ['2026-07-03', '2026年第二季度', '2026-04-01', '2026-06-30'],
    ['2026-06-10', '2026年第二季度', '2026-04-01', '2026-06-30'],
    ['2026-01-08', '2025年第四季度', '2025-10-01', '2025-12-31'],
    ['2026-04-25', '2026年第二季度', '2026-04-01', '2026-06-30'],
  ])('of %s is about %s', (today, name, from, to) => {
    expect(reportedQuarter(parseLocalDate(today))).toEqual({ name, from, to });
  });

  it('tells only what happened in its quarter', () => {
    const safety = playedMatter('resolution', '2026-02');
    const report = (today: string) =>
      JSON.stringify(
        official('periodic-report', { ...at('housing'), matters: [safety], today: parseLocalDate(today) })
          .body,
      );
    expect(report('2026-07-03')).toContain('5月15日，已排查燃气管网486公里');
    expect(report('2026-09-30')).not.toContain('已排查燃气管网486公里');
  });
});

describe('which kinds a desk may write', () => {
  it.each([
    ['reply', { desk: 'unit', matterKind: 'deputy-suggestion', role: 'lead' }, true],
    ['reply', { desk: 'unit', matterKind: 'deputy-suggestion', role: 'co-handler' }, false],
    ['reply', { desk: 'unit', matterKind: 'bill', role: 'sole' }, false],
    ['report-reply', { desk: 'unit', matterKind: 'bill', role: 'sole' }, true],
    ['report-reply', { desk: 'office', matterKind: 'resolution' }, true],
    ['co-opinion', { desk: 'unit', matterKind: 'bill', role: 'co-handler' }, true],
    ['special-brief', { desk: 'office', matterKind: 'resolution' }, false],
    ['special-brief', { desk: 'office', matterKind: 'cppcc-proposal' }, true],
    ['implementation-plan', { desk: 'office', matterKind: 'bill' }, true],
    ['urge-notice', { desk: 'unit', matterKind: 'bill', role: 'lead' }, false],
    ['positions-statement', { desk: 'unit', matterKind: 'bill', role: 'lead' }, true],
    ['monthly-list', { desk: 'office' }, true],
    ['urge-notice', { desk: 'office' }, false],
    ['hand-over-slip', { desk: 'office' }, true],
    ['hand-over-slip', { desk: 'unit' }, true],
  ] as const)('%s at %o: %s', (kind, place, expected) => {
    expect(isWritable(kind, place)).toBe(expected);
  });
});
