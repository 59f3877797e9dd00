/**
 * A wait in words: "35 seconds", "4 minutes", "3 hours". Rounded up: trying a moment too soon only earns the next
 * refusal.
 */
export function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 90 && seconds !== 60) return counted(seconds, 'second');
  return minutes <= 90 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour');
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
