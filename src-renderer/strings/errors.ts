/**
 * What each failure means and what to do next. A new code does not compile until it is worded. Damage (copy it again)
 * and forgery (do not use it, call the sender) are never mixed up.
 */
import { APPROVAL_STATES } from '@shared/domain/approval/approval-workflow';
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { APPROVAL_STATE_WORDS } from './approval-words';
import { reasonSentence } from './document-words';
import { listed, quoted, sentencesOf } from './error-details';
import { fieldWord } from './field-words';
import { forbiddenWords } from './forbidden-words';
import { FOREIGN_DOCUMENT_WORDS } from './foreign-document-words';
import { MEDIUM_ERROR_WORDS } from './medium-error-words';
import { RULE_ERROR_WORDS } from './rule-error-words';

export interface ErrorWords {
  readonly title: string;
  readonly next: string;
}

const say = (title: string, next: string) => (): ErrorWords => ({ title, next });

/** 科室审核、主要负责人签发: steps of the approval that nobody here can take. */
function approvalSteps({ steps }: AppErrorDetails): string {
  const named = Array.isArray(steps) ? steps : [];
  return APPROVAL_STATES.filter((state) => named.includes(state))
    .map((state) => APPROVAL_STATE_WORDS[state])
    .join('、');
}

function dateBounds({ earliest, latest }: AppErrorDetails): string {
  if (typeof earliest === 'string') return `不能早于 ${earliest}。`;
  if (typeof latest === 'string') return `不能晚于 ${latest}。`;
  return '请检查标红的项目和日期先后，';
}

export function inFours(digits: string): string {
  return digits.match(/.{1,4}/g)?.join(' ') ?? digits;
}

const AGAIN = '请把载体上的文件重新拷贝一份再导入；仍不行，请对方再导出一次，刻录新盘。';
const DO_NOT_USE = '不要使用这个包。请打电话向发件单位核对，并报告本单位保密管理人员。';

