/** Writes docs/exchange-events.md from the event schemas, so that the page can never say something else than the code. */
import {
  deskOfEvent,
  EVENT_BODIES,
  EVENT_TYPES,
  EVENT_VERSION,
  type EventType,
} from '@shared/package-format/events/event';
import { z } from 'zod';

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export function describeEvents(): string {
  return [
    '# Exchange events, version 1',
    '',
    'Generated from `src-shared/package-format/events/`; the test `test/architecture/exchange-events.test.ts` keeps it current.',
    'Each event is one canonical JSON line of the `events` entry: `{actor, at, body, id, inc, lamport, matter, type, unit, v}`.',
    'Every object is closed: an unknown field is refused. A released version never changes.',
    ...EVENT_TYPES.flatMap(describeEvent),
    '',
  ].join('\n');
}

function describeEvent(type: EventType): string[] {
  const schema = z.toJSONSchema(EVENT_BODIES[type], { io: 'output', unrepresentable: 'any' }) as Node;
  const writer = deskOfEvent(type) === 'office' ? 'the assigning office' : 'the assigned unit';
  return [
    '',
    `## ${type} v${EVENT_VERSION}`,
    '',
    `Written by ${writer}.`,
    '',
    '| field | value |',
    '|---|---|',
    ...rows(schema, ''),
  ];
}

function rows(node: Node, path: string): string[] {
  const alternatives = node.oneOf ?? node.anyOf;
  if (alternatives?.some(({ properties }) => properties)) {
    return alternatives.flatMap((one, index) => rows(one, `${path} (${index + 1})`));
  }
  if (node.type === 'array' && node.items) {
    const limit = node.maxItems === undefined ? '' : ` ≤ ${node.maxItems}`;
    const own = path === '' ? [] : [`| \`${path}\` | list${limit} |`];
    return node.items.properties || node.items.oneOf
      ? [...own, ...rows(node.items, `${path}[]`)]
      : [`| \`${path}\` | list${limit} of ${leaf(node.items)} |`];
  }
  if (node.properties) {
    return Object.entries(node.properties).flatMap(([name, child]) => {
      const optional = node.required?.includes(name) ? '' : '?';
      return rows(child, path === '' ? `${name}${optional}` : `${path}.${name}${optional}`);
    });
  }
  return [`| \`${path}\` | ${leaf(node)} |`];
}

function leaf(node: Node): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  const alternatives = node.oneOf ?? node.anyOf;
  if (alternatives) return alternatives.map(leaf).join(', ');
  if (node.type === 'integer') return `integer ${node.minimum ?? ''}..${node.maximum ?? ''}`;
  if (node.type === 'string') return node.maxLength === undefined ? 'text' : `text ≤ ${node.maxLength}`;
  return node.type ?? 'any';
}
