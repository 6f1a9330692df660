/** How the cost of a document grows with its points, and what many documents one after the other leave in memory. */
import { renderDocument } from '@main/document/render-document';
import type { BodyBlock } from '@shared/document-model/body-block';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { LETTER_FIXTURES } from '../integration/document/letter-fixtures';
import { withSerial } from './support/letter-serial';
import { type BenchRow, mebibytes, median, milliseconds, report, timed, times } from './support/report';

const POINTS = [1, 10, 100, 1_000] as const;
const RUNS = 5;
const MANY = 1_000;
const FEW = 100;

const base = LETTER_FIXTURES.threePointReply;
if (!base) throw new Error('the three-point reply is missing');

report([...(await growth(base)), await memory(base)]);

/** A heading and two paragraphs a point. */
function withPoints(letter: OfficialDocument, points: number): OfficialDocument {
  const texts = letter.body.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const body = Array.from({ length: points }, (_, index): BodyBlock[] => [
    { type: 'heading', level: 3, text: `${index + 1}.关于第${index + 1}项意见`, runIn: null },
    { type: 'paragraph', text: texts[(index * 2) % texts.length] ?? '' },
    { type: 'paragraph', text: texts[(index * 2 + 1) % texts.length] ?? '' },
  ]);
  return { ...letter, body: body.flat() };
}

async function growth(letter: OfficialDocument): Promise<BenchRow[]> {
  const spent: number[] = [];
  for (const points of POINTS) {
    const document = withPoints(letter, points);
    const runs: number[] = [];
    // The first run warms the engine up and is not counted.
    for (let run = 0; run <= RUNS; run += 1) {
      const took = await timed(() => renderDocument(withSerial(document, run + 1), { variant: 'final' }));
      if (run > 0) runs.push(took);
    }
    spent.push(median(runs));
  }
  const each = (index: number) => (spent[index] ?? Number.NaN) / (POINTS[index] ?? Number.NaN);
  return POINTS.map((points, index) => ({
    what: `a reply of ${points} points`,
    ours: milliseconds(spent[index] ?? Number.NaN),
    peer: `${milliseconds(each(index))} a point`,
    ...(index < 3 ? {} : { ratio: `${times(each(3), each(2))} of the cost a point at 100` }),
    runs: `median of ${RUNS}, Node`,
  }));
}

async function memory(letter: OfficialDocument): Promise<BenchRow> {
  let few = 0;
  for (let serial = 1; serial <= MANY; serial += 1) {
    await renderDocument(withSerial(letter, serial), { variant: 'draft' });
    if (serial === FEW) few = process.resourceUsage().maxRSS * 1024;
  }
  const many = process.resourceUsage().maxRSS * 1024;
  return {
    what: `peak memory after ${MANY} documents one after the other`,
    ours: mebibytes(many),
    peer: `${mebibytes(few)} after ${FEW}`,
    ratio: `+${mebibytes(many - few)}`,
    runs: '1, Node',
  };
}
