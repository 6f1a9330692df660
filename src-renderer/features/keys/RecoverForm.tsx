/** 忘记口令: the code of the recovery sheet, typed from paper, and a new password. A wrong group shows while it is typed. */

import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { PersonId } from '@shared/domain/identifiers';
import {
  checkRecoveryGroups,
  RECOVERY_GROUP_LENGTH,
  RECOVERY_GROUPS,
} from '@shared/package-format/recovery-code';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { DigitGroups, emptyGroups } from '../../components/DigitGroups';
import { type NewPassword, NewPasswordFields } from '../../components/NewPasswordFields';
import { ShowError } from '../../components/ShowError';
import './keys.css';

interface Props {
  readonly unitName: string;
  readonly personId: PersonId;
  readonly onBack: () => void;
}

export function RecoverForm({ unitName, personId, onBack }: Props) {
  const known = useCall('keys.sheet', {});
  const act = useAct('keys.recover', { quiet: true });
  const [groups, setGroups] = useState(emptyGroups(RECOVERY_GROUPS));
  const { wrongGroups, digits } = checkRecoveryGroups(groups);
  const sheet = known.data?.sheet;
  const recover = ({ password }: NewPassword) => {
    if (digits !== undefined) void act.run({ code: digits, newPassword: password, personId });
  };
  return (
    <Form<NewPassword>
      layout="vertical"
      className="setup-form recover"
      requiredMark={false}
      onFinish={recover}
      onValuesChange={act.reset}
    >
      <div className="unlock-unit">{unitName}</div>
      {known.data && !sheet && (
        <Alert
          type="warning"
          showIcon
          title="本机没有打印过恢复单"
          description="没有恢复单就不能重设口令。请再想一想口令，检查大小写和输入法。"
        />
      )}
      {sheet && (
        <p className="grey">
          请取出第{sheet.number}号恢复单（{formatChineseDate(localDateOf(sheet.madeAt))}打印，保管人：
          {sheet.keeper}
          ），逐组录入恢复码。
        </p>
      )}
      <DigitGroups
        groups={groups}
        length={RECOVERY_GROUP_LENGTH}
        label="恢复码，8组，每组6位"
        wrongGroups={wrongGroups}
        onChange={(next) => {
          act.reset();
          setGroups(next);
        }}
        onComplete={() => {}}
      />
      {wrongGroups.length > 0 && (
        <p className="recover-wrong" role="alert">
          第{wrongGroups.join('、')}组抄错了，请对照恢复单改正。
        </p>
      )}
      <NewPasswordFields label="新口令" />
      {act.error && <ShowError error={act.error} />}
      <div className="setup-buttons">
        <Button onClick={onBack} disabled={act.running}>
          返回
        </Button>
        <Button type="primary" htmlType="submit" disabled={digits === undefined} loading={act.running}>
          重设口令并进入
        </Button>
      </div>
    </Form>
  );
}
