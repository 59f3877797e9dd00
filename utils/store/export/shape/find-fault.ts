import type { Shape, ShapeNode } from './shape.ts';

/** The first place where a value is not what it has to be. */
export interface ShapeFault {
  /** "answers[0].text"; empty for the value itself. */
  readonly path: string;
  readonly kind: 'missing' | 'unknown-field' | 'wrong-type' | 'out-of-bounds';
}

/** Names of foreign fields are shown cut: they may be anything. */
const longestName = 40;

/**
 * Compares a value that JSON was read into with its shape. Undefined when it fits. Only own fields count, so that a
 * field named `__proto__` is an unknown one like any other.
 */
export function findFault(node: ShapeNode, value: unknown, path = ''): ShapeFault | undefined {
  switch (node.kind) {
    case 'text':
      if (typeof value !== 'string') return { path, kind: 'wrong-type' };
      return value.length > node.longest ? { path, kind: 'out-of-bounds' } : undefined;
    case 'number':
      if (typeof value !== 'number') return { path, kind: 'wrong-type' };
      return value >= node.least && value <= node.most ? undefined : { path, kind: 'out-of-bounds' };
    case 'flag':
      return typeof value === 'boolean' ? undefined : { path, kind: 'wrong-type' };
    case 'choice':
      return typeof value === 'string' && node.values.includes(value) ? undefined : { path, kind: 'wrong-type' };
    case 'list':
      return findListFault(node, value, path);
    case 'record':
      return findRecordFault(node, value, path);
  }
}

/** Whether a value fits, for the compiler too. */
export function fits<Value>(shape: Shape<Value>, value: unknown): value is Value {
  return findFault(shape, value) === undefined;
}

function findListFault(node: Extract<ShapeNode, { kind: 'list' }>, value: unknown, path: string) {
  if (!Array.isArray(value)) return { path, kind: 'wrong-type' } as const;
  if (value.length > node.longest) return { path, kind: 'out-of-bounds' } as const;
  for (const [index, item] of value.entries()) {
    const fault = findFault(node.of, item, `${path}[${index}]`);
    if (fault) return fault;
  }
  return undefined;
}

function findRecordFault(node: Extract<ShapeNode, { kind: 'record' }>, value: unknown, path: string) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, kind: 'wrong-type' } as const;
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const foreign = Object.keys(value).find((name) => !Object.hasOwn(node.fields, name));
  if (foreign !== undefined) return { path: at(foreign.slice(0, longestName)), kind: 'unknown-field' } as const;
  for (const [name, field] of Object.entries(node.fields)) {
    if (!Object.hasOwn(value, name)) {
      if (!field.isOptional) return { path: at(name), kind: 'missing' } as const;
      continue;
    }
    const fault = findFault(field.node, (value as Readonly<Record<string, unknown>>)[name], at(name));
    if (fault) return fault;
  }
  return undefined;
}
