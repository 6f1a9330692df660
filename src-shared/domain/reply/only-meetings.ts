/**
 * Text that tells of meetings, papers, task forces, ledgers, instructions, signed pledges and supervision, and of nothing that
 * came of them (S2 九). Judged clause by clause: a number of meetings is no result, a thing that will be done is none either.
 */

const CLAUSE_ENDS = /[。；;！？!?，,\n]/u;
const BOOK_TITLES = /《[^》]*》/gu;

/** What S2 九 names, with its near relations. */
const TALK =
  /会议|召开|(?:部署|推进|调度|协调|动员|座谈|专题|现场|联席|碰头|培训|工作|局务|党委|党组|班子|论证|约谈|现场办公|协商)会|开会|座谈|研讨|会商|听取[^，]{0,8}汇报|传达|印发|下发|转发|发文|制发|出台|(?:制定|制订|编制)(?=[^，]{0,14}(?:方案|计划|办法|制度|规划|清单|意见|措施|预案|规定))|起草|拟定|拟订|文件|通知|方案|专班|(?:领导|工作|攻坚)小组|工作组|专项组|台账|清单|批示|责任状|责任书|承诺书|督查|督导|督办|调度|约谈|通报|部署|调研|专题研究|建章立制|意见稿|征求意见|学习|宣传动员|任务分解|分解任务|责任分工|明确(?:了)?(?:责任|分工|任务|时限)/u;

/** Papers, meetings and bodies that are "completed" without anybody being the better for it. */
const TALK_OBJECT =
  /(?:方案|文件|意见|通知|台账|清单|报告|汇报|材料|调研|摸底|摸排|起草|制定|修订|编制|签订|部署|动员|会议|学习|任务分解|专班|小组|论证|征求意见|规划|机制|制度|体系|预案|意识|认识|力度|水平)/u;

/** What somebody outside the office can see, count or use. */
const RESULT_VERBS =
  /建成|竣工|完工|交付|通车|通水|通气|通电|投入使用|投入运行|投用|启用|开放|开通|上线|运行|开工|办结|结案|拨付|下拨|支付|兑付|兑现|发放|退还|追回|安装|加装|更换|修复|修缮|修补|维修|铺设|敷设|施划|划定|增设|增加|新增|新建|改建|扩建|改造|拆除|清理|清运|清退|清淤|疏通|整治|整改|关停|取缔|查处|处罚|立案|罚款|暂扣|查封|受理|覆盖|惠及|受益|降低|下降|减少|缩短|压缩|压减|提高|提升|增长|上升|配备|配置|招聘|招录|引进|补贴|补助|资助|救助|减免|免除|登记|核发|发证|办理|移交|投放|种植|栽植|补植|安置|搬迁|入住|入学|就业|纳入|取消|下放|合并|化解|解决|破解|消除|验收|达标|实现|落实到位|恢复|供暖|供水|对接成功|签约|完成|实施|施行|执行|设立|建立|建设|设置|设点|安排(?=[^，]{0,8}(?:资金|经费|预算))|修好|修通|完毕|处理到位|到账|开行|争取到|劝离|放学/gu;
/** Verbs that tell of work and not yet of its end: they need 了, 已 or a number. */
const OPEN_VERB =
  /^(?:解决|化解|破解|整改|整治|实施|施行|执行|建立|设立|建设|改造|办理|完成|提高|提升|增加|增长|上升|降低|下降|减少|压减|纳入|实现|运行|受理|登记|清理|消除|恢复|合并|取消|补贴|补助|配备|配置|达标|覆盖|惠及|就业|开放|维修|救助|引进|招聘|招录|整理|查处|处罚|移交|新增|新建|投放|供水|供暖|设置)$/u;

const NOT_YET =
  /尚未|还未|未能|没有(?!发生|出现|再)|暂未|不能|无法|(?<![已即])将(?!.{0,6}(?:时限|时间|标准|费用|周期|环节|材料|资金|款|泊位|价格))|拟(?!定|订|写|制)|计划(?!任务|内|单列)|准备|力争|争取|预计|有望|确保|要求|要在|务必|尽快|抓紧|加快|下一步|下步|今后|接下来|努力|着力|年底前|月底前|适时|逐步|持续推进|积极推进|积极推动|正在|推动(?!.{0,12}了)|督促(?!.{0,16}了)|研究(?!.{0,16}了)|协调(?!.{0,16}了)|以便|为了|如何|早日|按期|有序推进|全力推进/u;
const DONE_BEFORE = /(?:已|已经|均已|全部|都|得到|得以|基本|累计|共|截至)[^，]{0,12}$/u;
const DONE_BEHIND = /^(?:了|完毕|到位|完成|成功)/u;
const DONE_ANYWHERE = /(?:由|从)[^，]{1,16}(?:到|至|为)|(?:率|度)达/u;
const QUANTITY =
  /(?:\d[\d.,]*|[一二三四五六七八九十百千万两]+)\s*(?:多|余)?\s*(?:个百分点|万元|亿元|千元|元|公里|千米|米|平方米|亩|公顷|吨|立方米|千瓦|户|人(?!大)|名|家|栋|幢|部|台|套|辆|座|处|条|所|间|张|盏|株|棵|件|起|宗|例|项|个|块|片|口|根|张|万|%|％|分钟|小时|天|个工作日)/u;
/** Numbers of talk: 3个专班, 5次会议, 12份文件, 2个方案. */
const QUANTITY_OF_TALK =
  /(?:\d[\d.,]*|[一二三四五六七八九十百千万两]+)\s*(?:多|余)?\s*(?:次|场|份|期|轮|遍|篇)|(?:意见|建议|批示|文件|制度|机制|会议|台账)(?:建议)?\d+\s*(?:条|件|个|项)|(?:\d+|[一二三四五六七八九十两]+)\s*(?:个|项|件|条|名|家|人|支)[^，]{0,10}(?:专班|小组|工作组|会议|文件|制度|方案|通知|意见|机制|台账|清单|责任|任务|措施|规定|要求|督查组|检查组|成员单位|部门|单位|领导|干部|批示|专家)/u;

/** Every clause that says something is about talk or about nothing, and at least one is about talk. */
export function isOnlyMeetings(text: string): boolean {
  const clauses = text
    .replaceAll(BOOK_TITLES, '')
    .split(CLAUSE_ENDS)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return text !== '' && TALK.test(text) && !clauses.some(tellsResult);
}

function tellsResult(clause: string): boolean {
  if (NOT_YET.test(clause) && !/已(?:经)?(?!制|印|召|成立)/u.test(clause)) return false;
  const counted = QUANTITY.test(clause.replace(QUANTITY_OF_TALK, ''));
  const verb = [...clause.matchAll(RESULT_VERBS)].at(-1);
  if (!verb) return counted && !TALK.test(clause);
  const before = clause.slice(0, verb.index);
  const object = clause.slice(verb.index + verb[0].length);
  // What was finished is itself a paper or a meeting; talk in front of the verb tells only where it began.
  if (TALK.test(object) || TALK_OBJECT.test(object)) return false;
  if (!OPEN_VERB.test(verb[0])) return true;
  return counted || DONE_BEFORE.test(before) || DONE_BEHIND.test(object) || DONE_ANYWHERE.test(clause);
}
