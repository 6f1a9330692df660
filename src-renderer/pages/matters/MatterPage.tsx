/** One matter, as the desk that is being worked on sees it: the office's page, the unit's page, or reading only. */
import { type MatterId, matterIdSchema } from '@shared/domain/identifiers';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCall } from '../../api/queries';
import { useDesk } from '../../app/desk';
import { DueWarnings } from '../../components/due-warnings';
import { PageHeader } from '../../components/PageHeader';
import { ShowError } from '../../components/ShowError';
import { OfficeMatter } from './OfficeMatter';
import { UnitMatter } from './UnitMatter';

export function MatterPage() {
  const parsed = matterIdSchema.safeParse(useParams().matterId);
  // Keyed: another matter is another page, with nothing left over from the one before.
  if (parsed.success) return <LoadedMatter key={parsed.data} matterId={parsed.data} />;
  return (
    <Unavailable>
      <ShowError error={{ code: 'NOT_FOUND', details: {} }} />
    </Unavailable>
  );
}

function LoadedMatter({ matterId }: { readonly matterId: MatterId }) {
  const desk = useDesk();
  const detail = useCall('matter.get', { matterId });
  const refresh = () => void detail.refetch();
  if (detail.data) {
    const { isOffice, myAssignmentIds } = detail.data;
    const asOffice = isOffice && (desk === 'office' || myAssignmentIds.length === 0);
    return (
      <DueWarnings warnings={detail.data.warnings}>
        {asOffice ? (
          <OfficeMatter detail={detail.data} refresh={refresh} />
        ) : (
          <UnitMatter detail={detail.data} refresh={refresh} />
        )}
      </DueWarnings>
    );
  }
  return (
    <Unavailable>
      {detail.error ? <ShowError error={detail.error} onRetry={refresh} /> : <Skeleton active />}
    </Unavailable>
  );
}

function Unavailable({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="事项" actions={<Button onClick={() => navigate('/matters')}>返回事项列表</Button>} />
      <div className="page-body">{children}</div>
    </>
  );
}
