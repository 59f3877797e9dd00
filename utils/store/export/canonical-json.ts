/** JSON with the fields of every record in the order of the alphabet: equal values give equal bytes. */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part), indent);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
