/** Words of a paragraph by their place in its text: looks and replacements that touch the named characters only. */
import type { WantedLook } from '@shared/format-check/repair-step';
import type { Element } from '@xmldom/xmldom';
import {
  ensureProperty,
  makeElement,
  propertiesOf,
  setAttributes,
  setSwitch,
  setValue,
} from './edit-properties';
import { runTextsOf } from './read-paragraphs';
import { childOf, childrenOf, runsOf } from './word-xml';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Runs that lie wholly in the range, after runs on its borders have been parted. */
export function setLook(paragraph: Element, range: Range, look: WantedLook): void {
  partRuns(paragraph, range.from);
  partRuns(paragraph, range.to);
  let place = 0;
  const texts = runTextsOf(paragraph);
  for (const [index, run] of runsOf(paragraph).entries()) {
    const length = texts[index]?.length ?? 0;
    if (length > 0 && place >= range.from && place + length <= range.to) applyLook(run, look);
    place += length;
  }
}

function applyLook(run: Element, look: WantedLook): void {
  const properties = propertiesOf(run, 'rPr');
  if (look.font !== undefined) {
    const fonts = ensureProperty(properties, 'rFonts');
    setAttributes(fonts, { eastAsia: look.font, eastAsiaTheme: undefined, hint: 'eastAsia' });
    if (look.keepLatin !== true) {
      const { font } = look;
      setAttributes(fonts, { ascii: font, hAnsi: font, cs: font });
      setAttributes(fonts, { asciiTheme: undefined, hAnsiTheme: undefined, cstheme: undefined });
    }
  }
  if (look.latin !== undefined) {
    const { latin } = look;
    setAttributes(ensureProperty(properties, 'rFonts'), {
      ascii: latin,
      hAnsi: latin,
      asciiTheme: undefined,
      hAnsiTheme: undefined,
    });
  }
  if (look.size !== undefined) {
    setValue(properties, 'sz', look.size * 2);
    setValue(properties, 'szCs', look.size * 2);
  }
  if (look.bold === false) for (const name of ['b', 'bCs']) setSwitch(properties, name, false);
  if (look.italic === false) for (const name of ['i', 'iCs']) setSwitch(properties, name, false);
  if (look.underline === false) setValue(properties, 'u', 'none');
  if (look.colour !== undefined) {
    const colour = ensureProperty(properties, 'color');
    setAttributes(colour, {
      val: look.colour,
      themeColor: undefined,
      themeTint: undefined,
      themeShade: undefined,
    });
  }
  if (look.spacing !== undefined) setValue(properties, 'spacing', Math.round(look.spacing * 20));
}

/** Makes a border between two runs at a place of the text, unless one is there or the run is no plain text. */
function partRuns(paragraph: Element, at: number): void {
  let place = 0;
  const texts = runTextsOf(paragraph);
  for (const [index, run] of runsOf(paragraph).entries()) {
    const length = texts[index]?.length ?? 0;
    if (at > place && at < place + length) partRun(run, at - place);
    place += length;
  }
}

function partRun(run: Element, at: number): void {
  const second = run.cloneNode(true) as Element;
  run.parentNode?.insertBefore(second, run.nextSibling);
  cut(run, at, Number.POSITIVE_INFINITY);
  cut(second, 0, at);
}

/** Length that a child of a run has in the text of its paragraph; field codes and results never reach here in one run with words. */
function lengthOf(child: Element): number {
  if (child.localName === 't') return child.textContent?.length ?? 0;
  return ['tab', 'ptab', 'br', 'cr', 'noBreakHyphen'].includes(child.localName ?? '') ? 1 : 0;
}

/** Takes characters away from one run. */
function cut(run: Element, from: number, to: number): void {
  let place = 0;
  for (const child of childrenOf(run)) {
    const length = lengthOf(child);
    const start = Math.max(0, from - place);
    const end = Math.min(length, to - place);
    place += length;
    if (end <= start) continue;
    const text = child.textContent ?? '';
    if (child.localName !== 't' || (start === 0 && end === length)) run.removeChild(child);
    else setText(child, text.slice(0, start) + text.slice(end));
  }
}

function setText(element: Element, text: string): void {
  element.textContent = text;
  element.setAttribute('xml:space', 'preserve');
}

/** The new words take the look of the run in which the range begins. */
export function replaceText(paragraph: Element, { from, to }: Range, text: string): void {
  const runs = runsOf(paragraph);
  const texts = runTextsOf(paragraph);
  let place = 0;
  let written = text === '';
  for (const [index, run] of runs.entries()) {
    const length = texts[index]?.length ?? 0;
    const holds =
      from >= place && (from < place + length || (from === place + length && isLast(texts, index)));
    if (!written && holds && childOf(run, 't') && !isFieldResult(run, texts[index])) {
      insertText(run, from - place, text);
      written = true;
      cut(run, from - place + text.length, to - place + text.length);
    } else if (to > place && from < place + length) cut(run, Math.max(0, from - place), to - place);
    place += length;
  }
  const visible = runs[texts.findIndex((each) => each.trim() !== '')];
  if (!written) appendText(paragraph, runs, visible, { text, first: from === 0 });
}

/** What a program last computed for a field: it stands in the file and counts for nothing. */
const isFieldResult = (run: Element, text: string | undefined) => text === '' && run.textContent !== '';

/** No later run has text: what is put behind the end belongs here. */
const isLast = (texts: readonly string[], index: number) =>
  texts.slice(index + 1).every((text) => text === '');

function insertText(run: Element, at: number, text: string): void {
  let place = 0;
  for (const child of childrenOf(run)) {
    const length = lengthOf(child);
    if (child.localName === 't' && at >= place && at <= place + length) {
      const old = child.textContent ?? '';
      setText(child, old.slice(0, at - place) + text + old.slice(at - place));
      return;
    }
    place += length;
  }
  const made = makeElement(run, 't');
  setText(made, text);
  run.appendChild(made);
}

/** Beside a field there may be no run with words yet: one with the look of its neighbour. */
function appendText(
  paragraph: Element,
  runs: readonly Element[],
  visible: Element | undefined,
  { text, first }: { readonly text: string; readonly first: boolean },
): void {
  const like = first ? runs[0] : runs.at(-1);
  const made = makeElement(paragraph, 'r');
  const properties = childOf(visible ?? like, 'rPr');
  if (properties) made.appendChild(properties.cloneNode(true));
  const words = makeElement(paragraph, 't');
  setText(words, text);
  made.appendChild(words);
  const parent = like?.parentNode ?? paragraph;
  if (like !== undefined && first) parent.insertBefore(made, like);
  else parent.insertBefore(made, like?.nextSibling ?? null);
}