export const ERROR_WORDS: Readonly<Record<AppErrorCode, (details: AppErrorDetails) => ErrorWords>> = {
  E_NOT_A_PACKAGE: say('这不是封装包', '请选择扩展名为 .cfp 的封装包；身份卡（.cfc）请到“单位与身份”导入。'),
  E_TRUNCATED: say('封装包不完整，可能没有拷完', AGAIN),
  E_MEDIA_DAMAGED: say('光盘或U盘读不全，文件已损坏', `请擦净或更换载体。${AGAIN}`),
  E_VERSION: ({ version }) =>
    typeof version === 'number' && version < 1
      ? {
          title: '封装包由旧版本的承复制作，已经不再使用',
          next: '请发件单位升级承复后重新导出。',
        }
      : {
          title: '封装包由更新版本的承复制作，本机读不了',
          next: '请先升级本机的承复，再导入这个包。包不会失效。',
        },
  E_FORMAT: say('封装包的结构不符合规定', `文件可能被其他程序改动过。${AGAIN}`),
  E_NOT_FOR_YOU: say(
    '这个包不是发给本单位的',
    '请核对载体是否拿错；确实应当收到的，请发件单位选择本单位重新导出。',
  ),
  E_UNWRAP: say(
    '这个包写明发给本单位，但用本单位的密钥打不开',
    '可能是对方使用了本单位的旧身份卡。请把现在的身份卡再交给对方，请对方重新导出。',
  ),
  E_HEADER_MAC: say('封装包的信封校验不符，内容没有读取', AGAIN),
  E_CHUNK_MAC: say('封装包的内容校验不符，内容没有读取', AGAIN),
  E_CANONICAL: say('封装包内的记录不是规定的写法', '请发件单位用承复重新导出；不要用其他程序改动封装包。'),
  E_SCHEMA: say('封装包内的目录不符合规定', '请发件单位确认承复的版本后重新导出。'),
  E_SENDER_UNKNOWN: say(
    '本机没有发件单位的身份卡',
    '请先到“单位与身份”导入对方的身份卡并核对指纹，再导入这个包。',
  ),
  E_SENDER_PENDING: (details) => ({
    title: `发件单位${quoted(details, 'unit')}的身份卡还没有核对指纹`,
    next: '请到“单位与身份”，照着对方纸面或电话报来的40位指纹逐组录入，核对后再导入这个包。',
  }),
  E_SENDER_REVOKED: (details) => ({
    title: `发件单位${quoted(details, 'unit')}的身份卡已被吊销`,
    next: DO_NOT_USE,
  }),
  E_SENDER_EXPIRED: (details) => ({
    title: `发件单位${quoted(details, 'unit')}的身份卡已过期`,
    next: '请对方换发身份卡后重新导出；确需接收这个包的，到“收发—待处理”写明理由。',
  }),
  E_SIGNATURE: (details) => ({
    title: `签名不符，这个包不是${quoted(details, 'unit') || '所称单位'}签发的，或签发后被改动过`,
    next: DO_NOT_USE,
  }),
  E_REENVELOPED: say('签名是真的，但信封被换过：这个包原来是发给别人的', DO_NOT_USE),
  E_NOT_NAMED: say('包内的目录没有写明发给本单位', DO_NOT_USE),
  E_DUPLICATE: (details) => ({
    title: '这个包已经导入过',
    next: `不必再次导入，原来的内容没有变化。${
      typeof details.receiptCode === 'string' ? `电话回执号 ${inFours(details.receiptCode)}。` : ''
    }`,
  }),
  E_FORK: (details) => ({
    title: '同一编号的包来过两个不同的版本',
    next: `${quoted(details, 'unit') || '对方'}可能有两台电脑在用同一个身份，或从旧备份恢复过数据。请马上打电话与对方核对哪一个有效（本机已有的包${quoted(details, 'other')}，后来的包${quoted(details, 'packageId')}），核对前不要使用。`,
  }),
  E_QUOTA: say('封装包超过允许的大小或文件数', '请发件单位减少附件，或分几个包导出。'),
  E_ENTRY_DIGEST: (details) => ({
    title: `包内文件${quoted(details, 'name')}与目录登记的不一致`,
    next: AGAIN,
  }),
  E_TRAILING: say('封装包末尾多出了内容', `文件可能被其他程序改动过。${AGAIN}`),
  E_EVENTS: say(
    '包内的办理记录有错误，一条也没有写入',
    '请把这个提示告诉发件单位，请对方升级承复后重新导出。',
  ),
  E_NOT_ALLOWED: say('包内有发件单位无权作出的记录，一条也没有写入', DO_NOT_USE),
  E_VOLUME_MISSING: (details) => ({
    title: `分卷不齐，还缺${listed(details, 'missing') || '一部分'}`,
    next: '请把全部分卷拷到同一个文件夹后一起导入。',
  }),
  E_VOLUME_DAMAGED: (details) => ({ title: `分卷${listed(details, 'damaged')}已损坏`, next: AGAIN }),
  E_VOLUME_MIXED: say('这些分卷不属于同一个包', '请只选择同一次导出的分卷。'),

  KEYBOX_DAMAGED: say(
    '本单位的密钥箱已损坏',
    '请换一个空的数据文件夹打开承复，用整份备份恢复；没有备份的，请联系管理员重新设立身份。',
  ),
  KEYBOX_PASSWORD_WRONG: say('口令不对', '请检查大小写和输入法后重新输入。口令忘记的，用恢复单重设。'),
  RECOVERY_CODE_WRONG: (details) =>
    details.missing === true
      ? { title: '本机没有恢复单对应的密钥箱', next: '没有打印过恢复单的，不能用恢复码打开，请再试口令。' }
      : { title: '恢复码不对', next: '请对照恢复单逐组核对；恢复单已换过的，请用最近一次的。' },
  KEYBOX_LOCKED: say('承复已锁定', '请输入口令解锁后再办理。'),
  CARD_INVALID: say('这不是有效的身份卡', '请选择扩展名为 .cfc 的身份卡；文件损坏的，请对方重新导出。'),
  CARD_SIGNATURE: say('身份卡的签名不符，可能被改动过', '不要使用这张卡。请打电话向所称单位核对。'),
  CARD_STALE: say('这张身份卡比本机已有的旧', '请向对方索取现行的身份卡。'),
  CARD_IS_OWN: say('这是本单位自己的身份卡', '请把它交给对方；这里导入的应当是对方的身份卡。'),
  CRYPTO_SELF_TEST: say('密码算法自检没有通过，承复已停止收发', '请重新启动承复；仍不通过的，请重新安装。'),

  DATABASE_DAMAGED: (details) => ({
    title: '本机数据库已损坏',
    next:
      details.newestBackup === undefined
        ? '本机没有完好的备份。请不要删除任何文件，并联系管理员。'
        : '请按提示从最近的完好备份恢复，损坏的文件会另外保留。',
  }),
  RESOURCES_DAMAGED: say('承复随附的规则或节假日文件不完整', '请重新安装承复，本机数据不受影响。'),
  DATABASE_NEWER: (details) => ({
    title: '数据由更新版本的承复写成',
    next:
      details.needed === undefined
        ? '请安装更新版本的承复后再打开。'
        : `这份数据需要数据版本不低于 ${details.needed} 的承复，本机是 ${details.known}。请先安装更新版本；本机没有任何改动。`,
  }),
  BLOB_MISSING: (details) => ({
    title: `本机找不到文件${quoted(details, 'name')}`,
    next: '请用另行保管的数据文件夹副本换回，或请原单位用载体重新送来这个文件。',
  }),
  DISK_READ: say('文件读不出来', '请检查载体是否插好、文件是否还在，然后重试。'),
  NO_PROGRAM: (details) => ({
    title: `本机没有能打开${quoted(details, 'name') || '这个文件'}的程序`,
    next: '请用“另存为”把它存到别处，或请管理员安装WPS等办公软件。',
  }),
  PACKAGE_ENGINE_LOST: say('封装程序意外中断，没有留下半截文件', '请再试一次；仍然中断的，请重新打开承复。'),
  BACKUP_SET_DAMAGED: say('这份备份不完整或已损坏', '请换用另一份备份。本机没有任何改动。'),
  BACKUP_SET_FOREIGN: (details) =>
    details.unitName === undefined
      ? {
          title: '这里没有完整的承复备份',
          next: '请选择整份备份所在的文件夹（名称以“承复备份”开头）；中途停下的备份不能用。',
        }
      : {
          title: `这是${details.unitName}的备份`,
          next: '本机已设立另一个单位。请选择本单位的备份；要恢复那个单位，请在没有设立过单位的机器上进行。',
        },
  DISK_WRITE: say('文件写不进去', '请检查载体是否写保护、空间是否足够，或换一个文件夹。'),

  NOT_FOUND: say('要找的内容不在本机', '它可能还没有导入或已经撤回。请返回列表刷新后再找。'),
  FILTER_NAME_TAKEN: say('已经有同名的常用筛选', '请换一个名称，或先改名、删除原来的那一个。'),
  FILTERS_FULL: say('常用筛选已存满', '请先删除不再用的常用筛选，再保存新的。'),
  STALE_VERSION: say(
    '这份草稿已在别处保存过更新的内容',
    '请重新载入后，把刚才的改动补上，避免覆盖他人的修改。',
  ),
  ACTION_FORBIDDEN: forbiddenWords,
  DRAFT_LOCKED: say(
    '答复正在审批或已经签发，文字不能改',
    '要改，请由送出的人在“内部审批”里撤回，或在签发后按“修改”重新送批。刚写的文字已另存为一版。',
  ),
  APPROVAL_MISSING: ({ state }) =>
    state === 'corrected'
      ? {
          title: '签发以后办公室更正了这件事项，印出来的内容变了',
          next: '请在“内部审批”里点“修改”，核对更正的地方，重新送批。',
        }
      : {
          title: '这份答复还没有经本单位主要负责人签发',
          next: '请在“内部审批”里送批。签发的必须就是现在这份文字；签发后改过的，要重新送批。',
        },
  APPROVAL_NOBODY: (details) => ({
    title: `没有人办“${approvalSteps(details)}”`,
    next: '请到“设置”的“人员”里登记这个岗位的人，或者在“内部审批”设置里去掉这一步。',
  }),
  DRAFTS_IN_CONFLICT: say(
    '有两份并行的答复稿，还没有选定',
    '请承办单位在事项页“对照两稿”，逐条选定后再次报送审核；选定之前不能审核通过。',
  ),
  COORDINATION_MISSING: (details) => ({
    title: `还差${listed(details, 'missing')}轮协调，不能报各方理据`,
    next: `经${listed(details, 'required')}轮协调仍不能取得一致意见的，才列出各方理据报市政府决定。请先协调，并逐轮记入“部门协调”。`,
  }),
  RETURN_LAPSED: (details) => ({
    title: '退办期限已过，不再受理退办申请',
    next: `提出退办的期限是 ${listed(details, 'dueOn')}，逾期不再受理。请签收办理；职责确有争议的，请与办公室联系，由办公室撤回或改办。`,
  }),
  EXTENSION_LATE: (details) => ({
    title: '期限已过，不能再申请延期',
    next: `原期限是 ${listed(details, 'dueOn')}，延期须在期限届满前提出。请尽快办结，并向办公室书面说明原因。`,
  }),
  EXTENSION_TOO_LONG: (details) => ({
    title: `延期最长到 ${listed(details, 'latest')}`,
    next: '这是规则允许的最长期限，请改选不晚于这一天的日期。',
  }),
  PLAN_CHANGED: say('确认之前本机情况有了变化，没有写入', '请重新查看导入计划，核对后再确认。'),
  ...RULE_ERROR_WORDS,
  DATE_INVALID: (details) => ({ title: `日期${quoted(details, 'date')}不存在`, next: '请重新选择日期。' }),
  NUMBER_TAKEN: (details) => ({
    title: `编号${quoted(details, 'number')}已经用过`,
    next: '请换一个编号；发文字号可以点“取下一个号”。',
  }),
  REPLY_INCOMPLETE: (details) => ({
    title: `答复还不完整，不能报送${
      Array.isArray(details.points) && details.points.length > 0 ? `：第 ${listed(details, 'points')} 点` : ''
    }`,
    next: '请按“答复体检”列出的问题逐项补齐。',
  }),
  RECIPIENT_UNKNOWN: (details) => ({
    title: `还没有${quoted(details, 'name') || '收件单位'}核对过指纹的身份卡`,
    next: '请先到“单位与身份”导入对方的身份卡并核对指纹，再导出。',
  }),
  NOTHING_TO_EXPORT: say(
    '没有需要导出的内容',
    '对方应收的内容都已导出。需要再给一份的，可在收发记录里再次导出。',
  ),
  ...FOREIGN_DOCUMENT_WORDS,
  ...MEDIUM_ERROR_WORDS,
  DOCUMENT_REJECTED: (details) => {
    const reasons = Array.isArray(details.reasons) ? details.reasons.map(reasonSentence) : [];
    return reasons.length === 0
      ? { title: '这个文档不能安全打开', next: '请用WPS或Word另存为新的 .docx 后再试，或改用PDF。' }
      : { title: '现在还不能生成', next: sentencesOf({ reasons: [...new Set(reasons)] }, 'reasons') };
  },

  ALREADY_SET_UP: say('本机已经设立过单位', '请用已有的单位解锁进入。'),
  NOT_SET_UP: say('本机还没有设立单位', '请先设立本单位或打开演示。'),
  INPUT_INVALID: (details) => ({
    title: `${typeof details.label === 'string' ? `“${details.label}”` : fieldWord(details.field)}不符合要求`,
    next: `${dateBounds(details)}请改正后再试。`,
  }),
  UNKNOWN_CALL: say('窗口与程序的版本不一致', '请关闭承复后重新打开。'),
  CANCELLED: say('已取消', '没有任何改动。'),
  INTERNAL: (details) => ({
    title: '程序出错，这一步没有完成',
    next: `请重试；仍然出错的，请把事件编号${quoted(details, 'incident') || '（见本机日志）'}告诉管理员。`,
  }),
};

export function errorWords(code: AppErrorCode, details: AppErrorDetails): ErrorWords {
  return ERROR_WORDS[code](details);
}
