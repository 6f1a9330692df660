/** The files that an event names: they travel with it, and the content store keeps them as long as it. */
import { filesOfLetter } from '@shared/domain/correspondence/letter-fields';
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterEvent } from '@shared/package-format/events/event';

export function filesOfEvent(event: MatterEvent): readonly FileReference[] {
  switch (event.type) {
    case 'matter.registered':
      return event.body.attachments;
    case 'matter.corrected':
      return event.body.facts.attachments;
    case 'procedure.recorded':
    case 'point.closed':
    case 'coordination.recorded':
    case 'opinion.submitted':
      return event.body.files;
    case 'notice.issued':
    case 'paper.submitted':
      return filesOfLetter(event.body);
    case 'progress.recorded':
    case 'report.submitted':
    case 'promise.fulfilled':
      return event.body.evidence;
    case 'draft.submitted':
      return [event.body.document, event.body.approvalSheet, ...event.body.content.attachments];
    case 'reply.finalised': {
      const { document, content, signedOriginal } = event.body;
      const scan = signedOriginal.kind === 'scan' ? [signedOriginal.file] : [];
      return [document, ...scan, ...content.attachments];
    }
    default:
      return [];
  }
}
