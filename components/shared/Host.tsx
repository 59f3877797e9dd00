import { Fragment } from 'react';

/** A host name that breaks at its dots when it has to, never inside a word. */
export function Host({ name }: { name: string }) {
  return name.split('.').map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name neither move nor come and go.
    <Fragment key={index}>
      {index > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
