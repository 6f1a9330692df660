/** The format check (格式体检): from neutral facts to every deviation from GB/T 9704, in the order of the page. Pure; equal facts give equal findings. */
import { BODY_CHECKS } from './checks/body-checks';
import type { Check, CheckedDocument, Deviation } from './checks/check';
import { EDGE_CHECKS } from './checks/edge-checks';
import { END_CHECKS } from './checks/end-checks';
import { FILE_CHECKS } from './checks/file-checks';
import { HEAD_CHECKS } from './checks/head-checks';
import { IMPRINT_CHECKS } from './checks/imprint-checks';
import { PAGE_CHECKS } from './checks/page-checks';
import { TITLE_CHECKS } from './checks/title-checks';
import type { DocumentFacts } from './document-facts';
import type { CheckedFormat, ElementKind } from './elements';
import { type Finding, SEVERITIES } from './finding';
import { recogniseDocument } from './recognise-elements';

export interface InspectOptions {
  /** Absent: judged from the head. */
  readonly format?: CheckedFormat;
  readonly own?: boolean;
  readonly variant?: 'draft' | 'final';
  readonly expects?: readonly ElementKind[];
  readonly sealed?: boolean;
}

export interface Inspection {
  readonly format: CheckedFormat;
  readonly findings: readonly Finding[];
  /** Elements that were recognised, once each, in the order of the page. */
  readonly elements: readonly ElementKind[];
}

/** Every check of the package and its XML, by number. */
export const FORMAT_CHECKS: readonly Check[] = [
  ...PAGE_CHECKS,
  ...HEAD_CHECKS,
  ...TITLE_CHECKS,
  ...BODY_CHECKS,
  ...END_CHECKS,
  ...IMPRINT_CHECKS,
  ...EDGE_CHECKS,
  ...FILE_CHECKS,
].sort((one, other) => one.check - other.check);

/** A document of thousands of paragraphs may be wrong in each: enough to see what is wrong everywhere. */
const MOST_FINDINGS = 10_000;

export function inspectDocument(facts: DocumentFacts, options: InspectOptions = {}): Inspection {
  const recognised = recogniseDocument(facts, options);
  const document: CheckedDocument = {
    ...recognised,
    own: options.own ?? false,
    variant: options.variant ?? null,
    expects: options.expects ?? [],
    sealed: options.sealed ?? false,
  };
  const findings = FORMAT_CHECKS.filter(
    ({ formats }) => formats === undefined || formats.includes(document.format),
  ).flatMap((check) => check.find(document).map((deviation, index) => findingOf(check, deviation, index)));
  return {
    format: document.format,
    findings: findings.sort(byWeight).slice(0, MOST_FINDINGS),
    elements: [...new Set(document.elements.map(({ kind }) => kind))],
  };
}

function findingOf(check: Check, deviation: Deviation, index: number): Finding {
  const { found, wanted, place, repair = [], advice = '', severity = check.severity } = deviation;
  const { check: number, rule, name, clause } = check;
  return {
    id: [rule, place.part, place.paragraph ?? '', index].join(':'),
    check: number,
    rule,
    name,
    clause,
    severity,
    found,
    wanted,
    place,
    repair,
    advice,
  };
}

/** The strictest first, then as a reader meets them. */
function byWeight(one: Finding, other: Finding): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    (one.place.paragraph ?? -1) - (other.place.paragraph ?? -1) ||
    one.check - other.check
  );
}
