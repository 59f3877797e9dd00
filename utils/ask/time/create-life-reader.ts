/** What a piece of a stream proves: that the model was heard, that only the line is held, or (undefined) neither. */
export type Life = 'data' | 'comment' | undefined;

/**
 * So many bytes without a line end are life as well, as a long event on a thin line takes a while. In the shortest
 * limit (a minute) that is 4 bytes a second; a sender that drips to hold the connection stays below.
 */
const dripBytes = 256;

const lineFeed = 10;
const carriageReturn = 13;
const colon = 58;

/**
 * Reads the bytes of server-sent events for signs of life: complete lines, as single bytes prove nothing. Lines that
 * begin with a colon are comments, which services send while a question stands in line. [WHATWG HTML, 9.2.6]
 */
export function createLifeReader(): (piece: Uint8Array) => Life {
  let lineBytes = 0;
  let isComment = false;
  let unheardBytes = 0;

  return (piece) => {
    let life: Life;
    for (const byte of piece) {
      if (byte === lineFeed || byte === carriageReturn) {
        if (lineBytes > 0 && (!isComment || life === undefined)) life = isComment ? 'comment' : 'data';
        lineBytes = 0;
        continue;
      }
      if (lineBytes === 0) isComment = byte === colon;
      lineBytes += 1;
      if (!isComment) unheardBytes += 1;
      if (unheardBytes >= dripBytes) life = 'data';
      if (life === 'data') unheardBytes = 0;
    }
    if (life === 'data') unheardBytes = 0;
    return life;
  };
}
