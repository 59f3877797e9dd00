/**
 * What a JSON value has to look like, as data: files from outside are checked against it, and the JSON Schema of the
 * documentation is made from it. Every field of a record is named, so that nothing unknown comes in.
 */
export type ShapeNode =
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: ShapeNode; readonly longest: number }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Field>> };

export interface Field {
  readonly node: ShapeNode;
  readonly isOptional: boolean;
}

declare const describes: unique symbol;

/**
 * A shape that describes a type: the compiler compares the two, field by field. Both ways, so that a word which a type
 * gains has to be named in its shape too.
 */
export type Shape<Value> = ShapeNode & { readonly [describes]?: (value: Value) => Value };

interface OptionalShape<Value> {
  readonly optional: Shape<Value>;
}

type Fields<Value> = {
  readonly [Key in keyof Value]-?: Record<never, never> extends Pick<Value, Key>
    ? OptionalShape<Exclude<Value[Key], undefined>>
    : Shape<Value[Key]>;
};

/** `longest` in UTF-16 units. */
export function text(longest: number): Shape<string> {
  return { kind: 'text', longest };
}

/** A finite number within bounds, both included. */
export function number(least: number, most: number): Shape<number> {
  return { kind: 'number', least, most };
}

export function flag(): Shape<boolean> {
  return { kind: 'flag' };
}

/** One of some words. They are given as keys, so that the compiler misses none. */
export function choice<Word extends string>(words: Readonly<Record<Word, true>>): Shape<Word> {
  return { kind: 'choice', values: Object.keys(words) };
}

export function list<Value>(of: Shape<Value>, longest: number): Shape<readonly Value[]> {
  return { kind: 'list', of, longest };
}

export function optional<Value>(shape: Shape<Value>): OptionalShape<Value> {
  return { optional: shape };
}

export function record<Value>(fields: Fields<Value>): Shape<Value> {
  // The compiler has checked each field against its own type; from here on they are all nodes.
  const given: Readonly<Record<string, ShapeNode | { readonly optional: ShapeNode }>> = fields;
  const entries = Object.entries(given).map(([name, field]) => [
    name,
    'optional' in field ? { node: field.optional, isOptional: true } : { node: field, isOptional: false },
  ]);
  return { kind: 'record', fields: Object.fromEntries(entries) };
}
