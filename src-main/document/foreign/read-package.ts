/** What is wrong with the package itself: rules of the format that programs refuse or mend differently, and what they could not follow. */
import type { PackageProblem } from '@shared/format-check/document-facts';
import type { Document, Element } from '@xmldom/xmldom';
import { findMisplaced } from './element-order';
import type { ForeignDocx } from './open-foreign-docx';
import { attribute, childrenOf, elementsOf, relationOf } from './word-xml';

export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part by id; targets are part names. */
export function relationsOf(docx: ForeignDocx, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const document = docx.xmlOf(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relation>();
  for (const each of childrenOf(document?.documentElement, 'Relationship')) {
    const target = each.getAttribute('Target') ?? '';
    const external = each.getAttribute('TargetMode') === 'External';
    found.set(each.getAttribute('Id') ?? '', {
      type: (each.getAttribute('Type') ?? '').replace(/^.*\//u, ''),
      target: external ? target : resolvePart(folder, target),
      external,
    });
  }
  return found;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const schema = (part: string, words: string): PackageProblem => ({ kind: 'schema', part, words });
const opening = (part: string, words: string): PackageProblem => ({ kind: 'opening', part, words });

/** `parts`: the main part and every part it shows. */
export function readProblems(docx: ForeignDocx, parts: readonly string[]): PackageProblem[] {
  return [
    ...contentTypeProblems(docx),
    ...danglingRelations(docx, ''),
    ...parts.flatMap((part) => {
      const document = docx.xmlOf(part);
      return document ? [...partProblems(document, part), ...relationProblems(docx, document, part)] : [];
    }),
  ];
}

function contentTypeProblems(docx: ForeignDocx): PackageProblem[] {
  const types = docx.xmlOf('[Content_Types].xml')?.documentElement;
  const names = new Set(docx.entries.map(({ name }) => name));
  const defaults = new Set(
    childrenOf(types, 'Default').map((each) => (each.getAttribute('Extension') ?? '').toLowerCase()),
  );
  const overrides = childrenOf(types, 'Override').map((each) => each.getAttribute('PartName') ?? '');
  const untyped = [...names].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !name.endsWith('/') &&
      !overrides.includes(`/${name}`) &&
      !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  );
  const dangling = overrides.filter((name) => !names.has(name.slice(1)));
  return [
    ...untyped.map((name) => schema(name, '没有登记内容类型')),
    ...dangling.map((name) => schema(name.slice(1), '登记了内容类型，文件里却没有这个部件')),
    ...overrides
      .filter((name, index) => overrides.indexOf(name) !== index)
      .map((name) => schema(name.slice(1), '内容类型登记了两次')),
  ];
}

function partProblems(document: Document, part: string): PackageProblem[] {
  const root = document.documentElement;
  if (root === null) return [schema(part, '部件是空的')];
  const problems = findMisplaced(root).map((words) => schema(part, words));
  const ids = elementsOf(root, 'id').filter(
    (each) => (each.parentNode as Element | null)?.localName === 'sdtPr',
  );
  if (hasTwice(ids.map((each) => attribute(each, 'val'))))
    problems.push(schema(part, '两个内容控件的编号相同'));
  const cells = elementsOf(root, 'tc').filter((cell) => childrenOf(cell).at(-1)?.localName !== 'p');
  if (cells.length > 0) problems.push(schema(part, '表格单元格不以段落结尾'));
  return problems;
}

function hasTwice(values: readonly (string | undefined)[]): boolean {
  const said = values.filter((value) => value !== undefined);
  return new Set(said).size !== said.length;
}

/** Contents that run, fetch or hide: other programs show them differently or not at all. */
const EMBEDDED: Readonly<Record<string, string>> = {
  oleObject: '嵌入了其他程序的对象',
  package: '嵌入了其他文件',
  control: '嵌入了控件',
  aFChunk: '嵌入了另一份文件',
  vbaProject: '带有宏',
  subDocument: '引用了子文档',
};
const OUTSIDE: Readonly<Record<string, string>> = {
  image: '引用了文件以外的图片',
  attachedTemplate: '引用了别处的模板',
  frame: '引用了别处的框架',
};

/** Relationships whose part is not in the file; the package's own stand under no part. */
function danglingRelations(docx: ForeignDocx, part: string): PackageProblem[] {
  const names = new Set(docx.entries.map(({ name }) => name));
  return [...relationsOf(docx, part).values()]
    .filter(({ target, external }) => !external && !names.has(target))
    .map(({ target }) => opening(part, `引用的部件不在文件里：${target}`));
}

function relationProblems(docx: ForeignDocx, document: Document, part: string): PackageProblem[] {
  const relations = relationsOf(docx, part);
  const problems: PackageProblem[] = danglingRelations(docx, part);
  for (const { type, external } of relations.values()) {
    if (external) {
      if (OUTSIDE[type] !== undefined) problems.push(opening(part, OUTSIDE[type]));
      continue;
    }
    if (EMBEDDED[type] !== undefined) problems.push(opening(part, EMBEDDED[type]));
  }
  for (const element of elementsOf(document.documentElement)) {
    for (const name of ['id', 'embed', 'link'] as const) {
      const id = relationOf(element, name);
      if (id !== undefined && id !== '' && !relations.has(id))
        problems.push(opening(part, `引用的关系不存在：${id}`));
    }
  }
  return problems;
}
