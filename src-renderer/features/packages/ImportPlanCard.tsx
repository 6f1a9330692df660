/** One package: who sent it and when, what it would change, and after confirmation the receipt. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { Classification } from '@shared/domain/matter/matter';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import { Alert, Button } from 'antd';
import { ShowError } from '../../components/ShowError';
import { clockTime, sizeText } from '../../strings/amounts';
import { actWord } from '../../strings/letter-words';
import { CLASSIFICATION_WORDS, matterLabel } from '../../strings/matter-words';
import { entryTypeWord } from '../../strings/package-words';
import { EffectTag } from './EffectTag';
import { ImportReceipt } from './ImportReceipt';
import type { StagedPackage } from './import-state';
import './packages.css';
import { groupsOf, type PlanGroup, summaryOf } from './plan-groups';

interface Props {
  readonly entry: StagedPackage;
  readonly several: boolean;
  readonly onSetAside: () => void;
  readonly onLeave: () => void;
}

export function ImportPlanCard({ entry, several, onSetAside, onLeave }: Props) {
  const { plan } = entry;
  return (
    <article className="plan" aria-label={`${plan.sender.name}的${packageKindWord(plan.kind)}`}>
      <header className="plan-head">
        <div>
          <h3 className="plan-title">
            {packageKindWord(plan.kind)} · {plan.sender.name}
          </h3>
          <div className="grey">
            {localDateOf(plan.createdAt)} {clockTime(plan.createdAt)} 封装 ·{' '}
            {CLASSIFICATION_WORDS[plan.classification as Classification] ?? plan.classification} ·
            签名核验无误
          </div>
        </div>
        {several && entry.state === 'staged' && (
          <Button size="small" onClick={onSetAside}>
            这个不导入
          </Button>
        )}
      </header>
      <div className="plan-body">
        {entry.state === 'written' && <ImportReceipt entry={entry} onLeave={onLeave} />}
        {entry.state === 'cancelled' && <div className="grey">没有导入。</div>}
        {entry.state === 'failed' && <ShowError error={entry.error} />}
        {entry.state === 'staged' && <PlanContents plan={plan} />}
      </div>
    </article>
  );
}

const PROFILE_EFFECTS: Readonly<Record<ImportPlan['profiles'][number]['effect'], string>> = {
  new: '确认后存入本机，按它交办的事项依此办理；原有事项的期限不变',
  older: '较早的一版，确认后留存备查，不影响现在的规则',
  known: '本机已有',
  conflict:
    '与本机已有的同一版内容不同，本机的不变，事项照常导入，期限以交办时写明的为准。请告知下发的办公室核对后另行生效一版',
};

/** What a package would change, line by line. */
export function PlanContents({ plan }: { readonly plan: ImportPlan }) {
  return (
    <>
      {plan.speaksAnew && (
        <Alert
          type="info"
          showIcon
          title="这个单位的机器恢复过备份或重新安装，封装包重新编号"
          description="确认后，本机把它缺少的内容列入待导出，请尽快导出给它。"
        />
      )}
      {plan.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`缺这个单位的第 ${plan.missing.join('、')} 号包`}
          description="可以先导入这个包；请向对方补要缺号的包，补到后相关记录会自动接上。"
        />
      )}
      <div className="summary">{summaryOf(plan.counts)}</div>
      {groupsOf(plan.lines).map((group) => (
        <Group key={group.matterId} group={group} />
      ))}
      {plan.files.length > 0 && (
        <Block title={`附带文件 ${plan.files.length} 个`}>
          {plan.files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed, and two files of a package may share a name
            <li key={index} className="line">
              <span className="line-main">{file.name}</span>
              <span className="grey numbers">
                {entryTypeWord(file.type)} · {sizeText(file.size)}
              </span>
            </li>
          ))}
        </Block>
      )}
      {plan.profiles.length > 0 && (
        <Block title="办理规则">
          {plan.profiles.map(({ name, version, effect }) => (
            <li key={`${name} ${version}`} className="line">
              “{name}”第 {version} 版：{PROFILE_EFFECTS[effect]}
            </li>
          ))}
        </Block>
      )}
      {plan.revoked.length > 0 && (
        <Block title="吊销身份卡">
          <li className="line">
            {plan.revoked.join('、')}：确认后不再接收其用被吊销的卡签发的包，也不再向其导出
          </li>
        </Block>
      )}
      {(plan.directory.length > 0 || plan.receipts > 0 || plan.returned > 0 || plan.returnedRevoked > 0) && (
        <Block title="另外">
          {plan.returned > 0 && (
            <li className="line">带回本单位以前发出、本机缺少的包 {plan.returned} 个，内容已列在上面</li>
          )}
          {plan.returnedRevoked > 0 && (
            <li className="line">
              另有 {plan.returnedRevoked}{' '}
              个本单位旧包由已作废的身份卡签发，内容不予收回；确需恢复的，请核对后重新录入
            </li>
          )}
          {plan.receipts > 0 && <li className="line">{plan.receipts} 份回执：对方已收到本单位发出的包</li>}
          {plan.directory.length > 0 && (
            <li className="line">单位名录：{plan.directory.join('、')}的身份卡由办公室担保</li>
          )}
        </Block>
      )}
    </>
  );
}

function Group({ group }: { readonly group: PlanGroup }) {
  return (
    <Block
      title={
        <>
          <span className="number">{matterLabel(group.kind, group.number)}</span>
          {group.title || '（事项本身还没有收到）'}
        </>
      }
    >
      {group.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the plan is fixed once it is shown
        <li key={index} className="line">
          <EffectTag effect={line.effect} />
          <span className="line-main">
            {actWord(line.what, line.letter)}
            {line.unitName && <span className="grey">（{shortUnitName(line.unitName)}）</span>}
          </span>
          <span className="grey numbers">
            {line.actorName} · {localDateOf(line.at)}
          </span>
        </li>
      ))}
    </Block>
  );
}

function Block({ title, children }: { readonly title: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <section className="block">
      <h4 className="block-title">{title}</h4>
      <ul>{children}</ul>
    </section>
  );
}
