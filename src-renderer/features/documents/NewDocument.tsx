/** 新建公文: a kind, and where it needs one a matter and a unit's part of it; what is known is then written by itself. */
import { type DocumentKind, isWritable, KIND_FACTS } from '@shared/domain/document/document-kind';
import { type AssignmentId, type MatterId, type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { Desk } from '@shared/domain/person/actor';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { Select } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { useDesk, useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { kindsOfDesk } from '../../strings/document-words';
import { KindChoice } from './KindChoice';
import { MatterField } from './MatterField';

interface Props {
  /** Fixed where the document is begun from a matter. */
  readonly matterId?: MatterId;
  readonly assignmentId?: AssignmentId;
  /** Kinds that fit; without it all of the desk. */
  readonly kinds?: readonly DocumentKind[];
  readonly onCreated: (documentId: RecordId) => void;
  /** One for each of several units was written and produced as a draft. */
  readonly onSeveral: () => void;
  /** A reply is written point by point on the page of its matter, not here. */
  readonly onReply: (matterId: MatterId) => void;
  readonly onClose: () => void;
}

export function NewDocument({ kinds, onCreated, onSeveral, onReply, onClose, ...fixed }: Props) {
  const desk = useDesk();
  const [kind, setKind] = useState<DocumentKind>();
  const [matterId, setMatterId] = useState<MatterId | undefined>(fixed.matterId);
  const [assignmentIds, setAssignmentIds] = useState<readonly AssignmentId[]>(
    fixed.assignmentId ? [fixed.assignmentId] : [],
  );
  const compose = useAct('document.compose');
  const batch = useAct('document.produce-batch');
  const about = kind === undefined ? 'none' : aboutAt(kind, desk);
  const ready =
    kind !== undefined &&
    (about === 'none' || matterId !== undefined) &&
    (about !== 'assignment' || assignmentIds.length > 0);
  const create = async () => {
    if (kind === undefined) return;
    if (kind === 'reply' && matterId !== undefined) {
      onReply(matterId);
      return;
    }
    const [assignmentId, ...others] = about === 'assignment' ? assignmentIds : [];
    if (matterId !== undefined && others.length > 0) {
      const places = assignmentIds.map((id) => ({ matterId, assignmentId: id }));
      const done = await batch.run({
        batchId: recordIdSchema.parse(crypto.randomUUID()),
        variant: 'draft',
        items: { from: 'assignments', kind, places },
      });
      if (done.ok) onSeveral();
      return;
    }
    const made = await compose.run({
      kind,
      ...(about !== 'none' && matterId !== undefined ? { matterId } : {}),
      ...(assignmentId === undefined ? {} : { assignmentId }),
    });
    if (made.ok) onCreated(made.value.documentId);
  };
  return (
    <Dialog
      title={fixed.matterId ? '起草文书' : '新建公文'}
      okText={kind === 'reply' ? '去写答复' : '起草'}
      width={840}
      ready={ready}
      running={compose.running || batch.running}
      note="已知的内容按事项自动写好，随时可以改；不知道的地方标为【此处填写……】。"
      onOk={() => void create()}
      onClose={onClose}
    >
      <div className="kind-scroller">
        <KindChoice kinds={kinds ?? kindsOfDesk(desk)} chosen={kind} onChoose={setKind} />
      </div>
      {kind !== undefined && about !== 'none' && !fixed.matterId && (
        <MatterField
          accepts={(matterKind) => isWritableAbout(kind, desk, matterKind)}
          value={matterId}
          onChange={(next) => {
            setMatterId(next);
            setAssignmentIds([]);
          }}
        />
      )}
      {kind !== undefined && about === 'assignment' && matterId !== undefined && (
        <UnitField kind={kind} matterId={matterId} value={assignmentIds} onChange={setAssignmentIds} />
      )}
    </Dialog>
  );
}

/** The office's report to the standing committee is about the whole matter, a unit's about its part. */
function aboutAt(kind: DocumentKind, desk: Desk) {
  const { about, either } = KIND_FACTS[kind];
  return about === 'assignment' && either && desk === 'office' ? 'matter' : about;
}

function UnitField({
  kind,
  matterId,
  value,
  onChange,
}: {
  readonly kind: DocumentKind;
  readonly matterId: MatterId;
  readonly value: readonly AssignmentId[];
  readonly onChange: (assignmentIds: AssignmentId[]) => void;
}) {
  const desk = useDesk();
  const { identity } = useStatus();
  const detail = useCall('matter.get', { matterId });
  const own = desk === 'unit' ? identity.unitId : undefined;
  const parts = detail.data ? partsOf(detail.data, kind, desk, own) : [];
  return (
    <Labelled
      label="承办单位"
      htmlFor="document-unit"
      required
      hint={value.length > 1 ? `每个单位各一份，共 ${value.length} 份，同时生成送审稿` : undefined}
      problem={
        detail.data && parts.length === 0 ? '这个事项没有适用的承办单位，请先交办或换一个事项' : undefined
      }
    >
      <Select
        id="document-unit"
        mode="multiple"
        {...(desk === 'unit' ? { maxCount: 1 } : {})}
        placeholder="选择承办单位"
        loading={detail.isPending}
        value={value.filter((id) => parts.some((part) => part.id === id))}
        onChange={(ids) => onChange(ids)}
        options={parts.map(({ id, facts }) => ({ value: id, label: facts.unit.name }))}
      />
    </Labelled>
  );
}

/** A unit writes about its own part alone. */
function partsOf({ matter }: MatterDetail, kind: DocumentKind, desk: Desk, own: string | undefined) {
  return matter.assignments.filter(
    ({ state, facts }) =>
      state !== 'withdrawn' &&
      isWritable(kind, { desk, matterKind: matter.facts.kind, role: facts.role }) &&
      (own === undefined || facts.unit.unitId === own),
  );
}

/** Of some part in it: which, is asked next. */
const isWritableAbout = (kind: DocumentKind, desk: Desk, matterKind: MatterKind) =>
  [undefined, ...KIND_FACTS[kind].roles].some((role) => isWritable(kind, { desk, matterKind, role }));
