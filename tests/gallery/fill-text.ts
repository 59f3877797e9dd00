/** A message with its `$1` to `$9` filled in and `$$` as one dollar, as `browser.i18n.getMessage` does it. */
export function fillText(message: string, substitutions: string | readonly string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return message.replace(/\$(\$|\d)/g, (_, sign: string) => (sign === '$' ? '$' : (values[Number(sign) - 1] ?? '')));
}
