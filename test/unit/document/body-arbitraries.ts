/** Made bodies: any text, and any block that the editor can hold. */
import type { BodyBlock } from '@shared/document-model/body-block';
import { bodyFromText } from '@shared/document-model/body-text';
import { HEADING_LEVELS, numberText } from '@shared/document-model/heading-number';
import fc from 'fast-check';

const CHARACTERS = [
  ...'我局会同市财政局印发补贴办法一二三十百12305（）()、.．。！？；：，“”《》|—-表横 　A％\t',
];
export const words = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 40 })
  .map((list) => list.join(''));
export const anyText = fc
  .array(fc.oneof(words, fc.string({ maxLength: 30 })), { maxLength: 12 })
  .map((lines) => lines.join('\n'));
const cell = fc
  .array(fc.constantFrom(...CHARACTERS.filter((character) => character !== '|')), { maxLength: 12 })
  .map((list) => list.join('').trim());

/** What the editor can hold: paragraphs, numbered parts, tables. */
export const editorBlock: fc.Arbitrary<BodyBlock> = fc.oneof(
  words
    .map((text): BodyBlock[] => bodyFromText(text.replaceAll('\t', ' ')))
    .filter((blocks) => blocks.length === 1)
    .map((blocks) => blocks[0] as BodyBlock),
  fc
    .tuple(fc.constantFrom(...HEADING_LEVELS), fc.integer({ min: 1, max: 120 }), words)
    .map(
      ([level, number, text]) =>
        bodyFromText(`${numberText(level, number, '关')}关于${text}`)[0] as BodyBlock,
    ),
  fc
    .tuple(
      fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 5 }),
      fc.nat({ max: 4 }),
      fc.option(
        words.map((text) => text.trim()).filter((text) => text !== ''),
        { nil: null },
      ),
      fc.boolean(),
    )
    .chain(([columns, height, caption, landscape]) =>
      fc
        .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          minLength: height,
          maxLength: height,
        })
        .map(
          (rows): BodyBlock => ({
            type: 'table',
            caption: caption === null ? null : caption.replaceAll('\t', ' '),
            columns: columns.map(([title, share]) => ({ title: title.replaceAll('\t', ' '), share })),
            rows: rows.map((row) => row.map((text) => text.replaceAll('\t', ' '))),
            landscape,
          }),
        ),
    ),
);
