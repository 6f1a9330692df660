/** The stages of a kind as the editor shows them: those the rules chose, in their order, and between them those left out, each at its place in the table. Pure. */
import type { ChosenStage } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { STAGES_OF_KIND } from '@shared/domain/workflow/stages';
import { isStageNeeded } from '@shared/domain/workflow/validate-stages';

export interface StageRow {
  readonly code: string;
  /** As these rules name it; the table's name where it is left out. */
  readonly name: string;
  /** The table's name; absent for a stage that this version does not know. */
  readonly tableName?: string;
  /** Its place in what was chosen; absent: left out. */
  readonly index?: number;
  /** An act of handling brings it about: it cannot be left out. */
  readonly isNeeded: boolean;
  /** One of the line; the others may come at any time. */
  readonly ordered: boolean;
  readonly source?: string;
}

export function stageRows(kind: MatterKind, chosen: readonly ChosenStage[]): StageRow[] {
  const table = STAGES_OF_KIND[kind];
  const rows: StageRow[] = chosen.map(({ code, name }, index) => {
    const stage = table.find((one) => one.code === code);
    return {
      code,
      name,
      index,
      isNeeded: stage !== undefined && isStageNeeded(stage),
      ordered: stage?.ordered ?? false,
      ...(stage ? { tableName: stage.name, source: stage.source } : {}),
    };
  });
  table.forEach((stage, place) => {
    if (rows.some(({ code }) => code === stage.code)) return;
    // Behind the nearest one before it in the table; the first of the table stands first.
    const before = table.slice(0, place).findLast(({ code }) => rows.some((row) => row.code === code));
    const at = before === undefined ? 0 : rows.findIndex(({ code }) => code === before.code) + 1;
    const { code, name, ordered, source } = stage;
    rows.splice(at, 0, { code, name, tableName: name, ordered, source, isNeeded: isStageNeeded(stage) });
  });
  return rows;
}

/** Taken in at its place under the table's name, or left out; every other stage keeps its place and its name. */
export function withStage(
  kind: MatterKind,
  chosen: readonly ChosenStage[],
  code: string,
  isIn: boolean,
): ChosenStage[] {
  return stageRows(kind, chosen)
    .filter((row) => (row.code === code ? isIn : row.index !== undefined))
    .map((row) => ({ code: row.code, name: row.name }));
}
