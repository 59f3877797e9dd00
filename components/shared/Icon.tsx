export type IconName =
  | 'all'
  | 'back'
  | 'blocked'
  | 'broken'
  | 'close'
  | 'copy'
  | 'cut'
  | 'differs'
  | 'down'
  | 'edit'
  | 'empty'
  | 'fault'
  | 'history'
  | 'key'
  | 'keyboard'
  | 'knobs'
  | 'lock'
  | 'menu'
  | 'offline'
  | 'only'
  | 'open'
  | 'out'
  | 'partial'
  | 'plus'
  | 'refused'
  | 'retry'
  | 'save'
  | 'search'
  | 'some'
  | 'speaker'
  | 'star'
  | 'star-on'
  | 'stop'
  | 'stopped'
  | 'swap'
  | 'trash'
  | 'wide';

/** A sign of the drawn set, coloured by the text around it. Without a label it is decoration beside its word. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  if (label === undefined) return <span className={`i i-${name}`} aria-hidden="true" />;
  return <span className={`i i-${name}`} role="img" aria-label={label} />;
}
