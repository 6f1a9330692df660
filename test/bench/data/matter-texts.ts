/** Suggestions and proposals of the invented city of 云州: texts of 300 to 800 characters with frequent words and rare ones. */
import { between, pick, type Random } from './random';

const DISTRICTS = ['城关区', '云溪区', '临江区', '高新区', '安平县', '永宁县', '石桥县', '东湖市'];
/** Two of these make the name of a village or a street: about 1,600 names, each rare. */
const NAME_CHARACTERS = [
  ...'青龙白鹤金凤玉泉桃源梅岭松柏竹溪荷塘柳湾枫桥兰亭菊坪枣园石门沙河银杏红旗双井大营',
];
const PLACE_ENDS = ['社区', '街道', '镇', '村', '小区', '路'];
const TOPICS = [
  '老旧小区改造',
  '社会保障体系建设',
  '养老服务',
  '义务教育均衡发展',
  '公共停车场建设',
  '农村饮水安全',
  '基层医疗卫生服务',
  '既有住宅加装电梯',
  '乡村道路养护',
  '生活垃圾分类',
  '中小企业融资',
  '文化遗产保护',
  '河道综合治理',
  '食品安全监管',
  '残疾人就业',
  '婴幼儿托育服务',
  '农产品冷链物流',
  '历史街区保护利用',
  '高标准农田建设',
  '充电基础设施布局',
  '校园周边交通秩序',
  '职业教育产教融合',
  '耕地保护与撂荒地治理',
  '社区矫正帮教',
  '科技特派员下乡',
  '公共法律服务',
  '绿色建筑推广',
  '城市内涝防治',
  '传统村落修缮',
  '野生动物损害补偿',
];
const BODIES = ['市民政局', '市财政局', '市住房城乡建设局', '市教育局', '市交通运输局', '市卫生健康委'];
const PROBLEMS = [
  (place: string, topic: string) =>
    `近年来，我市${topic}工作取得了明显成效，但在${place}等地的调研中，群众普遍反映仍存在一些突出问题，需要引起重视。`,
  (place: string, topic: string) =>
    `${place}的${topic}起步较晚，资金投入不足，设施陈旧，管理力量薄弱，与居民日益增长的需求之间还有较大差距。`,
  (_: string, topic: string) =>
    `一是责任分工不够清晰，${topic}涉及多个部门，存在多头管理、衔接不畅的情况，问题反映后往往久拖不决。`,
  (place: string) =>
    `二是配套政策落实不到位，${place}反映，已经出台的补助办法因手续繁琐、标准偏低，实际受益的家庭不多。`,
  (place: string, topic: string) =>
    `三是宣传引导不够，${place}不少居民不了解${topic}的有关规定，参与的积极性不高，邻里之间时有矛盾。`,
  (_: string, topic: string) =>
    `四是缺乏长效机制，${topic}重建设、轻管护的现象比较普遍，后续运行经费没有保障。`,
];
const MEASURES = [
  (_: string, topic: string) =>
    `建议将${topic}纳入年度民生实事项目，明确牵头部门和完成时限，实行台账管理、按月通报。`,
  (place: string) => `建议加大财政投入，设立专项资金，优先支持${place}等薄弱地区，逐步提高补助标准。`,
  (place: string, topic: string) =>
    `建议在${place}先行试点，总结${topic}的经验做法，成熟后在全市推广，防止一哄而上。`,
  () => '建议简化审批流程，推行一窗受理、并联办理，让群众少跑腿、数据多跑路，切实减轻基层负担。',
  (_: string, topic: string) => `建议完善监督考核办法，把${topic}的成效交由群众评判，结果向社会公开。`,
  (place: string) => `建议组织人大代表、政协委员到${place}开展专题视察，听取各方意见，推动问题解决。`,
];

const ANSWERS = [
  (place: string, topic: string) =>
    `我市高度重视${topic}，${place}已列入年度计划，截至目前已完成投资的六成，群众反映的突出问题基本得到解决。`,
  (_: string, topic: string) =>
    `经与财政部门会商，${topic}专项资金已足额安排，补助标准比上年提高一成，并向薄弱地区倾斜。`,
  (place: string, topic: string) =>
    `${place}已开展${topic}试点，建立台账，按月调度，年底前验收后在全市推开。`,
];

export interface MatterText {
  readonly title: string;
  readonly originalText: string;
  readonly points: readonly string[];
  /** One for each point. */
  readonly answers: readonly string[];
  readonly proposer: string;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];

function placeName(random: Random): string {
  const name = `${pick(random, NAME_CHARACTERS)}${pick(random, NAME_CHARACTERS)}${pick(random, PLACE_ENDS)}`;
  return `${pick(random, DISTRICTS, 1.5)}${name}`;
}

export function matterText(random: Random): MatterText {
  const topic = pick(random, TOPICS, 1.8);
  const place = placeName(random);
  const length = between(random, 300, 800);
  const sentences = [pick(random, PROBLEMS)(place, topic)];
  let written = 0;
  while (written < length - 130) {
    const figure = `据统计，${placeName(random)}现有${between(random, 120, 9800)}户，涉及资金${between(random, 15, 4200)}万元。`;
    const sentence =
      random() < 0.25
        ? figure
        : pick(random, written < length / 2 ? PROBLEMS : MEASURES)(placeName(random), topic);
    sentences.push(sentence);
    written = sentences.reduce((sum, { length: characters }) => sum + characters, 0);
  }
  const points = Array.from({ length: between(random, 1, 3) }, () => pick(random, MEASURES)(place, topic));
  sentences.push(`以上建议，请${pick(random, BODIES)}研究办理。`);
  return {
    title: `关于${pick(random, ['加强', '推进', '完善', '支持', '规范'])}${place}${topic}的${random() < 0.5 ? '建议' : '提案'}`,
    originalText: sentences.join(random() < 0.3 ? '\n' : ''),
    points,
    answers: points.map(() => `${pick(random, ANSWERS)(place, topic)}${pick(random, ANSWERS)(place, topic)}`),
    proposer: `${pick(random, SURNAMES)}${pick(random, NAME_CHARACTERS)}${random() < 0.6 ? pick(random, NAME_CHARACTERS) : ''}`,
  };
}
