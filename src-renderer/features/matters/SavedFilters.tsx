/** 常用筛选: a set of filters under a name: chosen, kept as it is now, renamed, deleted. Each person's own. */
import { StarOutlined } from '@ant-design/icons';
import type { Desk } from '@shared/domain/person/actor';
import type { SavedFilter } from '@shared/ipc/calls/search-calls';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';
import { sameQuestion } from './list-question';
import type { MatterList } from './use-matter-list';

type Naming = { readonly filter?: SavedFilter };

export function SavedFilters({ list, desk }: { readonly list: MatterList; readonly desk: Desk }) {
  const { data } = useCall('filter.list', { desk });
  const { modal } = App.useApp();
  const remove = useAct('filter.delete');
  const save = useAct('filter.save');
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<Naming>();
  const saved = data?.saved ?? [];
  const chosen = saved.find(({ question }) => sameQuestion(question, list.question));
  const choose = (filter: SavedFilter) => {
    setOpen(false);
    list.askAnew(filter.question);
  };
  const change = (filter: SavedFilter): NonNullable<MenuProps['items']> => [
    { key: `use ${filter.id}`, label: '按它查看', onClick: () => choose(filter) },
    {
      key: `over ${filter.id}`,
      label: '改成现在的筛选',
      disabled: filter === chosen,
      onClick: () => void save.run({ desk, id: filter.id, name: filter.name, question: list.question }),
    },
    { key: `name ${filter.id}`, label: '改名', onClick: () => setNaming({ filter }) },
    {
      key: `drop ${filter.id}`,
      label: '删除',
      danger: true,
      onClick: () =>
        void modal.confirm({
          title: `删除常用筛选“${filter.name}”？`,
          content: '只删除这个名称和它的筛选条件，事项不受影响。',
          okText: '删除',
          okButtonProps: { danger: true },
          cancelText: '取消',
          onOk: () => remove.run({ id: filter.id }),
        }),
    },
  ];
  const items: MenuProps['items'] = [
    ...saved.map((filter) => ({
      key: filter.id,
      label: filter.name,
      children: change(filter),
      // A choice is one click; its menu holds what is done seldom.
      onTitleClick: () => choose(filter),
    })),
    ...(saved.length > 0 ? [{ type: 'divider' as const }] : []),
    {
      key: 'keep',
      label: chosen ? '现在的筛选已保存' : '保存现在的筛选…',
      disabled: chosen !== undefined,
      onClick: () => setNaming({}),
    },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} open={open} onOpenChange={setOpen}>
        <Button icon={<StarOutlined aria-hidden />}>{chosen ? `常用：${chosen.name}` : '常用筛选'}</Button>
      </Dropdown>
      {naming && <NameDialog naming={naming} list={list} desk={desk} onClose={() => setNaming(undefined)} />}
    </>
  );
}

function NameDialog({
  naming: { filter },
  list,
  desk,
  onClose,
}: {
  readonly naming: Naming;
  readonly list: MatterList;
  readonly desk: Desk;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(filter?.name ?? '');
  const save = useAct('filter.save');
  return (
    <Dialog
      title={filter ? '改名' : '保存常用筛选'}
      okText={filter ? '改名' : '保存'}
      width={420}
      ready={name.trim() !== ''}
      running={save.running}
      note="按人保存，下次在本机“常用筛选”里直接选用。"
      onOk={() =>
        void save
          .run({
            desk,
            name: name.trim(),
            question: filter?.question ?? list.question,
            ...(filter ? { id: filter.id } : {}),
          })
          .then(({ ok }) => ok && onClose())
      }
      onClose={onClose}
    >
      <LineField
        id="filter-name"
        label="名称"
        required
        placeholder="如：逾期的二级建议"
        maxLength={30}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}
