/** The stages of the six kinds, one table each: the one place of their codes, names, order and records (PRODUCT 2). */
import type { ChosenStage } from '../matter/matter';
import type { MatterKind } from '../matter/matter-kind';
import { BILL_STAGES } from './bill-stages';
import { CONGRESS_STAGES } from './congress-stages';
import { PROPOSAL_STAGES, SUGGESTION_STAGES } from './proposer-stages';
import type { StageRule } from './stage';
import { SUPERVISION_STAGES } from './supervision-stages';

const TABLES = {
  resolution: CONGRESS_STAGES,
  'deliberation-opinion': CONGRESS_STAGES,
  bill: BILL_STAGES,
  'deputy-suggestion': SUGGESTION_STAGES,
  'cppcc-proposal': PROPOSAL_STAGES,
  'supervised-matter': SUPERVISION_STAGES,
} as const satisfies Record<MatterKind, readonly StageRule[]>;

export type StageCode = (typeof TABLES)[MatterKind][number]['code'];
export type KnownStage = StageRule & { readonly code: StageCode };

export const STAGES_OF_KIND: Readonly<Record<MatterKind, readonly KnownStage[]>> = TABLES;

/** Codes that records and profiles carried before the tables were one, by what they are called now. */
const FORMER_CODES: Readonly<Record<string, StageCode>> = {
  accept: 'undertake',
  collect: 'undertake',
  register: 'undertake',
  'plan-comments': 'consult',
  revisit: 'return-visit',
  'follow-up': 'handle',
};

/** The office's own plan was once called as the units' is. */
const FORMER_CODES_OF_KIND: Readonly<Partial<Record<MatterKind, Readonly<Record<string, StageCode>>>>> = {
  bill: { plan: 'implementation-plan' },
  'supervised-matter': { plan: 'supervision-plan' },
};

/** The stage of a recorded code, also of a former one; undefined where this version does not know it. */
export function stageOf(kind: MatterKind, code: string): KnownStage | undefined {
  const present = FORMER_CODES_OF_KIND[kind]?.[code] ?? FORMER_CODES[code] ?? code;
  return STAGES_OF_KIND[kind].find((stage) => stage.code === present);
}

/** The stages of a matter in the order of its bar, named as its profile names them; what this version does not know is left out. */
export function stagesInUse(
  kind: MatterKind,
  chosen: readonly ChosenStage[] | undefined,
): readonly KnownStage[] {
  if (chosen === undefined) return STAGES_OF_KIND[kind];
  return chosen.flatMap(({ code, name }) => {
    const stage = stageOf(kind, code);
    return stage ? [{ ...stage, name }] : [];
  });
}

/** What a matter has to carry of a profile's choice: nothing where it is the table itself. */
export function choiceToKeep(kind: MatterKind, chosen: readonly ChosenStage[]): ChosenStage[] | undefined {
  const table = STAGES_OF_KIND[kind];
  const same =
    chosen.length === table.length &&
    chosen.every(({ code, name }, index) => code === table[index]?.code && name === table[index]?.name);
  return same ? undefined : chosen.map(({ code, name }) => ({ code, name }));
}
