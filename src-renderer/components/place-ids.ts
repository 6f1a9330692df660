/** Ids of places beside the text to which another feature leads the eye and the keyboard: 答复体检, the next step. */
export const RECORD_CONTACT_ID = 'record-contact';
export const RECORD_RESEARCH_ID = 'record-research';
export const CO_HANDLING_ID = 'co-handling';
export const SPECIAL_REPORT_ID = 'special-report';
export const DECIDE_EXTENSION_ID = 'decide-extension';
/** 发送文书: where another unit is asked for what it owes. */
export const WRITE_LETTER_ID = 'write-letter';
export const SUBMIT_REPORT_ID = 'submit-report';
/** 记进展 of a point on the tab 进展. */
export const progressFieldOf = (pointId: string): string => `progress-${pointId}`;
