/** Pages 1 and last of every kind, tiled with their names, as pictures for docs/. LibreOffice lays the tiles out: it is there anyway. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { FileEntry } from './file-index';
import { convert } from './other-programs';
import { pictureFile } from './page-pictures';
import type { FixtureResult } from './run-sheet';

const PER_ROW = 5;
const PER_SHEET = 10;
/** Pixels of 1/96 inch. */
const TILE = { width: 115, height: 163 } as const;
const DOTS_PER_INCH = 140;
/** White pages stand out from it. */
const GROUND = { fill: 'E6E6E2' } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const;

export async function contactSheets(
  results: readonly FixtureResult[],
  entries: readonly FileEntry[],
  folder: string,
): Promise<void> {
  const kinds = results.filter(({ fixture }) => fixture.group === 'kinds' || fixture.group === 'forms');
  const sheets: string[] = [];
  mkdirSync(join(folder, 'contact'), { recursive: true });
  for (let first = 0; first < kinds.length; first += PER_SHEET) {
    const tiles = kinds.slice(first, first + PER_SHEET).map(({ fixture, file }) => {
      const pages = entries.find((entry) => entry.file === `docx/${file}.docx`)?.pages ?? 1;
      return tile(fixture.name, join(folder, 'png', file), pages);
    });
    const name = join(folder, 'contact', `kinds-${sheets.length + 1}.docx`);
    writeFileSync(name, await Packer.toBuffer(sheetOf(tiles)));
    sheets.push(name);
  }
  await convert(sheets, 'pdf', join(folder, 'contact'));
  const pictures = resolve('docs/pictures');
  for (const sheet of sheets) {
    const pdf = sheet.replace(/\.docx$/, '.pdf');
    const target = join(pictures, sheet.slice(sheet.lastIndexOf('/') + 1).replace(/\.docx$/, ''));
    spawnSync('pdftoppm', ['-png', '-r', String(DOTS_PER_INCH), '-singlefile', pdf, target]);
  }
}

function sheetOf(tiles: readonly TableCell[]): Document {
  const rows: TableRow[] = [];
  for (let first = 0; first < tiles.length; first += PER_ROW) {
    const row = tiles.slice(first, first + PER_ROW);
    const blank = Array.from(
      { length: PER_ROW - row.length },
      () => new TableCell({ children: [new Paragraph('')] }),
    );
    rows.push(new TableRow({ children: [...row, ...blank], cantSplit: true }));
  }
  const size = { width: 11_906, height: 6_900, orientation: PageOrientation.PORTRAIT };
  return new Document({
    sections: [
      {
        properties: {
          page: {
            size: { ...size, width: 21_000 },
            margin: { top: 300, bottom: 200, left: 300, right: 300 },
          },
        },
        children: [new Table({ rows, columnWidths: Array.from({ length: PER_ROW }, () => 4_050) })],
      },
    ],
  });
}

function tile(kind: string, folder: string, pages: number): TableCell {
  const facts = KIND_FACTS[kind as DocumentKind];
  const shown = [...new Set([1, pages])].map((page) => pictureFile(folder, page)).filter(existsSync);
  const look = { font: { eastAsia: '黑体', ascii: '黑体', hAnsi: '黑体' }, size: 20 } as const;
  return new TableCell({
    shading: GROUND,
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 60, after: 40 },
        children: [new TextRun({ ...look, text: `${facts.name}（${pages}页）` })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: shown.flatMap((file, index) => [
          ...(index === 0 ? [] : [new TextRun('  ')]),
          picture(file),
        ]),
      }),
    ],
  });
}

/** A turned page keeps its width: 297 mm become the tile's height in the other direction. */
function picture(file: string): ImageRun {
  const data = readFileSync(file);
  const turned = data.readUInt32BE(16) > data.readUInt32BE(20);
  const { width, height } = TILE;
  const transformation = turned ? { width, height: Math.round((width * width) / height) } : { width, height };
  return new ImageRun({ type: 'png', data, transformation });
}
