/** Letters and parallel drafts as markup, from the fake desk's own events: what waits, for whom, by when, and who may do what. */
import { DeskProvider, isOpen } from '@renderer/app/desk';
import { TextComparison } from '@renderer/components/text-comparison/TextComparison';
import { CorrespondencePanel } from '@renderer/features/correspondence/CorrespondencePanel';
import { LetterAlert } from '@renderer/features/correspondence/LetterAlert';
import { ConflictNotice } from '@renderer/features/draft-conflict/ConflictNotice';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FINANCE, fakeDesk, HOUSING, matterId, OFFICE } from './fake-desk';
import { addLetters, addParallelDraft } from './fake-letters';
import { FakeMatters, liftMatter, type Stage } from './fake-matters';

const ID = matterId(1);

function told(stage: Stage): FakeMatters {
  const matters = new FakeMatters('unit', HOUSING.unitId, () => undefined);
  liftMatter(matters, stage);
  return matters;
}

async function markupOf(element: ReactElement): Promise<string> {
  const status = await fakeDesk('unit')['app.status']?.({});
  if (!status || !isOpen(status)) throw new Error('the desk is locked');
  return renderToStaticMarkup(<DeskProvider status={status}>{element}</DeskProvider>);
}

const wordsOf = async (element: ReactElement) => (await markupOf(element)).replaceAll(/<[^>]*>/g, ' ');

describe('letters of a matter', () => {
  const matters = told('handling');
  addLetters(matters);
  const matter = matters.state(ID);
  const alert = (self: typeof HOUSING) =>
    wordsOf(<LetterAlert matter={matter} self={self.unitId} onAnswer={() => undefined} />);

  it('tell each desk what waits for it, by its day, and nothing to one that owes nothing', async () => {
    expect(await alert(HOUSING)).toMatch(/需在5月27日前回复.*督办《关于督办/s);
    expect(await alert(FINANCE)).toMatch(/需在5月29日前回复.*会办函《/s);
    expect(await alert(OFFICE)).toBe('');
  });

  it('are listed newest first with files and the state of their answer; a reader may not answer', async () => {
    const panel = (act: boolean) =>
      markupOf(
        <CorrespondencePanel
          matter={matter}
          self={HOUSING.unitId}
          trace={[]}
          {...(act ? { onWrite: () => undefined, onAnswer: () => undefined } : {})}
        />,
      );
    const markup = await panel(true);
    expect(markup.indexOf('关于督办')).toBeLessThan(markup.indexOf('关于催办'));
    for (const words of [
      '督办通知（盖章扫描）.pdf',
      '5月15日 已答复',
      '需在5月27日前回复',
      '等待答复，5月29日前',
    ]) {
      expect(markup).toContain(words);
    }
    // Only what came from others is answered, and the most urgent has the place that 今天 leads to.
    expect(markup.match(/答复此件/g)).toHaveLength(2);
    expect(markup.match(/id="letter-answer"/g)).toHaveLength(1);
    expect(await panel(false)).not.toMatch(/答复此件|发送文书<|letter-answer/);
  });

  it('show a co-handler only its own', async () => {
    const words = await wordsOf(<CorrespondencePanel matter={matter} self={FINANCE.unitId} trace={[]} />);
    expect(words).toContain('会办函');
    expect(words).not.toMatch(/督办|催办/);
  });
});

describe('parallel drafts', () => {
  it('are announced to both desks, who may choose differs, and a chain of drafts is quiet', async () => {
    const matters = told('submitted');
    const notice = (choose: boolean) => {
      const part = matters.state(ID).assignments.find(({ facts }) => facts.unit.unitId === HOUSING.unitId);
      if (!part) throw new Error('not assigned');
      return wordsOf(
        <ConflictNotice assignment={part} points={[]} {...(choose ? { onChoose: () => undefined } : {})} />,
      );
    };
    expect(await notice(true)).toBe('');
    addParallelDraft(matters);
    expect(await notice(true)).toMatch(/有两份并行的答复稿.*请对照后选定.*对照两稿/s);
    expect(await notice(false)).toMatch(/有两份并行的答复稿.*等承办单位选定.*对照两稿/s);
  });

  it('mark what only one side says, on its own side, with a word for who cannot see the colour', async () => {
    const markup = await markupOf(
      <TextComparison left="增加2万元" right="增加3万元" leftName="甲稿" rightName="乙稿" />,
    );
    expect(markup).toMatch(
      /aria-label="甲稿".*<mark class="comparison-removed" title="只在甲稿中">2<\/mark>/s,
    );
    expect(markup).toMatch(/aria-label="乙稿".*<mark class="comparison-added" title="只在乙稿中">3<\/mark>/s);
  });
});
