/** What a set of matters amounts to, in words and in one table: for circulars, summaries and compilations. */
import type { BodyBlock } from '../../document-model/body-block';
import type { LocalDate } from '../calendar/local-date';
import { MATTER_KINDS, type MatterKind } from '../matter/matter-kind';
import type { MatterState } from '../matter/matter-state';
import { readRate } from '../profile/rates';
import { MATTER_KIND_WORDS } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { table } from './body-parts';
import type { DocumentCircumstances } from './circumstances';
import { countersOf, hasReplied } from './counters';
import { answering, clockOf, isOverdue } from './matter-facts';

export function unitsTable(matters: readonly MatterState[], today: LocalDate): BodyBlock {
  const parts = matters.flatMap((matter) => answering(matter).map((part) => ({ matter, part })));
  const names = [...new Set(parts.map(({ part }) => part.facts.unit.name))];
  return table({
    caption: '各单位办理情况',
    columns: [
      ['单位', 2.2],
      ['承办', 0.8],
      ['已答复', 0.8],
      ['办理中', 0.8],
      ['逾期', 0.8],
    ],
    rows: names.map((name) => {
      const own = parts.filter(({ part }) => part.facts.unit.name === name);
      const replied = own.filter(({ part }) => hasReplied(part)).length;
      const late = own.filter(({ matter, part }) => {
        const clock = clockOf(matter, part, 'reply');
        return clock !== undefined && isOverdue(clock, today);
      }).length;
      return [
        shortUnitName(name),
        `${own.length}件`,
        `${replied}件`,
        `${own.length - replied}件`,
        `${late}件`,
      ];
    }),
  });
}

/** Kinds that people name together, and what they call them alone. */
const SUBJECTS: readonly { readonly kinds: readonly MatterKind[]; readonly together: string }[] = [
  { kinds: ['resolution', 'deliberation-opinion'], together: '人大决议和审议意见' },
  { kinds: ['bill', 'deputy-suggestion'], together: '议案建议' },
  { kinds: ['cppcc-proposal'], together: '政协提案' },
  { kinds: ['supervised-matter'], together: '督查事项' },
];

/** 议案建议、政协提案和督查事项: what a title is about, by the kinds that occur. */
export function subjectOf(matters: readonly MatterState[]): string {
  const named = SUBJECTS.flatMap(({ kinds, together }) => {
    const found = kinds.filter((kind) => matters.some(({ facts }) => facts.kind === kind));
    const [only] = found;
    if (only === undefined) return [];
    return [found.length === 1 ? MATTER_KIND_WORDS[only] : together];
  });
  const last = named.pop();
  if (last === undefined) return '重点工作';
  return named.length === 0 ? last : `${named.join('、')}和${last}`;
}

/** 代表建议2件、审议意见1件. */
export function countsByKind(matters: readonly MatterState[]): string {
  return MATTER_KINDS.flatMap((kind) => {
    const count = matters.filter(({ facts }) => facts.kind === kind).length;
    return count === 0 ? [] : [`${MATTER_KIND_WORDS[kind]}${count}件`];
  }).join('、');
}

/** 共交办12件，已答复9件，办复率75.0%。 */
export function ratesText(
  { profile, today }: DocumentCircumstances,
  matters: readonly MatterState[],
): string {
  const counters = countersOf(matters, today);
  const rates = (profile?.rates ?? [])
    // A promise's fulfilment is not on record yet, so its rate would be wrong.
    .filter(({ numerator }) => !numerator.includes('result-b-fulfilled'))
    .flatMap((rate) => {
      const { perMille } = readRate(rate, counters);
      return perMille === undefined ? [] : [`${rate.name}${Math.floor(perMille / 10)}.${perMille % 10}%`];
    });
  return `${[`共交办${counters.assigned}件`, `已答复${counters.replied}件`, ...rates].join('，')}。`;
}
