/** 本单位模板: the Word templates that this unit fills instead of the layout of the standard; removing one changes no file that was made from it. */
import type { UnitTemplate } from '@shared/ipc/calls/template-calls';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import { templateKindsText } from '../../strings/template-words';
import { PlaceList } from './PlaceList';
import { TemplateDialog } from './TemplateDialog';
import './settings.css';

export function TemplatesPanel({ templates }: { readonly templates: readonly UnitTemplate[] }) {
  const { modal } = App.useApp();
  const { today } = useStatus();
  const [edited, setEdited] = useState<UnitTemplate | 'new'>();
  const [listing, setListing] = useState(false);
  const remove = useAct('template.remove');
  const ask = ({ id, name }: UnitTemplate) =>
    modal.confirm({
      title: `删除模板“${name}”？`,
      content: '删除后不能再选用；已经用它生成的文件不受影响。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '不删除',
      onOk: () => remove.run({ templateId: id }),
    });
  return (
    <Panel
      title="本单位模板"
      flush={templates.length > 0}
      extra={
        <span className="row">
          <Button size="small" onClick={() => setListing(true)}>
            占位符一览
          </Button>
          <Button size="small" onClick={() => setEdited('new')}>
            添加模板
          </Button>
        </span>
      }
    >
      {templates.length === 0 ? (
        <p className="grey">
          没有模板，公文按国标版式生成。本单位有自己的 Word 模板的，按“占位符一览”写好占位符后添加。
        </p>
      ) : (
        <Table
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={[...templates]}
          columns={[
            {
              title: '名称',
              render: (_, { name, fileName, addedBy, addedAt }) => (
                <>
                  {name}
                  <div className="grey">{fileName}</div>
                  <div className="grey">
                    {addedBy}，{instantText(addedAt, today)}
                  </div>
                </>
              ),
            },
            { title: '适用文种', width: 140, render: (_, { kinds }) => templateKindsText(kinds) },
            {
              title: '',
              width: 112,
              align: 'right',
              render: (_, template) => (
                <>
                  <Button type="link" size="small" onClick={() => setEdited(template)}>
                    修改
                  </Button>
                  <Button type="link" size="small" onClick={() => ask(template)}>
                    删除
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      {edited && <TemplateDialog edited={edited} onClose={() => setEdited(undefined)} />}
      {listing && <PlaceList onClose={() => setListing(false)} />}
    </Panel>
  );
}
