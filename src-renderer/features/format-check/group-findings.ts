/** Findings as a person works through them: the strictest first, and under one heading what is wrong in the same way. */
import { SEVERITIES, type Severity } from '@shared/format-check/finding';
import type { FormatFinding } from '@shared/ipc/calls/format-calls';

export interface RuleGroup {
  readonly rule: string;
  readonly name: string;
  readonly clause: string;
  readonly check: number;
  /** The strictest of its findings. */
  readonly severity: Severity;
  readonly findings: readonly FormatFinding[];
  /** Findings that a click mends. */
  readonly repairable: number;
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly groups: readonly RuleGroup[];
  readonly count: number;
}

/** A rule stands once, where its strictest finding belongs. */
export function groupFindings(findings: readonly FormatFinding[]): SeverityGroup[] {
  const rules = new Map<string, FormatFinding[]>();
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    if (known) known.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  const groups = [...rules.values()].flatMap((list): RuleGroup[] => {
    const strictest = SEVERITIES.find((severity) => list.some((finding) => finding.severity === severity));
    const [first] = list;
    if (first === undefined || strictest === undefined) return [];
    const { rule, name, clause, check } = first;
    const repairable = list.filter((finding) => finding.repairable).length;
    return [{ rule, name, clause, check, severity: strictest, findings: list, repairable }];
  });
  return SEVERITIES.flatMap((severity) => {
    const own = groups.filter((group) => group.severity === severity);
    const count = own.reduce((sum, group) => sum + group.findings.length, 0);
    return count === 0 ? [] : [{ severity, groups: own, count }];
  });
}

/** Rules of which at least one finding can be mended with a click. */
export const repairableRules = (findings: readonly FormatFinding[]): string[] => [
  ...new Set(findings.filter(({ repairable }) => repairable).map(({ rule }) => rule)),
];

/** 第 5 段, or nothing for a page or a setting. */
export const placeWords = ({ element, paragraph }: FormatFinding): string =>
  paragraph === undefined ? element : `${element}，第${paragraph}段`;
