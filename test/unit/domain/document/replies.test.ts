/** Answers to the people who asked, and to the government (PRODUCT 7): titles and first sentences by kind of matter, one letter and one form for each proposer. */
import { documentModelSchema } from '@shared/document-model/document-model';
import type { FormDocument } from '@shared/document-model/form-document';
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { DocumentCircumstances } from '@shared/domain/document/circumstances';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { proposeForEachProposer } from '@shared/domain/document/replies';
import { describe, expect, it } from 'vitest';
import { about } from '../../../integration/document/kinds/kind-circumstances';
import { playedMatter } from '../../../integration/document/kinds/played-matters';

function official(kind: DocumentKind, circumstances: DocumentCircumstances): OfficialDocument {
  const model = proposeDocument(kind, circumstances);
  if (model.shape !== 'official') throw new Error(`${kind} is a form`);
  return model;
}
const firstLine = ({ body }: OfficialDocument) => (body[0]?.type === 'paragraph' ? body[0].text : '');

describe('the report of a unit to the government', () => {
  it.each([
    ['bill', '1', '云州市住房和城乡建设局关于市九届人大五次会议第1号议案办理情况的报告'],
    [
      'deliberation-opinion',
      '2026-05',
      '云州市住房和城乡建设局关于《对市人民政府关于城镇老旧小区改造工作情况报告的审议意见》研究处理情况的报告',
    ],
    [
      'resolution',
      '2026-02',
      '云州市住房和城乡建设局关于《云州市人民代表大会常务委员会关于提升城市安全韧性水平的决议》执行情况的报告',
    ],
    [
      'supervised-matter',
      '督2026-12',
      '云州市住房和城乡建设局关于市政府第61次常务会议城区易涝点整治决定事项落实情况的报告',
    ],
  ] as const)('%s %s has its title, an upward head and a printing office', (kind, number, title) => {
    const model = official('report-reply', about('housing', playedMatter(kind, number), 'housing'));
    expect(model.title).toBe(title);
    expect(model.format).toBe('upward');
    expect(model.addressee).toBe('市人民政府');
    expect(model.head.mark).toEqual({ names: ['云州市住房和城乡建设局'], suffix: '文件' });
    expect(model.head.signers).toHaveLength(1);
    expect(model.imprint.printingOffice).toBe('云州市住房和城乡建设局办公室');
    expect(firstLine(model)).toMatch(/^收到《.*现将有关情况报告如下：$/);
  });

  it('names the leader whom the plan names as signer, else leaves it open', () => {
    const planned = about('housing', playedMatter('resolution', '2026-02'), 'housing');
    expect(official('report-reply', planned).head.signers).toEqual(['沈国平']);
    const unplanned = about('housing', playedMatter('supervised-matter', '督2026-12'), 'housing');
    expect(official('report-reply', unplanned).head.signers).toEqual(['【此处填写签发人】']);
  });
});

describe('the report of the government to the standing committee (S0 二1)', () => {
  const matter = playedMatter('deliberation-opinion', '2026-05');
  const model = official('report-reply', about('office', matter));

  it('is issued by the government and gathers what the units answered', () => {
    expect(model.head.mark.names).toEqual(['云州市人民政府']);
    expect(model.signature).toMatchObject({ kind: 'sealed', issuers: ['云州市人民政府'] });
    expect(model.addressee).toBe('市人民代表大会常务委员会');
    const answers = matter.assignments[0]?.replies.at(-1)?.content.answers ?? [];
    const text = JSON.stringify(model.body);
    expect(answers.length).toBeGreaterThan(2);
    for (const answer of answers) expect(text).toContain(answer.text.slice(0, 30));
  });

  it('leaves open what no unit has answered', () => {
    const open = official('report-reply', about('office', playedMatter('resolution', '2026-03')));
    expect(gapsOf(open).map(({ text }) => text)).toContain('【此处填写该项的办理结果】');
  });
});

describe('a joint matter', () => {
  const circumstances = about('housing', playedMatter('deputy-suggestion', '26'), 'housing');

  it('gets one letter for each proposer, each spoken to alone', () => {
    const letters = proposeForEachProposer('reply', circumstances);
    expect(letters.map(({ proposer }) => proposer.name)).toEqual(['王秀兰', '赵立新']);
    for (const { proposer, model } of letters) {
      const letter = model as OfficialDocument;
      expect(letter.addressee).toBe(`${proposer.name}代表`);
      expect(firstLine(letter)).toMatch(
        /^您提出的《关于加快推进既有住宅加装电梯工作的建议》（第26号）收悉。/,
      );
      expect(documentModelSchema.safeParse(model).error).toBeUndefined();
    }
  });

  it('gets one form for each proposer, with the number and day of nobody else', () => {
    const forms = proposeForEachProposer('feedback-form', circumstances).map(
      ({ model }) => model as FormDocument,
    );
    expect(forms).toHaveLength(2);
    const cells = forms.map(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
    expect(cells[0]).toContain('王秀兰');
    expect(cells[0]).not.toContain('赵立新');
    expect(cells[1]).toContain('赵立新');
  });

  it('is answered in one letter to all where that is asked for', () => {
    const letter = official('reply', circumstances);
    expect(letter.addressee).toBe('王秀兰代表、赵立新代表');
    expect(firstLine(letter)).toMatch(/^你们提出的/);
  });
});

describe('the co-handling opinion', () => {
  it('goes to the lead by its full name, with what was submitted', () => {
    const matter = playedMatter('deputy-suggestion', '26');
    const model = official('co-opinion', about('finance', matter, 'finance'));
    expect(model.addressee).toBe('云州市住房和城乡建设局');
    expect(firstLine(model)).toBe(
      '贵局主办的市九届人大五次会议第26号建议《关于加快推进既有住宅加装电梯工作的建议》收悉。按照职责分工，经认真研究，现就涉及我局的事项提出如下会办意见：',
    );
    expect(JSON.stringify(model.body)).toContain('同意自2026年起将标准提高到每部15万元');
    expect(gapsOf(model)).toEqual([]);
    expect(model.attachments).toEqual([]);
  });
});

describe('the letter about a kept promise', () => {
  it('quotes the number of the reply and the promised day, and leaves the outcome to the clerk', () => {
    const model = official(
      'promise-fulfilment',
      about('housing', playedMatter('cppcc-proposal', '102'), 'housing'),
    );
    expect(firstLine(model)).toContain('我局已以云建函〔2026〕10号作出答复');
    expect(JSON.stringify(model.body)).toContain(
      '我局答复承诺于2027年2月5日前完成。【此处填写承诺事项的办理结果】',
    );
  });
});
