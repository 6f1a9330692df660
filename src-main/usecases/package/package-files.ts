/** The files that events name, as entries of a package: each content once, under the type of the place that names it first. */
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterEvent } from '@shared/package-format/events/event';
import { labelField, mediaField } from '@shared/package-format/fields';
import type { EntryType } from '@shared/package-format/manifest';
import type { EntrySource } from '../../sealing/entry-source';
import { filesOfEvent } from '../event/files-of-event';

export interface PackageFile {
  readonly file: FileReference;
  readonly type: Extract<EntryType, 'document' | 'attachment' | 'scan'>;
}

export function packageFilesOf(events: readonly MatterEvent[]): PackageFile[] {
  const files = new Map<string, PackageFile>();
  for (const event of events) {
    for (const file of filesOfEvent(event)) {
      if (!files.has(file.sm3)) files.set(file.sm3, { file, type: typeOf(event, file) });
    }
  }
  return [...files.values()];
}

function typeOf(event: MatterEvent, { sm3 }: FileReference): PackageFile['type'] {
  if (event.type === 'draft.submitted') {
    const { document, approvalSheet } = event.body;
    return sm3 === document.sm3 || sm3 === approvalSheet.sm3 ? 'document' : 'attachment';
  }
  if (event.type === 'reply.finalised') {
    const { document, signedOriginal } = event.body;
    if (sm3 === document.sm3) return 'document';
    return signedOriginal.kind === 'scan' && sm3 === signedOriginal.file.sm3 ? 'scan' : 'attachment';
  }
  if (event.type === 'notice.issued' || event.type === 'paper.submitted') {
    if (sm3 === event.body.document?.sm3) return 'document';
    return sm3 === event.body.scan?.sm3 ? 'scan' : 'attachment';
  }
  return 'attachment';
}

/** A reference allows labels that the manifest does not (SEALED-PACKAGE 3); the event keeps what the person chose. */
export function entryOfFile({ file, type }: PackageFile, path: string): EntrySource {
  const name = file.name.normalize('NFC');
  return {
    name: labelField.safeParse(name).success ? name : '文件',
    type,
    media: mediaField.safeParse(file.media).success ? file.media : 'application/octet-stream',
    source: { path },
    known: { sm3: file.sm3, size: file.size },
  };
}
