import type { Run } from '../../../domain.ts';
import { canonicalJson } from '../canonical-json.ts';

/** Whether two runs are the same but for their ids: the same question, asked at the same moment, with the same answers. */
export function hasSameContent(one: Run, other: Run): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ question, askedAt, settings, answers }: Run): string {
  const said = answers.map(({ id: _, runId: __, ...answer }) => answer);
  return canonicalJson({ question, askedAt, settings, said });
}
