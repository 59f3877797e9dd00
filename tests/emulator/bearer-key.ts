/** The key of an `Authorization: Bearer …` header; undefined when there is none. */
export function bearerKey(headers: Readonly<Record<string, string>>): string | undefined {
  const match = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '');
  return match?.[1]?.trim();
}
