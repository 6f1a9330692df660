/** What keeps a package out of the desk and what a person does about it: one sentence each, in the order of the steps. */
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';

export function quarantineAdvice({ code, signed, ready, details, senderName }: QuarantineItem): string {
  const sender = senderName ?? '对方单位';
  if (ready && code === 'E_FORK') {
    return `同一编号的另一个包只读取过，没有导入本机。请先打电话请${sender}确认这个包有效，再点“重新核验”，通过后按平常的步骤导入；无效的，写明理由后放弃。`;
  }
  if (ready) return '这个包到的时候，本机还没有可用的身份卡。请点“重新核验”，通过后按平常的步骤导入。';
  switch (code) {
    case 'E_FORK':
      return `请马上打电话联系${sender}：它可能有两台电脑在用同一个身份，或从旧备份恢复过数据。报给对方下面两个包号，由对方确认哪一个有效；有效内容请对方重新导出。弄清之前两个包都不要采信。`;
    case 'E_SENDER_EXPIRED':
      return signed
        ? `签名有效，只是${sender}的身份卡已过有效期。可请对方换发身份卡后重发；经领导同意，也可以写明理由接收这个包。`
        : `${sender}的身份卡已过有效期，而且这个包的签名核验不了。请打电话与对方核对，不要使用。`;
    case 'E_SENDER_PENDING':
      return `请到“单位与身份”核对${sender}身份卡的40位指纹，再回来点“重新核验”。`;
    case 'E_SENDER_UNKNOWN':
      return '本机没有发件单位的身份卡（对方也可能刚换发）。请到“单位与身份”导入对方的身份卡，再回来点“重新核验”。';
    case 'E_VERSION':
    case 'E_SCHEMA':
      return `这个包由更新版本的承复制作${typeof details.version === 'number' ? `（格式 ${details.version}）` : ''}。请先升级本机的承复，再点“重新核验”；包不会失效。`;
    default:
      return '重新核验没有通过。不要使用这个包，请打电话向发件单位核对；确认无用的，写明理由后放弃。';
  }
}

export const QUARANTINE_STATE_WORDS: Readonly<Record<QuarantineItem['state'], string>> = {
  waiting: '待处理',
  released: '已接收',
  discarded: '已放弃',
};
