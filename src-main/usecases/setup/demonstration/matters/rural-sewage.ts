/** 议案: registered yesterday, awaiting assignment. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const ruralSewage: DemonstrationMatter = {
  kind: 'bill',
  number: '2',
  session: { term: 9, meeting: 5 },
  title: '关于加快推进农村生活污水治理的议案',
  proposers: [
    { name: '杨桂芳', kind: 'deputy', group: '青石县代表团', phone: '0876-5530126' },
    { name: '曹永福', kind: 'deputy', group: '青石县代表团' },
    { name: '邓春梅', kind: 'deputy', group: '临江区代表团' },
  ],
  original: [
    '案由：我市共有行政村846个，生活污水得到治理的318个，治理率37.6%，低于全省平均水平。未治理村庄的洗涤、厨房污水大多直排沟渠，夏天气味难闻，有的流入云溪河支流，影响下游柳林水库水质。部分已建成的处理设施因为缺少运行经费、没有专人管护而停运，我们抽查的40座设施中有13座长期不运转。',
    '案据：农村人居环境整治已列入市第九次党代会确定的重点任务，群众有期盼，代表连续四年提出建议，有必要以议案的形式集中推动。',
    '方案：',
    '一、编制全市农村生活污水治理专项规划，按照水源地周边、沿河村庄、人口集中村的顺序，分三年实施，到期治理率达到百分之六十以上。',
    '二、因地制宜选择治理方式。城镇周边村庄接入市政管网，居住集中的村建小型处理设施，居住分散的村结合厕所改造进行资源化利用，不搞一个模式。',
    '三、建立运行管护机制。明确县级为责任主体，委托专业单位统一运行，运行经费列入县级预算，停运的设施半年内修复。',
    '四、加强资金统筹，整合涉农、生态环保等专项资金，鼓励村民投工投劳，接受村民监督。',
  ],
  points: 4,
  received: -2,
  registered: -1,
  course: [],
};
