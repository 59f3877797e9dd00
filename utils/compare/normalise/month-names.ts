/** Month names and their short forms in each language that has months as words; Chinese and ISO dates are digits. */
const lists = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
];

const months = new Map<string, number>();
for (const list of lists) for (const [index, name] of list.split(' ').entries()) months.set(name, index + 1);
months.set('sept', 9);

/** Matches any month name; capture nothing, read it with `readMonth`. */
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12. */
export function readMonth(name: string): number | undefined {
  return months.get(name.toLowerCase().replace(/\.$/, ''));
}
