import type { ReadPassage } from '../normalise/read-passage.ts';

/** "This helps …", "However, it is not": what it speaks of stands in the sentence before. */
const REFERS: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:this|these|that|those|it|its|they|their|he|his|she|her|such|however|but|also|additionally|furthermore|moreover|therefore|thus|otherwise|instead|similarly|likewise|in (?:this|that|these|other words|addition)|as a result|for (?:this|these|example|instance))(?!\p{L}))/iu,
  nl: /^(?:(?:dit|deze|dat|die|het|hij|zij|ze|hun|echter|maar|daarnaast|daardoor|daarom|ook|bovendien|anders|hierdoor|hiermee|op deze|in dit|zo)(?!\p{L}))/iu,
  de: /^(?:(?:dies\p{L}*|das|es|er|sie|ihre?|jedoch|aber|außerdem|dadurch|daher|deshalb|auch|zudem|sonst|damit|so)(?!\p{L}))/iu,
  fr: /^(?:(?:cela|ce|cette|ces|c['’]est|il|elle|ils|elles|leurs?|cependant|mais|de plus|ainsi|en outre|par conséquent|sinon|toutefois)(?!\p{L}))/iu,
  es: /^(?:(?:esto|este|esta|estos|estas|eso|ello|sin embargo|pero|además|así|por (?:eso|ello|lo tanto)|también)(?!\p{L}))/iu,
  zh: /^(?:这|此|因此|但|然而|此外|它|其|所以|同时)/u,
};

/**
 * Puts a sentence that only one answer says to the one before it in its paragraph or list item, where it speaks of that
 * and only this answer says that too: "This helps achieve a nice sear" alone says nothing. Takes and returns the groups
 * that only one answer is in; their order is kept.
 */
export function joinSequels(groups: readonly (readonly number[])[], passages: readonly ReadPassage[]): number[][] {
  const joined: number[][] = [];
  const homes = new Map<number, number[]>();
  for (const members of [...groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const [first = -1] = members;
    const home = continues(passages[first], passages[first - 1]) ? homes.get(first - 1) : undefined;
    if (home) home.push(...members);
    else joined.push([...members]);
    const taken = home ?? joined.at(-1) ?? [];
    for (const member of members) homes.set(member, taken);
  }
  return joined.map((members) => members.sort((a, b) => a - b));
}

function continues(passage: ReadPassage | undefined, before: ReadPassage | undefined): boolean {
  if (!passage || !before || passage.answer !== before.answer || passage.block !== before.block) return false;
  return REFERS[passage.language]?.test(passage.text) ?? false;
}
