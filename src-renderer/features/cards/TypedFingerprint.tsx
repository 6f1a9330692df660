/** The eight boxes with what to do, and which of them do not match: the same wherever a fingerprint is typed. */
import { Alert } from 'antd';
import { FingerprintInput } from './FingerprintInput';
import type { TypedDigits } from './use-typed-fingerprint';

interface Props {
  readonly typed: TypedDigits;
  readonly onComplete: () => void;
}

export function TypedFingerprint({ typed, onComplete }: Props) {
  const { groups, wrongGroups, change } = typed;
  return (
    <>
      <p>请照着对方打印的核对单，或听对方电话逐组读出，录入40位指纹。不要从对方发来的文件里复制。</p>
      <FingerprintInput groups={groups} wrongGroups={wrongGroups} onChange={change} onComplete={onComplete} />
      {wrongGroups.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`第${wrongGroups.join('、')}组不符，这张卡还不能使用`}
          description="请再核对一遍；仍不符的，不要使用这张卡，请与对方当面核实。"
        />
      )}
    </>
  );
}
