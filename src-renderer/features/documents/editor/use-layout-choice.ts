/** Which layout files are made in: that of the standard, or one of the unit's templates for this kind. Opens with what was chosen for the newest file. */
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import type { ComposedDocument } from '@shared/ipc/calls/document-calls';
import type { UnitTemplate } from '@shared/ipc/calls/template-calls';
import { useState } from 'react';
import { useCall } from '../../../api/queries';

export interface LayoutChoice {
  readonly templates: readonly UnitTemplate[];
  /** Undefined: the layout of the standard. */
  readonly chosen: UnitTemplate | undefined;
  readonly choose: (templateId: RecordId | undefined) => void;
}

export function templatesFor(
  templates: readonly UnitTemplate[],
  kind: DocumentKind | undefined,
): UnitTemplate[] {
  return kind === undefined
    ? []
    : templates.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
}

export function useLayoutChoice(document: ComposedDocument | undefined): LayoutChoice {
  const { data } = useCall('template.list', {});
  const [picked, setPicked] = useState<{ readonly templateId: RecordId | undefined }>();
  const official = document?.content.shape === 'official' ? document : undefined;
  const templates = templatesFor(data ?? [], official?.kind);
  const wanted = picked ? picked.templateId : official?.produced[0]?.templateId;
  return {
    templates,
    chosen: templates.find(({ id }) => id === wanted),
    choose: (templateId) => setPicked({ templateId }),
  };
}
