/** The acts of the unit in the head of the page: the main one of the moment, and the rest under 更多. */
import { App, Button, Dropdown, type MenuProps } from 'antd';
import type { UnitApproval } from '../../features/approval/use-approval';
import { MAIN_ACT_ID } from './step-place';
import type { useUnitWork } from './use-unit-work';

export function UnitActions({
  work,
  approval,
  mayReturn,
  onSignFor,
  onReturn,
  onPreview,
}: {
  readonly work: ReturnType<typeof useUnitWork>;
  /** Allowed, and not too late where the rules let late requests lapse (D12). */
  readonly mayReturn: boolean;
  readonly approval: UnitApproval | undefined;
  readonly onSignFor: () => void;
  readonly onReturn: () => void;
  readonly onPreview: () => void;
}) {
  const { message } = App.useApp();
  const more: MenuProps['items'] = [
    ...(work.canProduce
      ? [
          {
            key: 'approval',
            label: '送审签批单',
            onClick: () => void work.acts.produce('approval-sheet'),
          },
          {
            key: 'save',
            label: '立即保存（Ctrl+S）',
            onClick: () =>
              void work.saveNow().then((saved) => {
                if (saved) message.success('已保存');
              }),
          },
        ]
      : []),
    ...(mayReturn && !work.can('assignment.accepted')
      ? [{ key: 'return', label: '申请退办', onClick: onReturn }]
      : []),
  ];
  return (
    <>
      {more.length > 0 && (
        <Dropdown menu={{ items: more }} trigger={['click']}>
          <Button>更多</Button>
        </Dropdown>
      )}
      {work.can('assignment.accepted') && (
        <>
          {mayReturn && <Button onClick={onReturn}>申请退办</Button>}
          <Button id={MAIN_ACT_ID} type="primary" onClick={onSignFor}>
            签收
          </Button>
        </>
      )}
      {work.canProduce && <Button onClick={onPreview}>预览答复函</Button>}
      {approval?.mainActs}
      {work.mainAct && !approval?.holdsBack && (
        <Button
          type={work.mainAct.quiet ? 'default' : 'primary'}
          loading={work.mainAct.running}
          onClick={work.mainAct.run}
        >
          {work.mainAct.text}
        </Button>
      )}
    </>
  );
}
