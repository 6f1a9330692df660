/** Replies a second: our letter from its model, against docxtemplater filling a template with the same paragraphs. */
import { renderDocument } from '@main/document/render-document';
import type { DocumentVariant, OfficialDocument } from '@shared/document-model/official-document';
import { LETTER_FIXTURES } from '../integration/document/letter-fixtures';
import { withSerial } from './support/letter-serial';
import { fillTemplate, paragraphTexts, type TemplateData, templateOfLetter } from './support/letter-template';
import { type BenchRow, median, report, timed, times } from './support/report';

const BATCHES = 5;
const BATCH = 50;

const base = LETTER_FIXTURES.threePointReply;
if (!base) throw new Error('the three-point reply is missing');
report([await measure(base, 'final'), await measure(base, 'draft')]);

async function measure(letter: OfficialDocument, variant: DocumentVariant): Promise<BenchRow> {
  const render = (serial: number) => renderDocument(withSerial(letter, serial), { variant });
  const { template, data } = templateOfLetter(await render(1));
  const fill = (serial: number) => fillTemplate(template, withNumber(data, serial));
  requireSameText(await render(77), fill(77));

  const ours: number[] = [];
  const peer: number[] = [];
  // The first batch warms the engine up and is not counted.
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    let filled = 0;
    let rendered = 0;
    // One after the other, so that whatever else the machine does falls upon both.
    for (let serial = 1; serial <= BATCH; serial += 1) {
      filled += await timed(() => fill(serial));
      rendered += await timed(() => render(serial));
    }
    if (batch === 0) continue;
    peer.push(filled);
    ours.push(rendered);
  }
  const rate = (values: readonly number[]) => BATCH / (median(values) / 1000);
  return {
    what: `replies, three points, ${variant === 'final' ? 'final' : 'draft with placeholder of the seal'}`,
    ours: `${rate(ours).toFixed(0)}/s (${(median(ours) / BATCH).toFixed(1)} ms each)`,
    peer: `${rate(peer).toFixed(0)}/s (docxtemplater)`,
    ratio: times(rate(ours), rate(peer)),
    runs: `median of ${BATCHES} batches of ${BATCH}, Node`,
  };
}

function withNumber(data: TemplateData, serial: number): TemplateData {
  const changed = Object.entries(data).map(([name, value]) =>
    typeof value === 'string' ? [name, value.replace(/〕1号$/u, `〕${serial}号`)] : [name, value],
  );
  return Object.fromEntries(changed);
}

function requireSameText(ours: Uint8Array, peer: Uint8Array): void {
  const [expected, found] = [paragraphTexts(ours), paragraphTexts(peer)];
  const at = expected.findIndex((text, index) => text !== found[index]);
  if (at >= 0 || expected.length !== found.length) {
    throw new Error(`paragraph ${at} differs: ${expected[at]} / ${found[at]}`);
  }
}
