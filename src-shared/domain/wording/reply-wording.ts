/** Title, salutation and first sentence of a reply, from the matter, by the rules of PRODUCT 7. All can be edited afterwards. */
import { assertNever } from '../../result/assert-never';
import type { MatterFacts, Proposer } from '../matter/matter';
import { isAnsweredToProposers, type MatterKind } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { chineseNumber } from './chinese-number';

export function sessionText(facts: MatterFacts): string {
  return facts.session
    ? `${chineseNumber(facts.session.term)}届${chineseNumber(facts.session.meeting)}次会议`
    : '';
}

/** 市十四届人大三次会议, 市政协十四届三次会议; without a session the body alone. */
export function meetingOf(facts: MatterFacts): string {
  if (facts.kind === 'cppcc-proposal') return `市政协${sessionText(facts)}`;
  if (!facts.session) return '市人大';
  const { term, meeting } = facts.session;
  return `市${chineseNumber(term)}届人大${chineseNumber(meeting)}次会议`;
}

export function replyTitle(facts: MatterFacts, unitName: string): string {
  switch (facts.kind) {
    case 'deputy-suggestion':
      return `${unitName}对${meetingOf(facts)}第${facts.number}号建议的答复`;
    case 'cppcc-proposal':
      return `${unitName}关于${meetingOf(facts)}第${facts.number}号提案的答复函`;
    case 'resolution':
      return `${unitName}关于《${facts.title}》执行情况的报告`;
    case 'deliberation-opinion':
      return `${unitName}关于《${facts.title}》研究处理情况的报告`;
    case 'bill':
      return `${unitName}关于${meetingOf(facts)}第${facts.number}号议案办理情况的报告`;
    case 'supervised-matter':
      return `${unitName}关于${facts.title.replace(/^关于/, '')}落实情况的报告`;
    default:
      return assertNever(facts.kind);
  }
}

/** To the lead unit, which answers (PRODUCT 7). */
export function coOpinionTitle(facts: MatterFacts, unitName: string): string {
  switch (facts.kind) {
    case 'deputy-suggestion':
      return `${unitName}关于${meetingOf(facts)}第${facts.number}号建议的会办意见`;
    case 'cppcc-proposal':
      return `${unitName}关于${meetingOf(facts)}第${facts.number}号提案的会办意见`;
    case 'bill':
      return `${unitName}关于${meetingOf(facts)}第${facts.number}号议案的会办意见`;
    default:
      return `${unitName}关于《${facts.title}》的会办意见`;
  }
}

/** `××代表:` / `××委员:`; a joint one names each; the other kinds are addressed to the government. */
export function replySalutation(facts: MatterFacts): string {
  const { proposers, kind } = facts;
  if (!isAnsweredToProposers(kind)) return '市人民政府：';
  if (proposers.length === 0) return kind === 'cppcc-proposal' ? '委员：' : '代表：';
  return `${proposers.map(honoured).join('、')}：`;
}

export function honoured(proposer: Proposer): string {
  if (proposer.kind === 'deputy') return `${proposer.name}代表`;
  if (proposer.kind === 'member') return `${proposer.name}委员`;
  return proposer.name;
}

/** 您(你们)提出的《…》(第×号)收悉。经(会同…)研究, 现答复如下: */
export function replyOpening(matter: MatterState, assignment: AssignmentView): string {
  const { facts } = matter;
  const together = partners(matter, assignment);
  const study = together.length > 0 ? `经会同${together.join('、')}认真研究` : '经认真研究';
  if (isAnsweredToProposers(facts.kind)) {
    const one = facts.proposers.length === 1 ? facts.proposers[0]?.kind : undefined;
    const you = one === 'deputy' || one === 'member' ? '您' : '你们';
    return `${you}提出的《${facts.title}》（第${facts.number}号）收悉。${study}，现答复如下：`;
  }
  return `收到《${facts.title}》后，我们高度重视，${study}并组织落实，现将有关情况报告如下：`;
}

/** Co-handlers by their short names (市财政局 for 云州市财政局). */
function partners(matter: MatterState, assignment: AssignmentView): string[] {
  if (assignment.facts.role !== 'lead') return [];
  return matter.assignments
    .filter(({ facts, state }) => facts.role === 'co-handler' && state !== 'withdrawn')
    .map(({ facts }) => shortUnitName(facts.unit.name));
}

/** 市财政局 for 云州市财政局. 城市, 开发区, 高新区 and their like are words of their own, no place in front of a unit. */
export function shortUnitName(name: string): string {
  const short = name.replace(/^[^市县区]{1,8}(?<!城|开发|高新|园|景|社|示范|保税|管理)(?=[市县区])/u, '');
  return short.length >= 3 ? short : name;
}

export function replyClosing(facts: MatterFacts): string {
  return isAnsweredToProposers(facts.kind)
    ? '感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见和建议。'
    : '专此报告。';
}

/** Bodies that every reply is copied to (PRODUCT 7 imprint). */
export function replyCopies(matter: MatterState, assignment: AssignmentView): string[] {
  const committee: Record<MatterKind, string[]> = {
    'deputy-suggestion': ['市人大常委会代表工作委员会', '市政府办公室'],
    'cppcc-proposal': ['市政协提案委员会', '市政府办公室'],
    resolution: ['市人大常委会办公室'],
    'deliberation-opinion': ['市人大常委会办公室'],
    bill: ['市人大常委会办公室'],
    'supervised-matter': [],
  };
  return [...committee[matter.facts.kind], ...partners(matter, assignment)];
}
