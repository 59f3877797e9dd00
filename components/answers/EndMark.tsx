import { i18n } from '#i18n';

/** The small square: the stream came to its own end. Only complete answers carry it. */
export function EndMark() {
  return <i className="end" role="img" aria-label={i18n.t('state.answered')} />;
}
