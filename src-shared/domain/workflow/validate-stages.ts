/** Whether a profile's choice of stages can run: no act of handling may lose its stage, and no record may leave its phase. */
import type { ChosenStage } from '../matter/matter';
import type { MatterKind } from '../matter/matter-kind';
import { type KnownStage, STAGES_OF_KIND } from './stages';

/** Every contradiction, worded for the office; empty when there is none. */
export function problemsOfStages(kind: MatterKind, chosen: readonly ChosenStage[]): string[] {
  const table = STAGES_OF_KIND[kind];
  const problems: string[] = [];
  const known: KnownStage[] = [];
  for (const { code, name } of chosen) {
    const stage = table.find((one) => one.code === code);
    if (stage) known.push({ ...stage, name });
    else problems.push(`没有“${code}”这个环节`);
  }
  for (const stage of table) {
    if (isStageNeeded(stage) && !known.some(({ code }) => code === stage.code)) {
      problems.push(`不能没有“${stage.name}”环节`);
    }
  }
  const ordered = known.filter((stage) => stage.ordered);
  const late = ordered.find((stage, index) => {
    const before = ordered[index - 1];
    return before !== undefined && phaseOf(table, stage) < phaseOf(table, before);
  });
  if (late) problems.push(`“${late.name}”环节的次序颠倒`);
  const isFramed = known[0]?.code === 'undertake' && known.at(-1)?.code === 'archive';
  if (known.length > 0 && !isFramed) problems.push('环节应当从收件开始，到归档结束');
  return problems;
}

/** What the acts of handling bring about cannot be left out; only a plan is not asked for everywhere. */
export function isStageNeeded({ ordered, record, code }: KnownStage): boolean {
  return ordered && record === undefined && code !== 'plan';
}

/** Records between the same two acts may change places among themselves. */
function phaseOf(table: readonly KnownStage[], stage: KnownStage): number {
  const place = table.findIndex(({ code }) => code === stage.code);
  const acts = table.slice(0, place).filter(({ ordered, record }) => ordered && record === undefined).length;
  return stage.record === undefined ? acts * 2 : acts * 2 - 1;
}
