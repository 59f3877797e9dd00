import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../utils/compare/index.ts';

/** The facts of some answers as `label differs-or-not value | value`. */
function list(texts: readonly string[], question = ''): string[] {
  const answers = texts.map((text, index) => ({ id: `m${index}`, text }));
  return compareAnswers(answers, { question }).facts.map(({ label, differs, values }) => {
    const written = values.map(({ ranges: [first] }) => {
      const text = answers.find(({ id }) => id === first?.answerId)?.text ?? '';
      return text.slice(first?.start, first?.end);
    });
    return `${label} ${differs ? '≠' : '='} ${written.join(' | ')}`;
  });
}

describe('facts', () => {
  it.each([
    [
      'takes the words that lead up to the figure, without grammar at their ends',
      ['Preheat the oven to 180 °C before baking.', 'Preheat your oven to 200 °C before baking.'],
      ['Preheat the oven ≠ 180 °C | 200 °C'],
    ],
    [
      'takes those after it where nothing leads up to it',
      ['About 6,200 lawyers were detained that night.', 'Some 6,200 lawyers were detained that night.'],
      ['Lawyers were detained = 6,200'],
    ],
    [
      'ends no verb without what it is about',
      ['Roald Amundsen proved it on 14 December 1911.', 'In short, Roald Amundsen proved it on 15 December 1911.'],
      ['Roald Amundsen proved it ≠ 14 December 1911 | 15 December 1911'],
    ],
    [
      'leaves a pronoun with the verb after it',
      ['For most beginners it is 5 km.', 'For most beginners it is 8 km.'],
      ['Beginners ≠ 5 km | 8 km'],
    ],
    [
      'keeps the place of a count open',
      ['The game is divided into three periods.', 'Every game is divided into three periods.'],
      ['Game is divided into … periods = three'],
    ],
    [
      'names a measure, a conversion between them or not',
      ['Mount Logan is 5,959 m (19,551 ft) high.', 'Mount Logan is 5,950 m (19,521 ft) high.'],
      ['Height of Mount Logan ≠ 5,959 m | 5,950 m'],
    ],
    [
      'names a measure without what only announces it',
      ['Short answer: Mount Logan is 5,959 m high.', 'In short: Mount Logan is 5,950 m high.'],
      ['Height of Mount Logan ≠ 5,959 m | 5,950 m'],
    ],
    [
      'keeps the other figures of a clause that says nothing without them',
      ['€1,000 at 5% becomes €1,628.89 after 10 years.', 'Result: after 10 years, €1,000 at 5% becomes €1,647.01.'],
      ['€1,000 at 5% becomes ≠ €1,628.89 | €1,647.01'],
    ],
    [
      'puts the item of a list before what is said of it',
      [
        '- Cave bear (*Ursus spelaeus*): It lived in Europe. It became extinct 24,000 years ago.\n- Moa: It lived in New Zealand.',
        '- **Cave bear**: A large bear of Europe. It is believed to have become extinct around 24,000 years ago.\n- Moa: A bird.',
      ],
      ['Cave bear: became extinct = 24,000 years'],
    ],
    [
      'gives no row to an enumeration that all give',
      ['The years 1700, 1800 and 1900 were no leap years.', 'No leap years were 1700, 1800 and 1900.'],
      [],
    ],
    [
      'gives no row to a word alone that all agree on',
      ['They died 24,000 years ago.', 'It died 24,000 years ago.'],
      [],
    ],
  ])('%s', (_, texts, expected) => {
    expect(list(texts)).toEqual(expected);
  });

  it('names what answers the question in the words of the question', () => {
    const texts = [
      'The first programmable computer was a secret for long, and the first programmable computer was built by 1941.',
      'Most say that the first programmable computer was built by 1943, for others.',
    ];
    expect(list(texts, 'When was the first programmable computer built?')).toEqual([
      'First programmable computer was built ≠ 1941 | 1943',
    ]);
  });

  it('gives no row in which one answer stands for two values that differ', () => {
    const texts = [
      'Raise the oven temperature to 200 °C. Roast the meat to an oven temperature of 60 °C.',
      'Raise the oven temperature to 230 °C.',
    ];
    for (const row of list(texts)) expect(row).not.toContain('60 °C');
  });

  it('gives one row to a result that stands in its calculation and in the conclusion', () => {
    const answer = (pence: string, gallons: string) =>
      `Cost: ${gallons} gallons × 625 pence/gallon = ${pence} pence.\n\nTherefore the fuel for the journey costs ${pence} pence.`;
    const rows = list([answer('275', '0.44'), answer('212.5', '0.34')], 'What does the fuel for the journey cost?');
    expect(rows.filter((row) => row.endsWith('275 | 212.5'))).toHaveLength(1);
  });

  it('leaves out what all only repeat from the question', () => {
    const texts = [
      'With 12 eggs in the box, eight eggs are left.',
      'With 12 eggs in the box, eight eggs are left now.',
    ];
    expect(list(texts, 'I have 12 eggs in the box and eat four. How many are left?')).toEqual([
      'Eggs are left = eight',
    ]);
  });
});
