/** 事项: every matter of this desk, by the question a clerk asks, searched and sorted, each row opening its page. */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useDesk } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { MatterFilters } from '../../features/matters/MatterFilters';
import { MatterTable } from '../../features/matters/MatterTable';
import { useMatterList } from '../../features/matters/use-matter-list';
import { PrintedMatterList } from './PrintedMatterList';

export function MatterListPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const list = useMatterList(desk);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate('/matters/new')}>
      新建事项
    </Button>
  );
  return (
    <>
      <PageHeader
        title="事项"
        beside={
          list.total === undefined ? undefined : (
            <span className="grey numbers">共 {list.total.toLocaleString('zh-CN')} 件</span>
          )
        }
        actions={desk === 'office' && create}
      />
      <PrintedMatterList question={list.question} />
      <div className="list-page">
        <MatterFilters list={list} />
        <MatterTable
          list={list}
          onOpen={(matterId) => navigate(`/matters/${matterId}`)}
          firstStep={
            desk === 'office' ? (
              create
            ) : (
              <Button type="primary" onClick={() => navigate('/packages')}>
                去收发导入
              </Button>
            )
          }
        />
      </div>
    </>
  );
}
