/** A point that was gone to from the differences, and the answer in which to show it. */
export interface Place {
  /** Id of the group. */
  readonly group: string;
  readonly answerId: string;
  /** Counts the visits: going to the same place twice flashes twice. */
  readonly visit: number;
}

export type GoTo = (group: string, answerId: string) => void;

/** Id of the link that leads to a place, for the way back to it. */
export function linkId(group: string, answerId: string): string {
  return `point-${group}-${answerId}`;
}
