/** Forms of every shape: one page that grows, a list over pages below facts, a row longer than a page, a turned page, every placeholder. */
import type { FormCell, FormDocument, FormRow } from '@shared/document-model/form-document';

const cell = (look: FormCell['look'], text: string, span = 1): FormCell => ({
  span,
  look,
  text,
  placeholder: null,
});
const label = (text: string, span = 1) => cell('label', text, span);
const text = (content: string, span = 1) => cell('text', content, span);
const byHand = (placeholder: FormCell['placeholder'], content = '', span = 1): FormCell => ({
  span,
  look: 'text',
  text: content,
  placeholder,
});
const row = (cells: FormCell[], height = 10): FormRow => ({ height, header: false, grows: false, cells });
const growing = (cells: FormCell[], height: number): FormRow => ({ ...row(cells, height), grows: true });
const header = (cells: FormCell[]): FormRow => ({ ...row(cells), header: true });

const properties = { author: '云州市住房和城乡建设局', createdAt: Date.UTC(2025, 10, 20, 8) };

const feedback: FormDocument = {
  shape: 'form',
  unit: null,
  title: '云州市人大代表建议办理情况征询意见表',
  left: '市十七届人大三次会议',
  right: '第0123号',
  landscape: false,
  columns: [3, 4, 3, 4],
  rows: [
    row([label('建议标题'), text('关于推进老旧小区加装电梯工作进一步完善财政补助政策的建议', 3)], 14),
    row([label('提 出 人'), text('李四'), label('代表团'), text('城关区代表团')]),
    row([
      label('主办单位'),
      text('云州市住房和城乡建设局'),
      label('会办单位'),
      text('云州市财政局、云州市市场监督管理局'),
    ]),
    ...['对办理态度', '对办理过程', '对办理结果', '总体评价'].map((rating) =>
      row([label(rating), cell('choice', '□满意　□基本满意　□不满意', 3)], 12),
    ),
    growing([label('意见和建议'), text('', 3)], 60),
    row([label('签　　名'), byHand('signature'), label('日　　期'), byHand('date')], 14),
  ],
  notes: [
    '本表由提出建议的代表本人填写，在所选评价前的“□”内打“√”。承办单位不得代填，不得要求填写“满意”。',
    '本表一式两份：一份退云州市住房和城乡建设局，一份送市人大常委会代表工作委员会。',
  ],
  properties,
};

const TALK =
  '一问：老旧小区加装电梯补助资金为何至今未拨付到位？答：今年补助资金分两批安排，第一批1200万元已于6月下达，第二批因审计核减后需重新测算，拖延了两个月，责任在我局计划财务科，我作为分管负责人督促不力。' +
  '二问：市政府督查通知书要求9月底前完成的12个小区，目前完成几个？答：完成7个，其余5个中3个已进场施工，2个因低层住户意见不一致尚未开工。';

const talk: FormDocument = {
  shape: 'form',
  unit: '云州市人民政府办公室',
  title: '约谈记录',
  left: '编号：2025年第3号',
  right: '2025年11月18日',
  landscape: false,
  columns: [26, 52, 26, 52],
  rows: [
    row([label('被约谈人'), text('王建国'), label('单位职务'), text('云州市住房和城乡建设局副局长')]),
    row([label('约谈事由'), text('市十七届人大三次会议第0123号建议逾期未办结', 3)]),
    row([label('约谈记录'), text(Array.from({ length: 14 }, () => TALK).join('\n'), 3)], 80),
    row([
      label('被约谈人签名'),
      byHand('signature', '以上记录与谈话内容一致。'),
      label('约谈单位（盖章）'),
      { ...byHand('seal', '云州市人民政府办公室\n2025年11月18日'), look: 'choice' },
    ]),
  ],
  notes: ['抄送：市纪委监委机关、市委组织部。'],
  properties,
};

const handOver: FormDocument = {
  shape: 'form',
  unit: '云州市住房和城乡建设局',
  title: '封装包移交清单',
  left: null,
  right: null,
  landscape: false,
  columns: [12, 64, 40, 40],
  rows: [
    row([label('移交单位', 2), text('云州市住房和城乡建设局', 2)]),
    row([label('接收单位', 2), text('云州市人民政府办公室', 2)]),
    header([label('序号'), label('文件名称'), label('大小'), label('指纹')]),
    ...Array.from({ length: 60 }, (_, index) =>
      row(
        [
          cell('choice', String(index + 1)),
          text(`关于市十七届人大三次会议第${String(index + 101).padStart(4, '0')}号建议的答复函`),
          cell('number', `${(index * 37) % 900}.5 千字节`),
          text('66c7f0f4 62eeedd9'),
        ],
        9,
      ),
    ),
    row([label('移交人', 2), byHand('signature'), byHand('date')], 20),
  ],
  notes: [],
  properties,
};

const positions: FormDocument = {
  shape: 'form',
  unit: '云州市人民政府办公室',
  title: '各方理据表',
  left: '关于加装电梯补助资金分担比例',
  right: '2025年11月18日',
  landscape: true,
  columns: [30, 60, 60, 60],
  rows: [
    header([label('单位'), label('意见'), label('依据'), label('理由')]),
    ...['云州市住房和城乡建设局', '云州市财政局', '城关区人民政府'].map((unit) =>
      growing(
        [
          label(unit),
          text('建议市、区两级财政按7∶3比例分担，并自2026年1月1日起执行。'),
          text('《云州市既有住宅加装电梯财政补助资金管理暂行办法》第8条。'),
          text('老旧小区多集中在城关区，区级财政承受能力有限，按现行5∶5比例难以足额配套。'),
        ],
        30,
      ),
    ),
  ],
  notes: [],
  properties,
};

/** A name too long for one line of 2号, a title of two lines, one row. */
const longNames: FormDocument = {
  ...feedback,
  unit: '云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室',
  title: '云州市老旧小区改造和既有住宅加装电梯工作回访督查情况记录表',
  rows: [growing([label('情况'), text('已现场核实。', 3)], 40)],
  notes: [],
};

/** Notes that do not fit below the last row: it goes with them. */
const notesOver: FormDocument = {
  ...talk,
  rows: [
    ...Array.from({ length: 18 }, (_, index) =>
      row([label('事项'), text(`第${index + 1}项`), label('进展'), text('已按期完成。')]),
    ),
    row([label('被约谈人签名'), byHand('signature'), label('日　　期'), byHand('date')], 20),
  ],
  notes: [
    '本记录一式三份，约谈单位、被约谈单位、市政府办公室各存一份。',
    '抄送：市纪委监委机关、市委组织部。',
  ],
};

/** Facts that leave no room for a list's header and first row. */
const listBelow: FormDocument = {
  ...handOver,
  rows: [
    ...Array.from({ length: 19 }, (_, index) =>
      row([label('移交单位', 2), text(`云州市住房和城乡建设局第${index + 1}科`, 2)]),
    ),
    ...handOver.rows.slice(2, 8),
  ],
};

export const FORM_FIXTURES: Readonly<Record<string, FormDocument>> = {
  feedback,
  talk,
  handOver,
  positions,
  longNames,
  notesOver,
  listBelow,
};
