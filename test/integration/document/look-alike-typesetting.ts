/**
 * What LibreOffice 7.4 sets the test documents with: the advances of the look-alike faces (from their `hmtx` tables, thousandths of an em) and
 * its own kinsoku sets for zh-CN, because it does not read those that a .docx declares.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Typesetting } from '@shared/document-layout/break-lines';

const ADVANCES: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/look-alike-advances.json'), 'utf8'),
);

export const LOOK_ALIKE_TYPESETTING: Typesetting = {
  advance: (character, font) => (ADVANCES[font]?.[character] ?? 1_000) / 1_000,
  notFirst:
    ':!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠々‖•·ˇˉ―--′’”',
  notLast: '([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛“‘',
};
