/** One source file as the rules see it: what it imports, what it exports by default, and which names it uses. Parsed, never guessed from text. */
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

export interface SourceFile {
  /** Path from the top of the tree, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Names used as values: `fetch`, and `globalThis.fetch` as `fetch` too; never `query.fetch`. */
  readonly globals: ReadonlySet<string>;
  /** Every property that is read or written by name. */
  readonly members: ReadonlySet<string>;
}

export interface Import {
  readonly specifier: string;
  /** A path in the tree without its ending, or the name of a package, or a built-in module without `node:`. */
  readonly target: string;
  readonly inTree: boolean;
}

const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'top', 'parent']);

export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const names = { globals: new Set<string>(), members: new Set<string>(), dynamic: [] as string[] };
  walk(parsed.program as unknown as Node, undefined, names);
  const specifiers = [
    ...parsed.module.staticImports.map((entry) => entry.moduleRequest.value),
    ...parsed.module.staticExports.flatMap((entry) => entry.entries.map((item) => item.moduleRequest?.value)),
    ...names.dynamic,
  ];
  return {
    path,
    text,
    imports: specifiers.filter((specifier) => specifier !== undefined).map((entry) => toImport(path, entry)),
    hasDefaultExport: parsed.module.staticExports.some((entry) =>
      entry.entries.some((item) => item.exportName.kind === 'Default' || item.exportName.name === 'default'),
    ),
    globals: names.globals,
    members: names.members,
  };
}

function toImport(path: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    return {
      specifier,
      target: normalize(join(dirname(path), specifier)).replaceAll('\\', '/'),
      inTree: true,
    };
  }
  const alias = /^@(shared|main|renderer)\/(.*)$/.exec(specifier);
  if (alias) return { specifier, target: `src-${alias[1]}/${alias[2]}`, inTree: true };
  const bare = specifier.replace(/^node:/, '');
  const depth = bare.startsWith('@') ? 2 : 1;
  return { specifier, target: bare.split('/').slice(0, depth).join('/'), inTree: false };
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Names {
  readonly globals: Set<string>;
  readonly members: Set<string>;
  readonly dynamic: string[];
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

function walk(node: Node, parent: Node | undefined, names: Names): void {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') takeDynamic(node, names);
  if (node.type === 'MemberExpression') takeMember(node, names);
  if (node.type === 'CallExpression') takeRequire(node, names);
  if (node.type === 'Identifier' && !isLabel(node, parent)) names.globals.add(String(node.name));
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, node, names);
    } else if (isNode(value)) {
      walk(value, node, names);
    }
  }
}

/** The name of a property, of a member, of an import or a parameter's key is not a use of a global. */
function isLabel(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true;
  if (parent.type.startsWith('Import') || parent.type.startsWith('Export')) return true;
  const keyed = [
    'Property',
    'PropertyDefinition',
    'MethodDefinition',
    'TSPropertySignature',
    'TSMethodSignature',
  ];
  return (
    keyed.includes(parent.type) &&
    parent.key === node &&
    parent.computed !== true &&
    parent.shorthand !== true
  );
}

function takeMember(node: Node, names: Names): void {
  const property = isNode(node.property) ? node.property : undefined;
  const name = literal(property) ?? (node.computed === true ? undefined : String(property?.name));
  if (name === undefined) return;
  names.members.add(name);
  if (isNode(node.object) && GLOBAL_OBJECTS.has(String(node.object.name))) names.globals.add(name);
}

function takeDynamic(node: Node, names: Names): void {
  const source = isNode(node.source) ? node.source : isNode(node.argument) ? node.argument : undefined;
  names.dynamic.push(
    literal(source) ?? literal(isNode(source?.literal) ? source.literal : undefined) ?? '(computed)',
  );
}

function takeRequire(node: Node, names: Names): void {
  const callee = isNode(node.callee) ? node.callee.name : undefined;
  const first = Array.isArray(node.arguments) && isNode(node.arguments[0]) ? node.arguments[0] : undefined;
  const specifier = literal(first);
  if (callee === 'require' && specifier !== undefined) names.dynamic.push(specifier);
}

function literal(node: Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
