/** Searching as the window sees it: saved filters in memory, where words stand, and like answers of the invented 云州市. */
import { localDate } from '@shared/domain/calendar/local-date';
import { assignmentIdSchema, pointIdSchema, recordIdSchema } from '@shared/domain/identifiers';
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import type { SavedFilter, searchCalls } from '@shared/ipc/calls/search-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { FINANCE, matterId } from './fake-desk';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function fakeSearch(): Pick<Handlers, keyof typeof searchCalls> {
  let saved: SavedFilter[] = [];
  let last: MatterQuestion | undefined;
  let ids = 9000;
  return {
    'filter.list': async () => ({ saved, ...(last ? { last } : {}) }),
    'filter.save': async ({ id, name, question }) => {
      if (saved.some((known) => known.name === name && known.id !== id)) {
        throw new AppError('FILTER_NAME_TAKEN', { name });
      }
      ids += 1;
      const filter = { id: id ?? recordIdSchema.parse(uuid(ids)), name, question };
      saved = [...saved.filter((known) => known.id !== filter.id), filter];
      return { id: filter.id };
    },
    'filter.delete': async ({ id }) => {
      saved = saved.filter((known) => known.id !== id);
      return {};
    },
    'filter.remember': async ({ question }) => {
      last = question;
      return {};
    },
    'matter.sessions': async () => [
      { term: 14, meeting: 3 },
      { term: 14, meeting: 2 },
    ],
    'matter.find-places': async ({ matterIds, text }) =>
      matterIds.slice(0, 20).map((found, at) => ({
        matterId: found,
        places: [
          {
            part: at % 3 === 0 ? 'original' : at % 3 === 1 ? 'answer' : 'attachment',
            before: '…老旧小区的老年人上下楼不便，',
            hit: text,
            after: '的呼声很高，建议尽快研究办理…',
          },
        ],
      })),
    'matter.find-duplicates': async () => [],
    'similar.find': async () => [
      {
        matterId: matterId(2),
        assignmentId: assignmentIdSchema.parse(uuid(4002)),
        pointId: pointIdSchema.parse(uuid(5002)),
        kind: 'deputy-suggestion',
        number: '0312',
        session: { term: 14, meeting: 2 },
        title: '关于既有住宅加装电梯的建议',
        point: '扩大加装电梯财政补助范围',
        answer:
          '我市已将加装电梯补助纳入年度预算，每部补助15万元，2025年共补助126部。\n下一步，将把补助范围扩大到建成20年以上的住宅。',
        result: 'B',
        unitName: FINANCE.name,
        repliedOn: localDate(2025, 8, 12),
        likeness: 0.62,
        shared: ['加装电梯', '财政补助', '补助范围'],
      },
      {
        matterId: matterId(3),
        assignmentId: assignmentIdSchema.parse(uuid(4003)),
        pointId: pointIdSchema.parse(uuid(5003)),
        kind: 'cppcc-proposal',
        number: '0097',
        title: '关于老旧小区适老化改造的提案',
        point: '把加装电梯列入民生实事项目',
        answer: '加装电梯已连续三年列入民生实事项目，累计完成412部。',
        result: 'A',
        unitName: '云州市住房和城乡建设局',
        repliedOn: localDate(2024, 9, 3),
        likeness: 0.31,
        shared: ['加装电梯'],
      },
    ],
  };
}
