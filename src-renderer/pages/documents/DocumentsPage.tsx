/** 公文: everything composed on this desk and everything that replies produced; the way to a new document. */
import { FileSearchOutlined, PlusOutlined } from '@ant-design/icons';
import type { RecordId } from '@shared/domain/identifiers';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import { BatchBar } from '../../features/documents/BatchBar';
import { DocumentFilters, type DocumentQuestion, EVERYTHING } from '../../features/documents/DocumentFilters';
import { DocumentTable } from '../../features/documents/DocumentTable';
import { NewDocument } from '../../features/documents/NewDocument';

export function DocumentsPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [question, setQuestion] = useState<DocumentQuestion>(EVERYTHING);
  const [chosen, setChosen] = useState<RecordId[]>([]);
  const creating = search.has('new');
  const ask = useCallback(
    (part: Partial<DocumentQuestion>) => setQuestion((before) => ({ ...before, ...part })),
    [],
  );
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setSearch({ new: '' })}>
      新建公文
    </Button>
  );
  return (
    <>
      <PageHeader
        title="公文"
        beside={<span className="grey">起草、编号、签章、生成和打印</span>}
        actions={
          <>
            <Button icon={<FileSearchOutlined aria-hidden />} onClick={() => navigate('/format-check')}>
              格式体检
            </Button>
            {create}
          </>
        }
      />
      <div className="list-page">
        <DocumentFilters question={question} ask={ask} />
        {chosen.length > 0 && <BatchBar chosen={chosen} onClear={() => setChosen([])} />}
        <DocumentTable question={question} chosen={chosen} onChoose={setChosen} firstStep={create} />
      </div>
      {creating && (
        <NewDocument
          onCreated={(documentId) => navigate(`/documents/${documentId}`, { replace: true })}
          onSeveral={() => setSearch({}, { replace: true })}
          onReply={(matterId) => navigate(`/matters/${matterId}`, { replace: true })}
          onClose={() => setSearch({}, { replace: true })}
        />
      )}
    </>
  );
}
