/** The one door to every kind: what the application knows is filled in, what only a person can write is a gap (PRODUCT 6 to 8). */
import type { DocumentModel } from '../../document-model/document-model';
import { proposeApprovalSheet } from './approval-sheet';
import { proposeAssignmentNotice } from './assignment-notice';
import { proposeCircular, proposeSummary } from './circular-and-summary';
import type { DocumentCircumstances } from './circumstances';
import { proposeCompilation } from './compilation';
import { proposeCoordinationMinutes } from './coordination-minutes';
import type { DocumentKind } from './document-kind';
import { proposeFeedbackForm } from './feedback-form';
import { proposeGovernmentReport } from './government-report';
import { proposeHandOverSlip } from './hand-over-slip';
import { proposeHandlingPlan } from './handling-plan';
import { proposeImplementationPlan } from './implementation-plan';
import { proposeMonthlyList } from './monthly-list';
import { proposeSupervisionSlip, proposeUrgeNotice } from './notices';
import { proposePositionsStatement } from './positions-statement';
import { proposePromiseFulfilment } from './promise-fulfilment';
import { proposeInspectionRecord, proposeReturnVisitRecord, proposeTalkRecord } from './records';
import { proposeCoOpinion, proposeReplyLetter, proposeUnitReport } from './replies';
import { proposeInvestigationReport, proposePeriodicReport, proposeSpecialReport } from './reports';
import { proposeSpecialBrief } from './special-brief';
import { proposeSupervisionPlan, proposeSupervisionReport, proposeSupervisionTask } from './supervision';
import { proposeSupervisionNotice } from './supervision-notice';

const PROPOSALS: Readonly<Record<DocumentKind, (circumstances: DocumentCircumstances) => DocumentModel>> = {
  reply: proposeReplyLetter,
  'co-opinion': proposeCoOpinion,
  // A unit reports its part to the government, the office the whole to the standing committee (S0 二1, 二2).
  'report-reply': (circumstances) =>
    circumstances.unit.desk === 'office'
      ? proposeGovernmentReport(circumstances)
      : proposeUnitReport(circumstances),
  'feedback-form': proposeFeedbackForm,
  'approval-sheet': proposeApprovalSheet,
  'promise-fulfilment': proposePromiseFulfilment,
  'handling-plan': proposeHandlingPlan,
  'implementation-plan': proposeImplementationPlan,
  'assignment-notice': proposeAssignmentNotice,
  'supervision-slip': proposeSupervisionSlip,
  'urge-notice': proposeUrgeNotice,
  'supervision-notice': proposeSupervisionNotice,
  'talk-record': proposeTalkRecord,
  'positions-statement': proposePositionsStatement,
  'special-report': proposeSpecialReport,
  'coordination-minutes': proposeCoordinationMinutes,
  circular: proposeCircular,
  'special-brief': proposeSpecialBrief,
  compilation: proposeCompilation,
  'monthly-list': proposeMonthlyList,
  'periodic-report': proposePeriodicReport,
  'investigation-report': proposeInvestigationReport,
  'supervision-plan': proposeSupervisionPlan,
  'supervision-task': proposeSupervisionTask,
  'supervision-report': proposeSupervisionReport,
  'inspection-record': proposeInspectionRecord,
  'return-visit-record': proposeReturnVisitRecord,
  'summary-report': proposeSummary,
  'hand-over-slip': proposeHandOverSlip,
};

/** @throws AppError INPUT_INVALID {field} where the kind needs a matter or a unit's part of it (`KIND_FACTS.about`). */
export function proposeDocument(kind: DocumentKind, circumstances: DocumentCircumstances): DocumentModel {
  return PROPOSALS[kind](circumstances);
}
