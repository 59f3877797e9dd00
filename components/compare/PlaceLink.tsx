import type { ReactNode } from 'react';
import { type GoTo, linkId } from './place.ts';

interface PlaceLinkProps {
  readonly group: string;
  readonly answerId: string;
  readonly onGo: GoTo;
  readonly children: ReactNode;
}

/** Leads to where a point is made in an answer. */
export function PlaceLink({ group, answerId, onGo, children }: PlaceLinkProps) {
  const id = linkId(group, answerId);
  return (
    <a
      id={id}
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        onGo(group, answerId);
      }}
    >
      {children}
    </a>
  );
}
