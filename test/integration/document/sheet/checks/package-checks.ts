/** The file itself: 1, 2, 52, 53, 54. */
import { isOfficial, type MeasuredDocument } from '../measured-document';
import { PAPER } from '../standard';
import { all, type Check, equal, type Finding, holds, missing, near } from './check';

export const schemaValid: Check = ({ validityErrors }) =>
  holds(validityErrors.length === 0, validityErrors[0] ?? 'no errors', 'no errors, Office 2007 to 365');

export const opensElsewhere: Check = (measured) => {
  const { python, roundTrip } = measured.opened;
  if (roundTrip === null) return missing('pages after a round trip through LibreOffice');
  return all([...openedByPython(python), ...keptSheet(measured, roundTrip)]);
};

function openedByPython(python: MeasuredDocument['opened']['python']): Finding[] {
  if (python === null) return [];
  return [
    holds(python.error === null, python.error ?? 'opened', 'opened by python-docx'),
    near(Math.min(python.width, python.height), PAPER.width, 0.1, 'width'),
    near(Math.max(python.width, python.height), PAPER.height, 0.1, 'height'),
  ];
}

/** What LibreOffice writes back has the same pages, and on each the same first and last line at the same place. */
function keptSheet(measured: MeasuredDocument, again: NonNullable<MeasuredDocument['opened']['roundTrip']>) {
  const findings = [equal(again.length, measured.pages.length, 'pages after a round trip')];
  for (const [index, page] of measured.pages.entries()) {
    const other = again[index];
    if (other === undefined) break;
    findings.push(near(other.width, page.width, 0.3, 'width'));
    for (const pick of [0, -1]) {
      const before = page.lines.filter((line) => line.points > 15 && line.points < 17).at(pick);
      const after = other.lines.filter((line) => line.points > 15 && line.points < 17).at(pick);
      if (before === undefined) continue;
      findings.push(
        equal(after?.text ?? 'missing', before.text, `page ${page.number}`),
        near(after?.baseline, before.baseline, 1.5, `page ${page.number} “${before.text.slice(0, 6)}”`),
      );
    }
  }
  return findings;
}

/** 5.2.4: red is red and everything else black; antialiased edges and the grey of placeholders are grades of these. */
export const redAndBlackOnly: Check = (measured) => {
  const colours = new Set(measured.word.colours);
  for (const allowed of ['000000', 'FF0000', 'auto']) colours.delete(allowed);
  const drawn = new Set(
    measured.pages.flatMap((page) =>
      page.segments.filter((each) => each.text.trim() !== '').map((each) => each.colour),
    ),
  );
  drawn.delete('#000000');
  drawn.delete('#ff0000');
  const whole = { left: 0, right: 300, top: 0, bottom: 300 };
  const red = measured.isFinal
    ? []
    : measured.pages.filter((page) => page.pixels.ink('red', whole) !== null).map((page) => page.number);
  const redHead = isOfficial(measured) && !measured.model.head.preprinted;
  const foreign = measured.pages.reduce((sum, page) => sum + page.pixels.foreignColours(), 0);
  return all([
    holds(colours.size === 0 && drawn.size === 0, [...colours, ...drawn].join() || 'none', 'red and black'),
    equal(foreign, 0, 'pixels of another colour'),
    ...(measured.isFinal ? [] : [equal(red.join(), redHead ? '1' : '', 'pages with red')]),
  ]);
};

export const punctuationSettings: Check = ({ word }) => {
  const settings = word.parts.get('word/settings.xml') ?? '';
  const styles = word.parts.get('word/styles.xml') ?? '';
  const compressed = settings.includes('<w:characterSpacingControl w:val="compressPunctuation"/>');
  const kinsoku = /<w:kinsoku(\/>| w:val="(1|true)"\/>)/.test(styles);
  const sets = settings.includes('w:noLineBreaksBefore') && settings.includes('w:noLineBreaksAfter');
  return holds(
    compressed && kinsoku && sets,
    `compression ${compressed}, kinsoku ${kinsoku}, sets ${sets}`,
    'compressPunctuation and kinsoku',
  );
};

/** What stands in for a seal, signature or date until a person fills it in. */
const PLACEHOLDER_TAG = /^chengfu:(seal|signature|date):\d+$/;
const PLACEHOLDER_WORDS = /（?(印章|签名|签字)位置|descr="[^"]*位置/;

export const noPlaceholderInFinal: Check = ({ final, model }) => {
  if (final === null) return null;
  const tags = final.tags.filter((tag) => PLACEHOLDER_TAG.test(tag));
  const words = [...final.parts]
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap(([, xml]) => PLACEHOLDER_WORDS.exec(xml)?.[0] ?? []);
  // A form keeps blanks that are filled in by hand.
  const open =
    model.shape === 'form'
      ? []
      : final.paragraphs.filter(({ text }) => /〔[\s\u3000]*〕|[\s\u3000]年[\s\u3000]+月/u.test(text));
  const left = [...tags, ...words, ...open.map(({ text }) => text)];
  return holds(left.length === 0, left.join() || 'none', 'none');
};
