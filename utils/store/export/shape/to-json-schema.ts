import type { ShapeNode } from './shape.ts';

/** The same in the words of JSON Schema (draft 2020-12), for those who read our files with other tools. */
export function toJsonSchema(node: ShapeNode): Record<string, unknown> {
  switch (node.kind) {
    case 'text':
      return { type: 'string', maxLength: node.longest };
    case 'number':
      return { type: 'number', minimum: node.least, maximum: node.most };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return node.values.length === 1 ? { const: node.values[0] } : { enum: node.values };
    case 'list':
      return { type: 'array', maxItems: node.longest, items: toJsonSchema(node.of) };
    case 'record': {
      const fields = Object.entries(node.fields);
      return {
        type: 'object',
        additionalProperties: false,
        required: fields.filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
        properties: Object.fromEntries(fields.map(([name, field]) => [name, toJsonSchema(field.node)])),
      };
    }
  }
}
